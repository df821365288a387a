// Nothing that stands is moved while a page comes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, sees } from './desk.mjs';
import { withApp } from './harness.mjs';
import { PHONE } from './look.mjs';
import { words } from './words.mjs';

const t = words('en');

function watch() {
    globalThis.shifted = 0;
    new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) globalThis.shifted += value;
    }).observe({ type: 'layout-shift', buffered: true });
}

/** Each file behind the page comes a moment after the one before. */
const slowly = [/\.(json|wasm|js)$/, async (route) => {
    await new Promise((done) => setTimeout(done, 150));
    await route.continue();
}];

for (const viewport of [PHONE, { width: 1600, height: 900 }]) {
    for (const [address, title] of [
        ['', 'home.title'], ['#/rules', 'nav.rules'], ['#/rules/R-PR-REGION', 'rule.R-PR-REGION'], ['#/connect/contoso/jun/overview', 'nav.overview'],
    ]) {
        test(`nothing moves while ${title} comes, ${viewport.width} pixels wide`, async (test) => {
            await withApp(test, { at: address, viewport, initScript: watch, route: slowly }, async ({ page }) => {
                const at = desk(page, t);
                await sees(at.title(t(title)));
                await page.waitForLoadState('networkidle');
                await page.locator('.coming').waitFor({ state: 'detached' });
                const shifted = await page.evaluate(() => globalThis.shifted);
                assert(shifted < 0.05, `${shifted}`);
            });
        });
    }
}
