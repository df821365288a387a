// What is seen on a page in both languages.
import { test } from 'node:test';
import { desk } from './desk.mjs';
import { withApp } from './harness.mjs';
import { words } from './words.mjs';

const BROAD = { width: 1600, height: 900 };

/** In both languages: a page that is opened at an address, and what is seen there. */
export const seen = (name, address, body, viewport = BROAD) => {
    for (const language of ['en', 'ko']) {
        const t = words(language);
        test(`${name} (${language})`, (test) =>
            withApp(test, { language, at: address, viewport }, ({ page }) => body(desk(page, t), t)));
    }
};
