// The code of pages is fetched when they open: what comes with which page, and what happens when it does not come.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFiles } from '../../.ci/first-load.mjs';
import { click, desk, gone, sees } from './desk.mjs';
import { DIST, becomes, withApp } from './harness.mjs';
import { words } from './words.mjs';

const t = words('en');
const OVERVIEW = '#/connect/contoso/jun/overview';
const RESELLERS = '#/connect/contoso/jun/indirect-resellers';
const GROUPS = Object.keys(pageFiles(DIST)).sort();
const LOST = '**/pages-partners.*.wasm';
const FETCHING = /pages-partners|Failed to load|Failed to find a valid digest/;

/** The browser never finds that it has nothing else to do, so only what is needed is fetched. */
const initScript = () => { globalThis.requestIdleCallback = () => 1; };

/** The groups of pages that the page has fetched so far. */
const fetched = (page) => page.evaluate(() => performance.getEntriesByType('resource')
    .flatMap(({ name }) => name.match(/\/pages-(\w+)\.\w+\.wasm$/)?.[1] ?? []).sort());

/** What is told where a page did not come. */
const banner = (page, t) => page.locator('.banner').filter({ hasText: t('page.lost') });

const onHeading = (page) => page.evaluate(() => document.activeElement.localName);

test('a page fetches its own group and what all share, once', async (test) => {
    await withApp(test, { at: OVERVIEW, initScript }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.title(t('nav.overview')));
        assert.deepEqual(await fetched(page), ['overview', 'shared']);
        await click(at.nav('nav.resellers'));
        await sees(at.title(t('nav.resellers')));
        await becomes(() => onHeading(page), 'h1');
        await click(at.nav('nav.overview'));
        await sees(at.title(t('nav.overview')));
        await click(at.nav('nav.resellers'));
        await sees(at.title(t('nav.resellers')));
        assert.deepEqual(await fetched(page), ['overview', 'partners', 'shared']);
    });
});

test('the other pages come when the browser is idle, and open without a network', async (test) => {
    await withApp(test, { at: OVERVIEW }, async ({ page, context }) => {
        const at = desk(page, t);
        await becomes(() => fetched(page), GROUPS);
        await page.waitForLoadState('networkidle');
        await context.setOffline(true);
        await click(at.nav('nav.resellers'));
        await sees(at.title(t('nav.resellers')));
    });
});

for (const language of ['en', 'ko']) {
    test(`a page that cannot be fetched is told, and tried again, in ${language}`, async (test) => {
        const t = words(language);
        const options = { at: OVERVIEW, initScript, language, route: [LOST, (route) => route.abort()], allowErrors: FETCHING };
        await withApp(test, options, async ({ page, context }) => {
            const at = desk(page, t);
            const told = banner(page, t);
            const again = at.button(t('page.again'));
            await click(at.nav('nav.resellers'));
            await sees(told.getByText(t('page.lost-next')));
            await sees(at.title(t('nav.overview')));
            await sees(at.notice(t('page.lost')));
            await click(page.locator('.notices').getByRole('button'));
            // It is tried from the keyboard; the focus stays, and that it failed again is announced again.
            await again.press('Enter');
            await sees(at.notice(t('page.lost')));
            await sees(again.and(page.locator(':focus')));
            await context.unroute(...options.route);
            await again.press('Enter');
            await sees(at.title(t('nav.resellers')));
            await gone(told);
            await becomes(() => onHeading(page), 'h1');
        });
    });
}

test('a page that could not be fetched is no matter for whoever goes elsewhere', async (test) => {
    await withApp(test, { at: OVERVIEW, initScript, route: [LOST, (route) => route.abort()], allowErrors: FETCHING }, async ({ page }) => {
        const at = desk(page, t);
        await click(at.nav('nav.resellers'));
        await sees(banner(page, t));
        await click(at.nav('nav.history'));
        await sees(at.title(t('nav.history')));
        await gone(banner(page, t));
    });
});

test('an address whose page cannot be fetched is told, beside the way to other pages, and tried again', async (test) => {
    const route = [LOST, (route) => route.abort()];
    await withApp(test, { at: RESELLERS, initScript, route, allowErrors: FETCHING }, async ({ page, context }) => {
        const at = desk(page, t);
        await sees(banner(page, t));
        await sees(at.title(t('open.title')));
        // Other pages open meanwhile.
        await click(at.nav('nav.history'));
        await sees(at.title(t('nav.history')));
        await gone(banner(page, t));
        await click(at.nav('nav.resellers'));
        await sees(banner(page, t));
        await context.unroute(...route);
        await click(at.button(t('page.again')));
        await sees(at.title(t('nav.resellers')));
    });
});

test('a page that is long in coming is announced, and the one before it stays', async (test) => {
    let held;
    const coming = new Promise((resolve) => { held = resolve; });
    const route = [LOST, async (route) => {
        await coming;
        await route.continue();
    }];
    await withApp(test, { at: OVERVIEW, initScript, route }, async ({ page }) => {
        const at = desk(page, t);
        await click(at.nav('nav.resellers'));
        await sees(at.notice(t('loading')));
        await sees(at.title(t('nav.overview')));
        held();
        await sees(at.title(t('nav.resellers')));
        await gone(at.notice(t('loading')));
    });
});

test('a page that is not the one that was built is refused', async (test) => {
    const route = [LOST, async (route) => {
        const response = await route.fetch();
        const body = await response.body();
        body[body.length - 1] ^= 1;
        await route.fulfill({ response, body });
    }];
    await withApp(test, { at: OVERVIEW, initScript, route, allowErrors: FETCHING }, async ({ page }) => {
        const at = desk(page, t);
        await click(at.nav('nav.resellers'));
        await sees(banner(page, t));
        await sees(at.title(t('nav.overview')));
    });
});
