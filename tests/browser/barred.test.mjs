// What Partner Center would not open: the page says so, why, and who could, and stays open.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, sees, update } from './desk.mjs';
import { go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { within, words } from './words.mjs';

const OPEN = [
    ['contoso/mia/analytics', 'nav.analytics'],
    ['contoso/jun/credit', 'nav.credit'],
    ['fabrikam/leo/pricing', 'nav.pricing'],
    ['fabrikam/leo/customers', 'nav.customers'],
    ['fabrikam/leo/activity', 'nav.activity'],
    ['fabrikam/leo/program-info', 'nav.program-info'],
    ['fabrikam/ana/enrolment', 'nav.enrolment'],
    // No page of Partner Center.
    ['microsoft/robin/activity', 'nav.activity'],
    ['microsoft/robin/credit', 'nav.credit'],
];

const banner = (at) => at.main.locator('.heading > .banner');

for (const language of ['en', 'ko']) {
    const t = words(language);
    const says = (at, person) => banner(at).getByText(within(t('barred', { person })));

    test(`a page that the person could not open says so and who could (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-partners/contoso/jun/analytics' }, async ({ page }) => {
            const at = desk(page, t);
            await sees(says(at, 'Jun Park'));
            await sees(banner(at).getByText(within(t('role.global-admin'))));
            // The page itself stays readable.
            await sees(at.text(t('analytics.duty')));
            if (language === 'en') {
                assert.deepEqual(await faults(page), []);
                assert.deepEqual(await sideways(page), {});
            }
            // Microsoft's own pages are nobody else's.
            for (const own of ['reviews', 'direct-bill-reviews']) {
                await go(page, `#/several-partners/contoso/jun/${own}`);
                const args = { person: 'Jun Park', organisation: 'Contoso Distribution' };
                await sees(banner(at).getByText(t('barred.microsoft', args), { exact: true }));
                await sees(at.continueAs('Robin Kline', banner(at)));
            }
            await go(page, '#/several-partners/contoso/jun/analytics');
            await click(banner(at).getByRole('button', { name: t('why'), exact: true }));
            await sees(at.why.getByText(t('action.ViewResellerAnalytics'), { exact: true }));
            await sees(at.why.getByText('R-UI-ANALYTICS', { exact: true }));
            const mia = at.continueAs('Mia Torres', banner(at));
            await mia.focus();
            await page.keyboard.press('Enter');
            await gone(banner(at));
            await sees(at.title(t('nav.analytics')));
        });
    });

    test(`pages are open to those whom the documents name, on the days they name (${language})`, async (test) => {
        await withApp(test, { language, at: '#/connect/fabrikam/leo/pricing' }, async ({ page }) => {
            const at = desk(page, t);
            for (const [place, title] of OPEN) {
                await go(page, `#/connect/${place}`);
                await sees(at.title(t(title)));
                assert.equal(await banner(at).count(), 0, place);
            }
            for (const [place, title] of [['fabrikam/leo/enrolment', 'nav.enrolment'], ['fabrikam/leo/credit', 'nav.credit']]) {
                await go(page, `#/connect/${place}`);
                await sees(at.title(t(title)));
                await sees(says(at, 'Leo Martin'));
            }
            await go(page, '#/connect/fabrikam/leo/pricing');
            await chooseDate(at, t, '2020-08-13', 'look');
            await sees(says(at, 'Leo Martin'));
            await chooseDate(at, t, '2020-08-14', 'look');
            await gone(banner(at));
        });
    });

    test(`what a person's roles open is told beside the roles (${language})`, async (test) => {
        await withApp(test, { language, at: '#/connect/fabrikam/ana/users/leo' }, async ({ page }) => {
            const at = desk(page, t);
            const card = at.card(t('users.opens', { person: 'Leo Martin' }));
            const row = (action) => card.getByRole('listitem').filter({ hasText: within(t(`action.${action}`)) });
            await sees(row('ViewPricing').getByText(t('verdict.permitted'), { exact: true }));
            await sees(row('ViewResellerAnalytics').getByText(t('verdict.forbidden'), { exact: true }));
            await click(row('ViewBilling').getByText(t('verdict.blocked'), { exact: true }));
            await sees(at.why.getByText('R-ROLE-BA', { exact: true }));
            // Another role, and it opens.
            await update(at, t, ['billing-admin']);
            await sees(row('ViewBilling').getByText(t('verdict.permitted'), { exact: true }));
            if (language === 'en') assert.deepEqual(await faults(page), []);
        });
    });
}
