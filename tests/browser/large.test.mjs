// Two hundred companies: lists are searched, filtered, counted and cut, and never lose anyone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, sees } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { within, words } from './words.mjs';

const t = words('en');
const rows = (at) => at.main.locator('tbody').getByRole('row');
const counted = (at, shown, total) => sees(at.main.getByRole('status').getByText(t('list.count', { shown, total })));

// p1 stands with r1, r21 and r41; r21 has not signed, none of the three is at % 4 = 3.
const PROVIDER = '#/large/p1/p1-admin';

test('the list of resellers is searched and filtered', async (test) => {
    await withApp(test, { at: `${PROVIDER}/indirect-resellers` }, async ({ page }) => {
        const at = desk(page, t);
        const search = at.main.getByRole('searchbox', { name: t('resellers.search') });
        await counted(at, 3, 3);
        assert.equal(await rows(at).count(), 3);
        const names = (await rows(at).locator('b').allInnerTexts()).filter((name) => name.startsWith('Fabrikam'));
        assert.deepEqual(names, [...names].sort());

        await search.fill('  LYON solut ');
        await counted(at, 1, 3);
        await sees(rows(at).filter({ hasText: 'Fabrikam Solutions' }));
        await search.fill('no such reseller');
        await counted(at, 0, 3);
        await sees(at.text(t('list.no-match')));
        await search.fill('');
        await at.choice(t('column.state')).selectOption({ label: t('filter.unsigned') });
        await counted(at, 1, 3);
        await sees(rows(at).filter({ hasText: t('unsigned') }).filter({ hasText: t('verdict.blocked') }));
        await at.choice(t('column.state')).selectOption({ label: t('filter.inactive') });
        await counted(at, 0, 0);
        await sees(at.text(t('list.no-match')));
        await at.choice(t('column.state')).selectOption({ label: t('filter.active') });
        await counted(at, 3, 3);
    });
});

test('a filter and a search follow what happens', async (test) => {
    await withApp(test, { at: `${PROVIDER}/indirect-resellers` }, async ({ page, open }) => {
        const at = desk(page, t);
        await at.choice(t('column.state')).selectOption({ label: t('filter.unsigned') });
        await counted(at, 1, 3);
        const reseller = desk(await open('#/large/r21/r21-admin/overview'), t);
        await click(reseller.button(t('action.SignPartnerAgreement')));
        await counted(at, 0, 3);
        await sees(at.text(t('list.no-match')));
    });
});

test('the people to look through are searched among all, and the rest is counted', async (test) => {
    await withApp(test, { at: `${PROVIDER}/overview` }, async ({ page }) => {
        const at = desk(page, t);
        await click(page.getByRole('button', { name: new RegExp(`^${t('view.as')}`) }));
        const dialog = at.dialog(t('view.as-title'));
        const links = dialog.getByRole('link');
        await sees(links.first());
        // Microsoft's one, two at each of 20 providers, one at each of 60 resellers and 120 customers.
        const shown = await links.count();
        await sees(dialog.getByText(t('more.people', { count: 221 - shown })));

        const search = dialog.getByRole('searchbox', { name: t('view.as-search') });
        await search.fill('woodgrove motors');
        await becomes(() => links.count(), 1);
        await sees(dialog.getByRole('heading', { name: t('kinds.customer') }));
        await search.fill(`fabrikam ${t('role.sales-agent')}`);
        await becomes(() => links.count(), 2);
        await search.fill('woodgrove motors');
        await becomes(() => links.count(), 1);
        await click(links);
        await gone(dialog);
        await sees(at.title(t('nav.overview')));
        await sees(page.getByRole('button', { name: /Woodgrove Motors/ }));
    });
});

test('the companies to invite are searched, narrowed and drawn in parts', async (test) => {
    await withApp(test, { at: `${PROVIDER}/request` }, async ({ page }) => {
        const at = desk(page, t);
        const search = at.main.getByRole('searchbox', { name: t.searches(t('column.company')) });
        await becomes(() => rows(at).count(), 50);
        await sees(at.main.getByRole('status').getByText(t('list.drawn', { shown: 50, total: 60 }), { exact: true }));
        await click(at.button(t('list.more', { count: 10 })));
        await becomes(() => rows(at).count(), 60);
        await search.fill('berlin');
        await becomes(() => rows(at).count(), 6);
        await becomes(() => at.main.getByText(t('verdict.permitted'), { exact: true }).count(), 6);
        await search.fill('toronto');
        await becomes(() => at.main.getByText(t('verdict.forbidden'), { exact: true }).count(), 6);
        await search.fill('');
        // Those of the own market are the ones that can be asked.
        await at.choice(t('column.market')).selectOption({ label: t('market.europe') });
        await counted(at, 30, 60);
        await becomes(() => at.main.getByText(t('verdict.forbidden'), { exact: true }).count(), 0);
    });
});

test('the providers of a market are listed, and those of all', async (test) => {
    await withApp(test, { at: '#/large/r4/r4-admin/find-provider' }, async ({ page }) => {
        const at = desk(page, t);
        await counted(at, 2, 20);
        await at.choice(t('column.market')).selectOption({ label: t('filter.all') });
        await counted(at, 20, 20);
        assert.equal(await rows(at).count(), 20);
        await at.main.getByRole('searchbox', { name: t('find.search') }).fill('tokyo');
        await counted(at, 2, 20);
        await go(page, '#/large/microsoft/robin/reviews');
        await at.main.getByRole('searchbox', { name: t.searches(t('reviews.accounts')) }).fill('alpine group');
        await becomes(() => at.card(t('reviews.accounts')).getByRole('listitem').count(), 1);
    });
});

test('the first provider has resellers, customers and subscriptions to look through', async (test) => {
    await withApp(test, { at: '#/large/p0/p0-admin/indirect-resellers' }, async ({ page }) => {
        const at = desk(page, t);
        await counted(at, 24, 24);
        await at.choice(t('column.state')).selectOption({ label: t('filter.unsigned') });
        await counted(at, 8, 24);
        await go(page, '#/large/p0/p0-admin/customers');
        await counted(at, 40, 40);
        await at.main.getByRole('searchbox', { name: t('customers.search') }).fill('berlin');
        await counted(at, 8, 40);
    });
});

test('the Overview begins with the partners that are not ready, and leads to the rest', async (test) => {
    await withApp(test, { at: '#/large/p0/p0-admin/overview' }, async ({ page }) => {
        const at = desk(page, t);
        const card = at.card(t('ready.title'));
        const verdicts = await card.locator('.verdict').allInnerTexts();
        assert.equal(verdicts.length, 10);
        const blocked = verdicts.filter((it) => it !== t('verdict.permitted')).length;
        assert.ok(blocked > 0);
        assert.deepEqual(verdicts, verdicts.toSorted((a, b) => (a === t('verdict.permitted')) - (b === t('verdict.permitted'))));
        await click(card.getByRole('link', { name: t('nav.resellers'), exact: true }));
        await sees(at.title(t('nav.resellers')));
    });
});

test('before a partnership ends, the dialog says how many customers and subscriptions stay', async (test) => {
    await withApp(test, { at: '#/large/p0/p0-admin/customers' }, async ({ page }) => {
        const at = desk(page, t);
        const choice = at.choice(t('column.reseller'));
        const [id, name] = await choice.locator('option').nth(1).evaluate((it) => [it.value, it.textContent]);
        await choice.selectOption(id);
        const shown = at.main.getByRole('status').getByText(t('list.count', { shown: /\d+/, total: /\d+/ })).first();
        const customers = Number((await shown.innerText()).match(/\d+/)[0]);
        assert.ok(customers > 0);
        await go(page, '#/large/p0/p0-admin/indirect-resellers');
        await click(at.button(t('action.RemovePartnership'), name));
        const dialog = at.dialog(t('remove.title'));
        await sees(dialog.getByText(within(t('remove.kept', { customers, subscriptions: /\d+/ }))));
        // The filter that still finds them says that it ended.
        await click(dialog.getByRole('button', { name: t('remove.yes'), exact: true }));
        await gone(dialog);
        await go(page, '#/large/p0/p0-admin/customers');
        await becomes(() => choice.locator(`option[value="${id}"]`).innerText(), `${name} – ${t('filter.ended')}`);
    });
});
