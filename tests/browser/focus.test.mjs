// A step may replace what was pressed; the focus must not fall back to the start of the page.
import { test } from 'node:test';
import { desk, sees } from './desk.mjs';
import { becomes, withApp } from './harness.mjs';
import { words } from './words.mjs';

const t = words('en');

// The address, the button, and what stands there after it.
const STEPS = {
    'a role': ['#/connect/fabrikam/ana/users/leo', (at) => at.button(t('action.AssignRole'), t('role.billing-admin')),
        (at) => at.button(t('action.RemoveRole'), t('role.billing-admin'))],
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
