// At a glance: a customer's several partners and channels, and how a partner stands on its Overview.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, sees } from './desk.mjs';
import { but, reworked } from './features.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { words } from './words.mjs';

for (const language of ['en', 'ko']) {
    const t = words(language);
    const several = (count) => t('glance.partners', { count });
    const through = (what, partner) => t('glance.through', { services: t(`glance.${what}`), partner });

    test(`a customer sees at a glance who serves it, and through which channels (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-channels/woodgrove/uma/partners' }, async ({ page }) => {
            const at = desk(page, t);
            const card = at.card(t('partners.subscriptions'));
            const channels = new RegExp([t('channel.microsoft'), t('channel.open')].map((name) => `(?=.*${name})`).join(''));
            const elsewhere = card.getByText(t('glance.channels', { channels: /.+/ }));
            await sees(elsewhere.filter({ hasText: channels }));
            await gone(elsewhere.filter({ hasText: t('channel.syndication') }));
            await gone(card.getByText(several(1)), 'one partner is nothing to tell');
            assert.equal(await card.locator('.glance').count(), 0);

            await go(page, '#/several-channels/northwind/nia/customer/bank');
            await at.choice(t('column.offer')).selectOption('azure-plan');
            await click(at.button(t('action.PlaceOrder')));
            await sees(at.card(t('subscriptions.title')).getByRole('row').filter({ hasText: t('offer.azure-plan') }));
            await go(page, '#/several-channels/woodgrove/uma/partners');
            await sees(card.getByText(several(2), { exact: true }));
            const lines = card.locator('.glance li');
            await becomes(async () => (await lines.allInnerTexts()).sort(), [
                through('license', 'Alpine'), through('usage', 'Alpine'), through('usage', 'Northwind'),
            ].sort());
            assert.deepEqual(await sideways(page), {});
            assert.deepEqual(await faults(page), []);
            await click(card.getByRole('link', { name: t('rule.R-MP-ALLOW'), exact: true }));
            await sees(at.title(t('rule.R-MP-ALLOW')));
            await page.goBack();
            await click(card.getByRole('link', { name: t('rule.R-MC-ALLOW'), exact: true }));
            await sees(at.title(t('rule.R-MC-ALLOW')));
        });
    });

    test(`a direct bill partner reads on Overview how it stands (${language})`, async (test) => {
        await withApp(test, { language, at: '#/direct-bill/alpine/val/overview' }, async ({ page }) => {
            const at = desk(page, t);
            const card = at.card(t('db.glance'));
            const says = (label) => card.locator('dt').filter({ hasText: t(label) }).locator('xpath=following-sibling::dd[1]').innerText();
            const span = { first: t.month('2020-05-01'), last: t.month('2021-04-01') };
            const revenue = t('db.measured', { revenue: '72,000', bar: '300,000', ...span });
            await becomes(() => says('column.cloud'), revenue);
            await becomes(() => says('db.standing'), t('db.free'));
            assert.match(await says('db.plan'), new RegExp(t('chosen.advanced')));
            await becomes(() => says('db.next'), t('db.next-none'));
            const orders = at.card(t('latest.title')).getByRole('row').filter({ hasText: 'Woodgrove Bank' });
            await becomes(() => orders.count(), 2);
            await sees(orders.first().getByText(t('offer.azure-plan'), { exact: true }), 'the newest first');
            for (const [label, count] of [['count.customers', '1'], ['count.subscriptions', '2']]) {
                await becomes(() => at.main.locator('.stat').filter({ hasText: t(label) }).locator('b').innerText(), count);
            }
            assert.deepEqual(await sideways(page), {});
            assert.deepEqual(await faults(page), []);
            await chooseDate(at, t, '2020-09-01', 'look');
            await becomes(async () => (await says('db.next')).startsWith(`${t.date('2020-10-09')}: ${t('announcement.revenue-bar')}`), true);
            await click(at.button(t('lens.leave')));
            await click(orders.first().getByRole('link'));
            await sees(at.title(t('offer.azure-plan')));
            for (const key of ['nav.direct-bill', 'nav.announcements']) {
                await go(page, '#/direct-bill/alpine/val/overview');
                await click(card.getByRole('link', { name: t(key), exact: true }));
                await sees(at.title(t(key)));
            }
        });
    });
}

test('what is restricted, bought or missing stands on Overview as it changes', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/first-order/alpine/val/overview' }, async ({ page }) => {
        const at = desk(page, t);
        await gone(at.heading(t('latest.title')));
        await sees(at.text(t('overview.direct')));
        await sees(at.card(t('db.glance')).getByText(t('db.plan-none')));
        await go(page, '#/first-order/microsoft/robin/credit');
        await click(at.button(t('action.RestrictPartner'), 'Alpine'));
        await go(page, '#/first-order/alpine/val/overview');
        await sees(at.card(t('db.glance')).getByText(t('db.restricted')));
        // Nobody is to be invited now.
        await gone(at.text(t('overview.direct')));
        await sees(at.text(t('overview.direct-restricted')));
    });
});

test('a partner of both kinds reads which steps are those of a reseller', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/first-order/alpine/val/overview' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.text(t('overview.direct')));
        await reworked(page, 'first-order', 'both-kinds', but('alpine', () => ({ also_reseller: true })));
        await go(page, '#/both-kinds/alpine/val/overview');
        await sees(at.heading(t('steps.title-both')));
        await sees(at.card(t('ready.title-both')).getByText(t('ready.none-both'), { exact: true }));
        await gone(at.heading(t('steps.title')));
    });
});

test('a customer without a partner is led to the page where it finds one', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/several-partners/woodgrove/uma/overview' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.text(t('overview.customer')));
        await go(page, '#/first-order/woodgrove/uma/overview');
        const card = at.main.locator('.card').filter({ has: page.getByText(t('overview.customer-new'), { exact: true }) });
        await click(card.getByRole('link'));
        await sees(at.title(t('nav.find-partner')));
    });
});

test('the numbers on Overview lead to their lists, and the latest orders to their subscriptions', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/several-partners/contoso/jun/overview' }, async ({ page }) => {
        const at = desk(page, t);
        const stats = at.main.locator('a.stat');
        const lists = {
            contoso: ['jun', [['count.resellers', 'nav.resellers'], ['count.waiting', 'nav.resellers'], ['count.customers', 'nav.customers'], ['count.subscriptions', 'nav.customers']]],
            fabrikam: ['ana', [['count.providers', 'nav.providers'], ['count.waiting', 'nav.providers'], ['count.customers', 'nav.customers'], ['count.subscriptions', 'nav.customers']]],
        };
        for (const [company, [person, rows]] of Object.entries(lists)) {
            for (const [label, list] of rows) {
                await go(page, `#/several-partners/${company}/${person}/overview`);
                await sees(at.title(t('nav.overview')));
                await click(stats.filter({ hasText: t(label) }));
                await sees(at.title(t(list)));
            }
        }
        await go(page, '#/several-partners/contoso/jun/overview');
        await click(at.card(t('latest.title')).getByRole('row').filter({ hasText: 'Woodgrove Bank' }).getByRole('link'));
        await sees(at.title(t('offer.license')));
    });
});
