// Customers are removed: by a ticket where a reseller cannot do it itself, and never without a word on what it touches.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, sees, suspend } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { words } from './words.mjs';

const NEW = 'Adatum';
const DAY = '2018-03-05';

for (const language of ['en', 'ko']) {
    const t = words(language);

    /** The provider adds a customer for the reseller: the address of its page, for the reseller. */
    async function served(at) {
        await click(at.button(t('resellers.add-customer'), 'Fabrikam'));
        await at.main.getByLabel(t('column.name'), { exact: true }).fill(NEW);
        await click(at.button(t('action.AddCustomerForReseller')));
        const page = await at.link(t('add.view', { customer: NEW })).getAttribute('href');
        return page.replace('contoso/jun', 'fabrikam/ana');
    }

    test(`before 29 June 2020 a customer is removed by a ticket (${language})`, async (test) => {
        await withApp(test, { language, at: '#/set-up/contoso/jun/indirect-resellers' }, async ({ page }) => {
            const at = desk(page, t);
            const customer = await served(at);
            await go(page, customer);
            const card = at.card(t('customer.relationship'));
            await sees(card.getByRole('button', { name: t.notNow(t('action.RemoveCustomer')), exact: true }));
            await click(card.getByRole('button', { name: t('action.AskToRemoveCustomer'), exact: true }));
            await sees(card.getByText(t('ticket.waits-customer')));
            await gone(card.getByRole('button', { name: t('action.AskToRemoveCustomer'), exact: true }));
            if (language === 'en') {
                assert.deepEqual(await faults(page), []);
                assert.deepEqual(await sideways(page), {});
            }
            await click(card.getByRole('link', { name: t('continue.as', { person: /.+/, organisation: 'Microsoft' }) }));
            const title = t('ticket.customer', { reseller: 'Fabrikam', customer: NEW });
            await sees(at.text(title));
            await sees(at.text(t('tickets.waits-customer')));
            await click(at.main.getByRole('button', { name: t('action.RemoveCustomerByTicket') }));
            await sees(at.card(t('tickets.closed')).getByText(title, { exact: true }));
            await go(page, customer);
            await sees(card.getByText(t('customer.ended', { date: t.date(DAY) })));
        });
    });
}

test('since then whoever is no admin agent is told so, and offered no ticket', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/several-partners/fabrikam/leo/customer/bank' }, async ({ page }) => {
        const at = desk(page, t);
        const card = at.card(t('customer.relationship'));
        await sees(card.getByRole('button', { name: t.notNow(t('action.RemoveCustomer')), exact: true }));
        await gone(card.getByRole('button', { name: t('action.AskToRemoveCustomer'), exact: true }));
    });
});

for (const language of ['en', 'ko']) {
    test(`whoever removes a customer reads first what it touches there (${language})`, async (test) => {
        const t = words(language);
        await withApp(test, { language, at: '#/several-partners/contoso/jun/subscription/seats' }, async ({ page }) => {
            const at = desk(page, t);
            await suspend(at, t, at.button(t('action.SuspendSubscription')));
            await sees(at.text(t('subscription.suspended', { date: t.day('2021-05-19') })));
            await go(page, '#/several-partners/contoso/mia/customer/bank');
            await click(at.button(t('action.RemoveCustomer')));
            const dialog = page.getByRole('dialog');
            const suspended = [
                t('offer.license'), t('subscription.suspended', { date: t.day('2021-05-19') }), t('subscription.reactivate-by', { date: t.day('2021-08-17') }),
                t('subscription.reason', { reason: t('chosen.customer-request') }),
            ].join(' · ');
            const lines = [t('customer.remove-ends'), suspended, t('customer.others', { partners: 'Fabrikam' })];
            await becomes(() => dialog.locator('.note').textContent(), lines.join('\n'));
            // Since when the documents name a role belongs to the reasons.
            await gone(dialog.getByText(t('note.removal-rights'), { exact: true }));
            assert.deepEqual(await faults(page), []);
        });
    });
}
