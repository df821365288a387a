// Own use: what a reseller buys for itself, and who goes on for whom.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, sees } from './desk.mjs';
import { but, reworked } from './features.mjs';
import { go, withApp } from './harness.mjs';
import { words } from './words.mjs';

const t = words('en');

test('an option offers to continue as a person only where that person can sell', async (test) => {
    await withApp(test, { at: '#/own-use/fabrikam/ana/own-use' }, async ({ page }) => {
        const ana = desk(page, t);
        const found = new Map();
        for (const number of [0, 1, 2]) {
            await ana.main.getByRole('radio').nth(number).check();
            const option = ana.card(t(`own.option-${number + 1}`));
            await sees(option);
            for (const row of await option.getByRole('row').filter({ has: page.locator('.verdict') }).all()) {
                const verdict = await row.locator('.verdict').innerText();
                found.set(verdict, (found.get(verdict) ?? new Set()).add(await row.getByRole('link').count()));
            }
        }
        assert.deepEqual([...found].map(([verdict, links]) => [verdict, [...links]]), [
            [t('verdict.permitted'), [1]], [t('verdict.forbidden'), [0]],
        ]);
    });
});

test('a reseller is led on to a provider only while that one can order', async (test) => {
    await withApp(test, { at: '#/several-partners/fabrikam/ana/customer/bank' }, async ({ page }) => {
        const ana = desk(page, t);
        const card = ana.card(t('order.title'));
        await sees(ana.continueAs('Jun Park', card));
        await reworked(page, 'several-partners', 'abroad', but('contoso', () => ({ country: 'US' })));
        await go(page, '#/abroad/fabrikam/ana/customer/bank');
        await sees(card.getByText(t('verdict.forbidden'), { exact: true }));
        await gone(ana.continueAs('Jun Park', card));
    });
});
