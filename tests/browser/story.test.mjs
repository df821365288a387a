// A person can live the whole story in the app, from a company that has never heard of CSP to the end of a partnership, from every side, without leaving the real pages.
import { test } from 'node:test';
import { withApp } from './harness.mjs';
import { mouse } from './hands.mjs';
import { live } from './story.mjs';
import { words } from './words.mjs';

for (const language of ['en', 'ko']) {
    test(`a person can live the whole story, from nothing to the end of a partnership (${language})`, async (test) => {
        await withApp(test, { language }, ({ page }) => live(page, words(language), mouse));
    });
}
