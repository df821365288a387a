// The whole story with Tab, Shift, Enter, Space, arrows and typed text alone.
import { test } from 'node:test';
import { withApp } from './harness.mjs';
import { keyboard } from './hands.mjs';
import { live } from './story.mjs';
import { words } from './words.mjs';

test('a person can live the whole story without a mouse', async (test) => {
    await withApp(test, {}, ({ page }) => live(page, words('en'), keyboard));
});
