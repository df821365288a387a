// A step may replace what was pressed; the focus must not fall back to the start of the page.
import { test } from 'node:test';
import { chooseDate, desk, sees } from './desk.mjs';
import { becomes, withApp } from './harness.mjs';
import { within, words } from './words.mjs';

const t = words('en');

// The address, the button, what stands there after it, and what comes before it.
const STEPS = {
    'a role': ['#/connect/fabrikam/ana/users/leo', (at) => at.button(t('roles.update')), (at) => at.roleHeld('billing-admin'),
        (at) => at.roleBox('billing-admin').check()],
    'a ticket': ['#/ending/contoso/jun/indirect-resellers', (at) => at.button(t('action.OpenSupportTicket'), 'Fabrikam'),
        (at) => at.undo(t('did.OpenSupportTicket', { organisation: 'Contoso Distribution' }))],
    'a suspension': ['#/ending/microsoft/robin/reviews', (at) => at.button(t('suspend.yes')),
        (at) => at.button(t('action.ReinstateAccount'), 'Fabrikam'), (at) => at.button(t('action.SuspendAccount'), 'Fabrikam').press('Enter')],
    'a choice of company': ['#/connect/contoso/jun/request', (at) => at.button(t('request.choose'), 'Fabrikam'),
        (at) => at.heading(t('request.mail', { company: 'Fabrikam' }))],
    'the agreement': ['#/connect/fabrikam/ana/overview', (at) => at.button(t('action.SignPartnerAgreement')),
        (at) => at.main.getByText(t('agreement.signed', { date: t.date('2021-05-19'), market: t('market.europe') }))],
    'an invitation': ['#/other-market/fabrikam/ana/authorize/tailspin',
        (at) => at.button(t('continue.as', { person: 'Ana Silva', organisation: 'Fabrikam' })), (at) => at.heading(t('grant.title'))],
    'the removal of a partnership': ['#/ending/contoso/jun/indirect-resellers', (at) => at.dialog(t('remove.title')).getByRole('button', { name: t('remove.yes') }),
        (at) => at.text(t('list.none-stands', { filter: t('filter.inactive') })),
        async (at) => {
            await chooseDate(at, t, '2020-06-29', 'wait');
            await at.button(t('action.RemovePartnership'), 'Fabrikam').press('Enter');
        }],
    'the authorisation': ['#/not-global-admin/fabrikam/ana/authorize/contoso', (at) => at.button(t('action.AuthorizeIndirectProvider')),
        (at) => at.text(t('connected', { provider: 'Contoso Distribution' })),
        async (at) => {
            await at.button(t('continue.as', { person: 'Ana Silva', organisation: 'Fabrikam' })).press('Enter');
            await at.main.getByRole('checkbox').check();
        }],
};

for (const [name, [address, button, after, before]] of Object.entries(STEPS)) {
    test(`the focus is not lost after ${name}`, async (test) => {
        await withApp(test, { at: address }, async ({ page }) => {
            const at = desk(page, t);
            await before?.(at);
            await button(at).press('Enter');
            await sees(after(at));
            await becomes(() => page.evaluate(() => document.activeElement !== document.body), true);
        });
    });
}

test('whoever opens a mail reads on at its heading, not at the list', async (test) => {
    await withApp(test, { at: '#/not-global-admin/fabrikam/leo/mailbox' }, async ({ page }) => {
        const at = desk(page, t);
        await at.main.locator('.mails a').first().press('Enter');
        const heading = at.main.locator('.letter h2');
        await sees(heading);
        await becomes(() => heading.evaluate((it) => it === document.activeElement), true);
        await page.goBack();
        await becomes(() => page.evaluate(() => document.activeElement.tagName), 'H1');
    });
});

test('whoever asks for the verdicts of a sample reads on at them', async (test) => {
    await withApp(test, { at: '#/sample-6/fabrikam/ana/sample' }, async ({ page }) => {
        const at = desk(page, t);
        const variant = at.main.locator('.variants article').nth(1);
        await variant.getByRole('button', { name: within(t('sample.ask')) }).press('Enter');
        const heading = variant.getByRole('heading', { name: t('sample.said'), exact: true });
        await becomes(() => heading.evaluate((it) => it === document.activeElement), true);
    });
});
