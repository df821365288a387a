// What a visitor's browser fetches for the first page, and when it fetches the policy module.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appFiles, firstLoad, policyFiles } from '../../.ci/first-load.mjs';
import { click, desk, gone, sees } from './desk.mjs';
import { DIST, becomes, withApp } from './harness.mjs';
import { words } from './words.mjs';

const t = words('en');
const { glue, wasm } = policyFiles(DIST);

/** The files of the app that the page has fetched so far. A headless browser wants no icon. */
const fetched = async (page, url) => {
    const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    return new Set(names.map((name) => name.slice(url.length).split('#')[0]));
};

/** Whether the page's own Home is shown, or the app. */
const state = (page) => page.evaluate(() => document.documentElement.dataset.ready);

/** The elements of the page with what they say, without what the framework leaves between them. */
const outline = (page) => page.evaluate(() => {
    const told = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.data;
        if (node.nodeType !== Node.ELEMENT_NODE) return '';
        const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).sort().join('');
        return `\n<${node.localName}${attributes}>${[...node.childNodes].map(told).join('')}`;
    };
    return told(document.getElementById('app')).split('\n');
});

test('the first page fetches what `make size` counts: no app, and no policy', async (test) => {
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
        for (const path of [...Object.values(appFiles(DIST)), glue, wasm]) assert.ok(later.has(path), `the scenario needed ${path}`);
    });
});

test('the app is on its way before a scenario is chosen, and runs when one is', async (test) => {
    await withApp(test, {}, async ({ page, url }) => {
        const at = desk(page, t);
        await at.start('connect').focus();
        await page.waitForFunction((name) => performance.getEntriesByType('resource').some((it) => it.name === name), url + appFiles(DIST).wasm);
        assert.equal(await state(page), 'home');
        await page.keyboard.press('Enter');
        await sees(at.title(t('nav.overview')));
        assert.equal(await state(page), 'app');
        await page.goBack();
        await sees(at.title(t('home.title')));
        assert.equal(page.url(), `${url}`);
    });
});

for (const language of ['en', 'ko']) {
    test(`Home as the page's own text is Home of the app, in ${language}`, async (test) => {
        await withApp(test, { language }, async ({ page, open }) => {
            const at = desk(page, words(language));
            const home = await outline(page);
            assert.equal(await state(page), 'home');
            // A record of its own is no scenario, so nothing is kept and the app runs at once.
            await page.evaluate(() => localStorage.setItem('partner-lab/other', ''));
            const app = await open('');
            await sees(desk(app, words(language)).start('connect'));
            assert.equal(await state(app), 'app');
            assert.deepEqual(await outline(app), home);
            await sees(at.start('connect'));
        });
    });
}

test('the first page searches by itself, as the app does', async (test) => {
    await withApp(test, {}, async ({ page, open }) => {
        await page.evaluate(() => localStorage.setItem('partner-lab/other', ''));
        const app = await open('');
        for (const sought of ['sandbox ROOM', 'Fabrikam customer', 'no such scenario', '']) {
            const found = [];
            for (const tab of [page, app]) {
                await tab.bringToFront();
                await tab.getByRole('searchbox').fill(sought);
                await becomes(() => tab.getByRole('searchbox').inputValue(), sought);
                found.push(await tab.locator('.search ~ .page, .search ~ p').allInnerTexts());
            }
            assert.deepEqual(found[0], found[1], sought);
        }
        assert.deepEqual([await state(page), await state(app)], ['home', 'app']);
    });
});

test('the way past the navigation leads to the heading of the first page', async (test) => {
    await withApp(test, {}, async ({ page, url }) => {
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        assert.equal(await page.evaluate(() => document.activeElement.localName), 'h1');
        assert.equal(page.url(), url);
    });
});

test('what is chosen on the first page happens in the app', async (test) => {
    await withApp(test, {}, async ({ page }) => {
        await desk(page, t).choice(t('language')).selectOption('ko');
        await sees(desk(page, words('ko')).start('connect'));
        assert.equal(await state(page), 'app');
    });
    await withApp(test, {}, async ({ page }) => {
        const file = { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from('no scenario') };
        await page.locator('input[type=file]').setInputFiles(file);
        await sees(page.getByText(t('import.refused', { file: 'mine.json' }), { exact: false }));
    });
});

test('an app that cannot be fetched is told, and reloading tries it again', async (test) => {
    const route = ['**/partner-lab-*_bg.wasm', (route) => route.abort()];
    await withApp(test, { route, allowErrors: /partner-lab|Failed to load/ }, async ({ page, context }) => {
        const at = desk(page, t);
        await click(at.start('connect'));
        await sees(page.getByRole('alertdialog'));
        await context.unroute(...route);
        await page.locator('#crash-reload').click();
        await sees(at.title(t('nav.overview')));
    });
});

test('a Korean address inside a scenario fetches Korean texts only, each once', async (test) => {
    await withApp(test, { language: 'ko', at: '#/connect/contoso/jun/overview' }, async ({ page, url }) => {
        await sees(desk(page, words('ko')).title(words('ko')('nav.overview')));
        const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
        const texts = names.filter((name) => name.startsWith(`${url}text/`)).map((name) => name.slice(`${url}text/`.length).split('.')[0]);
        assert.deepEqual(texts.sort(), ['ko', 'ko-pages', 'ko-policy']);
    });
});

test('an address inside a scenario fetches the policy without waiting for the app', async (test) => {
    const route = ['**/partner-lab-*_bg.wasm', () => {}];
    const options = { at: '#/connect/contoso/jun/overview', route, ready: false };
    await withApp(test, options, async ({ page, url }) => {
        await page.waitForFunction((name) => performance.getEntriesByType('resource').some((it) => it.name === name), `${url}${wasm}`);
    });
});

for (const pack of ['pages', 'policy']) test(`while the texts of scenarios (${pack}) are on their way, no key of one stands in for it`, async (test) => {
    let held;
    const coming = new Promise((resolve) => { held = resolve; });
    const route = [`**/text/en-${pack}.*.json`, async (route) => {
        await coming;
        await route.continue();
    }];
    await withApp(test, { at: '#/connect/contoso/jun/overview', ready: false, route }, async ({ page }) => {
        const at = desk(page, t);
        // Around it the page is hidden until something else is there.
        await sees(page.locator('.coming', { hasText: t('loading') }));
        assert.doesNotMatch(await page.locator('body').innerText(), /^[a-z-]+\.[a-z.-]+$/m);
        held();
        await sees(at.title(t('nav.overview')));
        await sees(at.nav('nav.resellers'));
    });
});

test('another language fetches the texts of pages and of decisions side by side', async (test) => {
    let held;
    const coming = new Promise((resolve) => { held = resolve; });
    const route = ['**/text/ko-pages.*.json', async (route) => {
        await coming;
        await route.continue();
    }];
    await withApp(test, { at: '#/connect/contoso/jun/overview', route }, async ({ page }) => {
        await sees(desk(page, t).title(t('nav.overview')));
        const other = page.waitForRequest(/text\/ko-policy\./);
        await desk(page, t).choice(t('language')).selectOption('ko');
        await other;
        held();
        await sees(desk(page, words('ko')).title(words('ko')('nav.overview')));
    });
});
