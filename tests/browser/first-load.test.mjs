// What a visitor's browser fetches for the first page, and when it fetches the policy module.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstLoad, policyFiles } from '../../.ci/first-load.mjs';
import { click, desk, sees } from './desk.mjs';
import { DIST, withApp } from './harness.mjs';
import { words } from './words.mjs';

const t = words('en');
const { glue, wasm } = policyFiles(DIST);

/** The files of the app that the page has fetched so far. A headless browser wants no icon. */
const fetched = async (page, url) => {
    const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    return new Set(names.map((name) => name.slice(url.length).split('#')[0]));
};

test('the first page fetches what `make size` counts, and no policy', async (test) => {
    await withApp(test, {}, async ({ page, url }) => {
        const at = desk(page, t);
        await sees(at.start('connect'));
        await page.waitForLoadState('networkidle');
        const counted = new Set(firstLoad(DIST).filter((path) => path !== 'index.html' && path !== 'favicon.svg'));
        const got = await fetched(page, url);
        got.delete('favicon.svg');
        assert.deepEqual([...got].sort(), [...counted].sort());

        await click(at.start('connect'));
        await sees(at.title(t('nav.overview')));
        const later = await fetched(page, url);
        assert.ok(later.has(glue) && later.has(wasm), 'the scenario needed the policy');
    });
});

test('the policy is on its way before a scenario is chosen', async (test) => {
    await withApp(test, {}, async ({ page, url }) => {
        const at = desk(page, t);
        await at.start('connect').focus();
        await page.waitForFunction((name) => performance.getEntriesByType('resource').some((it) => it.name === name), `${url}${wasm}`);
        await sees(at.title(t('home.title')));
    });
});

test('a Korean address inside a scenario fetches Korean texts only, each once', async (test) => {
    await withApp(test, { language: 'ko', at: '#/connect/contoso/jun/overview' }, async ({ page, url }) => {
        await sees(desk(page, words('ko')).title(words('ko')('nav.overview')));
        const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
        const texts = names.filter((name) => name.startsWith(`${url}text/`)).map((name) => name.slice(`${url}text/`.length).split('.')[0]);
        assert.deepEqual(texts.sort(), ['ko', 'ko-inside']);
    });
});

test('an address inside a scenario fetches the policy without waiting for the app', async (test) => {
    const route = ['**/partner-lab-*_bg.wasm', () => {}];
    const options = { at: '#/connect/contoso/jun/overview', route, ready: false };
    await withApp(test, options, async ({ page, url }) => {
        await page.waitForFunction((name) => performance.getEntriesByType('resource').some((it) => it.name === name), `${url}${wasm}`);
    });
});
