// Delegated admin privileges apart from the relationship: what a request grants, what is taken back at once, how they come again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, sees, takesRights } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { within, words } from './words.mjs';

const [PROVIDER, RESELLER, CUSTOMER] = ['Contoso Distribution', 'Fabrikam', 'Woodgrove Bank'];

const row = (at, t, partner) => at.card(t('accept.admin')).getByRole('listitem').filter({ hasText: partner });
const on = (at, t, partner, so) => sees(row(at, t, partner).getByText(t(so ? 'on' : 'off'), { exact: true }));

/** The page of customers comes when a request is sent. */
async function sends(at, t) {
    await click(at.button(t('request.done')));
    await sees(at.card(t('customers.waiting')));
}

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a customer keeps the relationship and takes the admin rights back in one place (${language})`, async (test) => {
        await withApp(test, { language, at: '#/first-order/fabrikam/ana/invite/bank' }, async ({ page }) => {
            const at = desk(page, t);
            await sends(at, t);
            await go(page, '#/first-order/woodgrove/uma/accept/fabrikam');
            await sees(at.heading(t('accept.admin')));
            await sees(at.text(t('customer.grant-admin', { partner: RESELLER })));
            await sees(at.text(t('accept.admin-none', { partner: PROVIDER })));
            await sees(at.text(t('accept.rights')));
            await at.main.getByRole('checkbox', { name: t('customer.agreement-box') }).check();
            await click(at.button(t('action.AcceptResellerRelationship')));
            await on(at, t, RESELLER, true);
            await on(at, t, PROVIDER, false);
            await sees(at.text(t('accept.remove')));
            assert.deepEqual(await faults(page), []);
            assert.deepEqual(await sideways(page), {});
            // Who may not says why, as the policy answers.
            await go(page, '#/first-order/woodgrove/vic/accept/fabrikam');
            await sees(at.button(t.notNow(t('action.RemoveDelegatedAdmin')), RESELLER));
            await go(page, '#/first-order/woodgrove/uma/accept/fabrikam');
            await takesRights(at, t, RESELLER);
            await on(at, t, RESELLER, false);
            await gone(at.button(t('action.RemoveDelegatedAdmin'), RESELLER));
            await bringsBack(at, t);
        });
    });

    test(`a request without admin rights says so before it is accepted (${language})`, async (test) => {
        await withApp(test, { language, at: '#/first-order/alpine/val/invite/bank' }, async ({ page }) => {
            const at = desk(page, t);
            await sees(at.title(t('action.RequestResellerRelationship')));
            await at.main.getByRole('checkbox', { name: t('invite.rights') }).uncheck();
            await sends(at, t);
            await go(page, '#/first-order/woodgrove/uma/accept/alpine');
            await sees(at.text(t('accept.admin-none', { partner: 'Alpine' })));
            await sees(at.text(t('accept.rights-none')));
            assert.equal(await at.text(t('customer.grant-admin', { partner: 'Alpine' })).count(), 0);
        });
    });

    test(`in a cloud where every request asks for admin rights, nobody says that the partner chose it (${language})`, async (test) => {
        await withApp(test, { language, at: '#/germany-open/woodgrove/uma/partners' }, async ({ page }) => {
            const at = desk(page, t);
            await takesRights(at, t, 'Proseware');
            await go(page, '#/germany-open/proseware/ida/invite/bank');
            await click(at.button(t('request.done')));
            await go(page, '#/germany-open/woodgrove/uma/accept/proseware');
            await sees(at.text(t('accept.rights-always')));
            assert.equal(await at.text(t('accept.rights')).count(), 0);
        });
    });
}

/** The reseller asks for no more than the rights; page, mail and answer say that. */
async function bringsBack(at, t) {
    await go(at.page, '#/first-order/fabrikam/ana/customer/bank');
    await click(at.button(t('customer.rights-again')));
    await sees(at.title(t('customer.rights-again')));
    await sees(at.text(t('invite.again-lead')));
    await becomes(() => at.choice(t('invite.how')).inputValue(), '');
    const text = await at.main.getByLabel(t('request.text'), { exact: true }).inputValue();
    assert.match(text, within(t('mail.rights-request.body', { provider: RESELLER, organisation: CUSTOMER })));
    await click(at.button(t('request.done')));
    // Who asks for no more than rights goes on with the customer.
    await sees(at.title(CUSTOMER));
    await go(at.page, '#/first-order/woodgrove/uma/mailbox');
    await click(at.main.getByRole('link', { name: t('mail.rights-request.subject', { provider: RESELLER }) }));
    // The first request keeps its own subject.
    await sees(at.main.getByRole('link', { name: t('mail.customer-invitation.subject', { provider: RESELLER }) }));
    for (const where of ['mailbox', 'accept/fabrikam']) {
        if (where !== 'mailbox') await go(at.page, `#/first-order/woodgrove/uma/${where}`);
        await sees(at.button(t('accept.restore')));
        await sees(at.text(t('accept.stands', { partner: RESELLER })));
        await sees(at.text(t('customer.grant-admin', { partner: RESELLER })));
        await gone(at.button(t('action.AcceptResellerRelationship')));
        await gone(at.text(t('customer.grant-sell', { partner: RESELLER })));
    }
    await go(at.page, '#/first-order/woodgrove/uma/mailbox');
    await click(at.main.getByRole('link', { name: t('mail.rights-request.subject', { provider: RESELLER }) }));
    await click(at.button(t('accept.restore')));
    await sees(at.text(t('customer.accepted')));
    await sees(at.heading(t('mail.rights-request.subject', { provider: RESELLER })));
    await sees(at.button(t('action.RemoveDelegatedAdmin'), RESELLER));
    // What was asked for stays, whatever became of the relationship.
    await go(at.page, '#/first-order/fabrikam/ana/customer/bank');
    await click(at.button(t('action.RemoveCustomer')));
    await click(at.page.getByRole('dialog').getByRole('button', { name: t('remove.yes'), exact: true }));
    await go(at.page, '#/first-order/woodgrove/uma/mailbox');
    await sees(at.main.getByRole('link', { name: t('mail.rights-request.subject', { provider: RESELLER }) }));
}
