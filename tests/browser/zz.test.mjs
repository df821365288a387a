import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, sees } from './desk.mjs';
import { becomes, withApp } from './harness.mjs';
import { words } from './words.mjs';

const t = words('en');

test('what is typed stays, with the focus, while the other tab works', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/request/fabrikam' }, async ({ page, open }) => {
        const jun = desk(page, t);
        const ana = desk(await open('#/connect/fabrikam/ana/users/leo'), t);
        const letter = jun.main.getByRole('textbox', { name: t('request.text') });
        await page.bringToFront();
        await letter.press('Control+Home');
        await page.keyboard.type('Dear Ana, ');
        const typed = await letter.inputValue();
        await click(ana.button(t('action.AssignRole'), t('role.billing-admin')));
        await sees(jun.undo(t('did.AssignRole', { person: 'Leo Martin', role: t('role.billing-admin') })));
        assert.equal(await letter.inputValue(), typed);
        assert.equal(await letter.evaluate((field) => field === document.activeElement), true);
    });
});

// A step may replace the button that was pressed; the focus must not fall back to the start of the page.
const STEPS = {
    'a role': ['#/connect/fabrikam/ana/users/leo', (at) => at.button(t('action.AssignRole'), t('role.billing-admin')),
        (at) => at.button(t('action.RemoveRole'), t('role.billing-admin'))],
    'the agreement': ['#/connect/fabrikam/ana/overview', (at) => at.button(t('action.SignPartnerAgreement')),
        (at) => at.main.getByText(t('agreement.signed', { date: t.date('2021-05-19'), market: t('market.europe') }))],
    'an invitation': ['#/other-market/fabrikam/ana/authorize/tailspin',
        (at) => at.button(t('continue.as-at', { person: 'Ana Silva', organisation: 'Fabrikam' })), (at) => at.heading(t('grant.title'))],
    'a ticket': ['#/ending/contoso/jun/indirect-resellers', (at) => at.button(t('action.OpenSupportTicket'), 'Fabrikam'),
        (at) => at.undo(t('did.OpenSupportTicket', { organisation: 'Contoso Distribution' }))],
    'a suspension': ['#/ending/microsoft/robin/reviews', (at) => at.button(t('action.SuspendAccount'), 'Fabrikam'),
        (at) => at.button(t('action.ReinstateAccount'), 'Fabrikam')],
    'a choice of company': ['#/connect/contoso/jun/request', (at) => at.button(t('request.choose'), 'Fabrikam'),
        (at) => at.heading(t('request.mail', { reseller: 'Fabrikam' }))],
};
for (const [name, [address, button, after]] of Object.entries(STEPS)) {
    test(`the focus is not lost after ${name}`, async (test) => {
        await withApp(test, { at: address }, async ({ page }) => {
            const at = desk(page, t);
            await button(at).press('Enter');
            await sees(after(at));
            await becomes(() => page.evaluate(() => document.activeElement !== document.body), true);
        });
    });
}
