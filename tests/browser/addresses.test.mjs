// Addresses: each survives a reload on a plain host, carries the view, and says plainly when it leads nowhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, sees } from './desk.mjs';
import { becomes, go, reload, withApp } from './harness.mjs';
import { PLACES, visit } from './places.mjs';
import { words } from './words.mjs';

const t = words('en');

test('every address survives a reload', async (test) => {
    const again = (places) => withApp(test, {}, async ({ page, url }) => {
        for (const place of places) {
            await visit(page, t, place);
            const before = await page.getByRole('main').innerText();
            await reload(page);
            await becomes(() => page.getByRole('main').innerText(), before);
            assert.equal(page.url(), url + place.address, place.name);
        }
    });
    await Promise.all([0, 1].map((half) => again(PLACES.filter((_, number) => number % 2 === half))));
});

test('every page has a title of its own with the company in it', async (test) => {
    await withApp(test, {}, async ({ page }) => {
        const titles = new Map();
        for (const place of PLACES.filter(({ name }) => name !== 'home')) {
            await visit(page, t, place);
            titles.set(place.name, await page.title());
        }
        assert.equal(titles.get('mailbox'), `${t('nav.mailbox')} · Fabrikam · Partner Lab`);
        assert.equal(titles.get('reviews'), `${t('nav.reviews')} · Microsoft · Partner Lab`);
        assert.equal(titles.get('nowhere'), `${t('nowhere.title')} · Partner Lab`);
        for (const [name, title] of titles) assert.match(title, /^[^·]+ (· [^·]+ )?· Partner Lab$/, name);
    });
});

test('links carry the scenario, the organisation, the person and the page', async (test) => {
    await withApp(test, { at: '#/ending/contoso/mia/overview' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.title(t('nav.overview')));
        const links = await page.locator('nav a, main :not(.guide *):is(a)').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
        const inside = links.filter((href) => href !== '#/');
        assert.ok(inside.length > 8);
        for (const href of inside) assert.match(href, /^#\/ending\/contoso\/mia\/[a-z-]+$/);

        await click(page.getByRole('button', { name: new RegExp(`^${t('view.as')}`) }));
        const people = at.dialog(t('view.as-title')).getByRole('link');
        await sees(people.first());
        const others = await people.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
        assert.ok(others.includes('#/ending/fabrikam/ana/overview'), `${others}`);
        assert.ok(others.includes('#/ending/microsoft/robin/reviews'), `${others}`);
        for (const href of others) assert.match(href, /^#\/ending\/[a-z]+\/[a-z]+\/(overview|reviews)$/);
    });
});

test('back and forward go through the pages', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/overview' }, async ({ page }) => {
        const at = desk(page, t);
        await click(at.nav('nav.resellers'));
        await sees(at.title(t('nav.resellers')));
        await go(page, '#/connect/fabrikam/ana/mailbox');
        await sees(at.title(t('nav.mailbox')));
        await page.goBack();
        await sees(at.title(t('nav.resellers')));
        await sees(page.getByRole('button', { name: /Jun Park/ }));
        await page.goBack();
        await sees(at.title(t('nav.overview')));
        await page.goForward();
        await sees(at.title(t('nav.resellers')));
    });
});

test('an address that leads nowhere says so and leads home', async (test) => {
    const addresses = {
        '#/connect/contoso': 'nowhere.text',
        '#/connect/contoso/jun/no-such-page': 'nowhere.text',
        '#/connect/contoso/jun/overview/too/much': 'nowhere.text',
        '#/connect/contoso/<script>/overview': 'nowhere.text',
        '#/no-such-scenario/contoso/jun/overview': 'open.absent',
        '#/connect/contoso/nobody/overview': 'open.nobody',
    };
    await withApp(test, {}, async ({ page }) => {
        const at = desk(page, t);
        for (const [address, text] of Object.entries(addresses)) {
            await go(page, address);
            await sees(at.text(t(text)));
            await click(at.link(t('all.scenarios')));
            await sees(at.title(t('home.title')));
        }
    });
});

test('a page about something that is not there leads on', async (test) => {
    const ends = [
        ['#/first-order/contoso/jun/customer/none', t('customer.nobody'), 'nav.customers'],
        ['#/several-partners/contoso/jun/subscription/none', t('subscription.nobody'), 'nav.customers'],
        ['#/several-partners/woodgrove/uma/subscription/none', t('subscription.nobody'), 'nav.partners'],
        ['#/first-order/woodgrove/uma/accept/fabrikam', t('accept.none', { partner: 'Fabrikam' }), 'nav.mailbox'],
    ];
    await withApp(test, {}, async ({ page }) => {
        const at = desk(page, t);
        for (const [address, text, next] of ends) {
            await go(page, address);
            await sees(at.text(text));
            await click(at.link(t(next)).and(page.locator('.primary')));
            await sees(at.title(t(next)));
        }
    });
});

test('the link to skip the shell leads to the heading and keeps the address', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/history' }, async ({ page, url }) => {
        const at = desk(page, t);
        await sees(at.title(t('nav.history')));
        await page.keyboard.press('Tab');
        const skip = page.getByRole('link', { name: t('skip') });
        assert.equal(await skip.evaluate((link) => link === document.activeElement), true);
        await page.keyboard.press('Enter');
        assert.equal(await at.title(t('nav.history')).evaluate((heading) => heading === document.activeElement), true);
        assert.equal(page.url(), `${url}#/connect/contoso/jun/history`);
        await sees(at.title(t('nav.history')));
    });
});

test('home goes on where the reader was', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/overview' }, async ({ page, open, url }) => {
        const at = desk(page, t);
        await click(at.nav('nav.history'));
        await sees(at.title(t('nav.history')));
        const home = desk(await open(''), t);
        await click(home.link(t('home.continue', { scenario: t('scenario.connect.title') })));
        await sees(home.title(t('nav.history')));
        assert.equal(home.page.url(), `${url}#/connect/contoso/jun/history`);
    });
});

test('links stay in the scenario after going to another one as the same person', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/overview' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.nav('nav.resellers'));
        await go(page, '#/not-enrolled/contoso/jun/overview');
        await sees(page.getByText(t('scenario.not-enrolled.title'), { exact: true }));
        await becomes(() => at.nav('nav.resellers').getAttribute('href'), '#/not-enrolled/contoso/jun/indirect-resellers');
    });
});

test('home has the name of the app as its title, however it is reached', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/overview' }, async ({ page, open }) => {
        const at = desk(page, t);
        await sees(at.title(t('nav.overview')));
        await click(at.nav('nav.scenarios'));
        await sees(at.title(t('home.title')));
        await becomes(() => page.title(), t('home.title'));
        await becomes(async () => (await open('')).title(), t('home.title'));
    });
});
