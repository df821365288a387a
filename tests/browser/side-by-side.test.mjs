// Find a provider: narrowed by what they offer besides, and up to three stand side by side.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, sees } from './desk.mjs';
import { becomes, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { capital, words } from './words.mjs';

const EXTRAS = ['training', 'marketing', 'credit'];
const names = (at) => at.main.locator('section table').first().locator('tbody tr td:first-child b').allInnerTexts();
const box = (at, t, provider) => at.main.getByRole('checkbox', { name: t('compare.name', { provider }), exact: true });
const headings = (at) => at.main.locator('table.compare thead th[scope="col"]').allInnerTexts();
/** What a row of the comparison says, provider by provider. */
const line = (at, label) => at.main.locator('table.compare tbody tr').filter({ has: at.page.getByRole('rowheader', { name: label, exact: true }) })
    .getByRole('cell').allInnerTexts();

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`providers are narrowed by what they offer and compared side by side (${language})`, async (test) => {
        await withApp(test, { language, at: '#/connect/fabrikam/ana/find-provider' }, async ({ page }) => {
            const at = desk(page, t);
            await becomes(() => names(at), ['Contoso Distribution', 'Litware']);
            await at.choice(t('column.extras')).selectOption({ label: capital(t('extra.marketing')) });
            await becomes(() => names(at), ['Litware']);
            await at.choice(t('column.extras')).selectOption({ label: capital(t('extra.training')) });
            await becomes(() => names(at), ['Contoso Distribution']);
            await at.choice(t('column.extras')).selectOption({ label: t('filter.all') });

            await gone(at.heading(t('compare.title')));
            await sees(at.text(t('compare.count', { count: 0, most: 3 })));
            await box(at, t, 'Litware').focus();
            await page.keyboard.press('Space');
            await sees(at.heading(t('compare.title')));
            assert.ok(await box(at, t, 'Litware').evaluate((input) => input.checked && input === document.activeElement));
            await box(at, t, 'Contoso Distribution').check();
            await at.choice(t('column.market')).selectOption({ label: t('filter.all') });
            await box(at, t, 'Tailspin Supply').check();
            await becomes(() => headings(at), ['Litware', 'Contoso Distribution', 'Tailspin Supply']);
            await sees(at.text(t('compare.count', { count: 3, most: 3 })));
            await becomes(() => line(at, t('column.market')), [t('market.europe'), t('market.europe'), t('market.canada')]);
            await becomes(() => line(at, t('column.domain')), ['litware.example', 'contosodistribution.example', 'tailspinsupply.example']);
            assert.deepEqual(await line(at, t('nav.business-profile')), Array(3).fill(t('compare.no-profile')));
            const has = [];
            for (const extra of EXTRAS) has.push((await line(at, capital(t(`extra.${extra}`)))).slice(0, 2));
            const [yes, no] = [t('yes'), t('no')];
            assert.deepEqual(has, [[no, yes], [yes, no], [yes, yes]], 'as the list says');
            const connect = await line(at, t('column.connect'));
            assert.ok(connect[1].includes(t('verdict.permitted')) && connect[2].includes(t('verdict.forbidden')), `${connect}`);

            await at.main.getByRole('searchbox', { name: t('find.search') }).fill('litw');
            await becomes(() => names(at), ['Litware']);
            await becomes(async () => (await headings(at)).length, 3);
            assert.deepEqual(await sideways(page), {});
            assert.deepEqual(await faults(page), []);
            await box(at, t, 'Litware').uncheck();
            await becomes(() => headings(at), ['Contoso Distribution', 'Tailspin Supply']);
            await click(at.button(t('compare.clear')));
            await gone(at.heading(t('compare.title')));
        });
    });
}

test('a fourth provider waits until one of the three is taken out', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/large/r4/r4-admin/find-provider' }, async ({ page }) => {
        const at = desk(page, t);
        await at.choice(t('column.market')).selectOption({ label: t('filter.all') });
        const boxes = at.main.getByRole('checkbox');
        await becomes(() => boxes.count(), 20);
        for (const place of [0, 1, 2]) await boxes.nth(place).check();
        await becomes(() => boxes.nth(3).isDisabled(), true);
        await boxes.nth(1).uncheck();
        await becomes(() => boxes.nth(3).isDisabled(), false);
        await boxes.nth(3).check();
        await becomes(() => boxes.nth(1).isDisabled(), true);
        const all = await names(at);
        await becomes(() => headings(at), [0, 2, 3].map((place) => all[place]));
    });
});
