// How a page is looked at for what shuts people out: axe in both themes and two widths, and its outline.
import assert from 'node:assert/strict';
import { axe } from './harness.mjs';

export const WIDE = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };
export const NARROW = { width: 320, height: 640 };

/** What axe finds in the page as it stands: wide in both themes, on a phone in the dark one. */
export async function faults(page, looks = [[WIDE, 'light'], [WIDE, 'dark'], [PHONE, 'dark']]) {
    const found = [];
    for (const [size, colorScheme] of looks) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        found.push(...(await axe(page)).map((line) => `${colorScheme}, ${size.width}: ${line}`));
    }
    await page.setViewportSize(WIDE);
    return found;
}

/** By how many pixels the page scrolls sideways on a phone and on the narrowest screen. */
export async function sideways(page) {
    const found = {};
    for (const size of [PHONE, NARROW]) {
        await page.setViewportSize(size);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (over > 0) found[size.width] = over;
    }
    await page.setViewportSize(WIDE);
    return found;
}

/** The page as it is now, with everything on it, shuts nobody out. */
export async function looksRight({ page }) {
    await page.bringToFront();
    assert.deepEqual(await faults(page), [], page.url());
    assert.deepEqual(await sideways(page), {}, page.url());
}

/** What a reader of the page's outline meets. */
export const outline = (page) => page.evaluate(() => ({
    headings: document.querySelectorAll('h1:not([hidden] h1)').length,
    mains: document.querySelectorAll('main').length,
    lang: document.documentElement.lang,
    titled: document.title.endsWith('Partner Lab'),
}));
