// A reseller that cannot remove a customer itself asks Microsoft by a ticket.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, sees } from './desk.mjs';
import { go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { words } from './words.mjs';

const CUSTOMER = '#/several-partners/fabrikam/leo/customer/bank';

for (const language of ['en', 'ko']) {
    const t = words(language);
    test(`a customer is removed by a ticket (${language})`, async (test) => {
        await withApp(test, { language, at: CUSTOMER }, async ({ page }) => {
            const at = desk(page, t);
            const card = at.card(t('customer.relationship'));
            await click(card.getByRole('button', { name: t('action.AskToRemoveCustomer'), exact: true }));
            await sees(card.getByText(t('ticket.waits-customer')));
            await gone(card.getByRole('button', { name: t('action.AskToRemoveCustomer'), exact: true }));
            if (language === 'en') {
                assert.deepEqual(await faults(page), []);
                assert.deepEqual(await sideways(page), {});
            }
            await click(card.getByRole('link', { name: t('continue.as', { person: /.+/, organisation: 'Microsoft' }) }));
            const title = t('ticket.customer', { reseller: 'Fabrikam', customer: 'Woodgrove Bank' });
            await sees(at.text(title));
            await sees(at.text(t('tickets.waits-customer')));
            await click(at.main.getByRole('button', { name: t('action.RemoveCustomerByTicket') }));
            await sees(at.card(t('tickets.closed')).getByText(title, { exact: true }));
            await go(page, CUSTOMER);
            await sees(card.getByText(t('customer.ended', { date: t.date('2021-05-19') })));
            // The admin rights stay until the customer takes them back.
            await sees(card.getByText(t('customer.rights-on'), { exact: true }));
        });
    });
}
