// A provider that Microsoft takes off its list: its resellers read it where they meet it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, sees } from './desk.mjs';
import { go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { words } from './words.mjs';

const PROVIDER = 'Contoso Distribution';

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a reseller reads on Overview and in its list that its provider is on no list (${language})`, async (test) => {
        await withApp(test, { language, at: '#/ending/fabrikam/ana/overview' }, async ({ page, open }) => {
            const ana = desk(page, t);
            const robin = desk(await open('#/ending/microsoft/robin/reviews'), t);
            const told = page.getByText(t('overview.unlisted', { provider: PROVIDER }), { exact: true });
            await sees(ana.title(t('nav.overview')));
            await gone(told);
            await click(robin.button(t('reviews.withdraw-provider'), PROVIDER));
            await page.bringToFront();
            await sees(told);
            await click(ana.main.locator('.banner').filter({ has: told }).getByRole('link', { name: t('nav.providers'), exact: true }));
            const row = ana.card(t('providers.authorised')).getByRole('row').filter({ hasText: PROVIDER });
            const mark = row.getByText(t('providers.unlisted'));
            await sees(mark);
            if (language === 'en') {
                assert.deepEqual(await faults(page), []);
                assert.deepEqual(await sideways(page), {});
            }
            await click(robin.button(t('reviews.approve-provider'), PROVIDER));
            await page.bringToFront();
            await gone(mark);
            await go(page, '#/ending/fabrikam/ana/overview');
            await sees(ana.title(t('nav.overview')));
            await gone(told);
        });
    });
}
