// Whoever waits for somebody else reads who acts next, and a link goes on as that person where it is done.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, gone, sees } from './desk.mjs';
import { reworked } from './features.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { looksRight } from './look.mjs';
import { within, words } from './words.mjs';

const AT = '2021-05-12';
const [BANK, WAITS] = ['Woodgrove Bank', 'waits'];

/** A prospect whose application is in review, or waits for its contact's confirmation. */
function applying(like, id, name, person, enrolment, found) {
    const organisation = { ...like, id, name, domain: `${id}.example`, kind: 'prospect', enrolment, primary_contact: person.id };
    const application = {
        no_account: false, email: `info@${id}.example`, legal_name: name, legal_address: '3, 59000 Lille', country: 'FR',
        support: '+33 3 20 00 00 00', registration: '', waits_since: AT, employment: null, business: null,
        documents: false, ticket: null, direct: false, ...found,
    };
    return [
        { OrganisationAdded: { organisation } },
        { PersonAdded: { person: { ...person, organisation: id, roles: ['global-admin'] } } },
        { ApplicationUpdated: { organisation: id, application } },
    ];
}

/** A request to the bank. */
const asks = (id, partner, provider, accepted) => ({ CustomerInvitationSent: {
    invitation: { id, partner, provider, tenant: 'bank', to: 'uma', sent: AT, admin_rights: true, accepted },
} });

const step = (step) => ({ DirectBillStepTaken: { organisation: 'fabrikam', step, date: AT } });

/** Something waits in each of its ways. Who stands first at Alpine may do nothing there. */
function waiting(events) {
    const { organisation: like } = events.map((it) => it.OrganisationAdded).find((it) => it?.organisation.id === 'woodgrove');
    const first = events.findIndex((it) => it.PersonAdded?.person.id === 'val');
    const application = (organisation, found) => applying(like, organisation, '', { id: '' }, '', found)[2];
    // Old Azure goes by a ticket, for which the future partner needs no Azure plan.
    const sold = (event) => event.SubscriptionCreated?.subscription;
    const old = (event) => (sold(event)?.id === 'plan' ? { SubscriptionCreated: { subscription: { ...sold(event), offer: 'azure' } } } : event);
    return [
        ...events.slice(0, first),
        { PersonAdded: { person: { id: 'abe', name: 'Abe Low', organisation: 'alpine', roles: [] } } },
        ...events.slice(first).map(old),
        { TicketOpened: { ticket: {
            id: 'ticket', provider: 'contoso', reseller: 'fabrikam', tenant: null, opened_by: 'contoso', opened: AT, closed: null,
        } } },
        ...applying(like, 'wingtip', 'Wingtip Toys', { id: 'eva', name: 'Eva Stone' }, 'email-pending', {}),
        ...applying(like, 'adventure', 'Adventure Works', { id: 'emil', name: 'Emil Frank' }, 'in-review', { business: 'name-differs', ticket: AT }),
        { BusinessProfilePublished: { organisation: 'fabrikam', description: 'Office 365', logo_width: 0, locations: 'Lyon' } },
        { ReferralSent: { partner: 'fabrikam', customer: 'woodgrove', text: 'Office 365?', date: AT } },
        { InvitationSent: { invitation: { id: 'invited', provider: 'contoso', reseller: 'proseware', to: 'ida', sent: AT, state: 'opened' } } },
        asks('asked', 'fabrikam', 'contoso', false),
        asks('agreed', 'northwind', null, true),
        asks('agreed-before', 'alpine', null, true),
        { AzureTransferFiled: { azure_transfer: { id: 'filed', subscription: 'plan', from: 'alpine', to: 'northwind', asked: AT, state: 'asked', ended: null } } },
        { TransferRequested: { transfer: {
            id: 'requested', subscription: 'seats', partner: 'alpine', provider: 'contoso', tenant: 'bank', offer: 'license', quantity: 5,
            add_ons: 0, named_add_ons: [], listed: null, requested: AT, state: 'active',
        } } },
        ...['questionnaire', 'applied', 'evidence-asked'].map(step),
        { LegalInfoChanged: { organisation: 'proseware', name: 'Proseware', city: 'Lille', address: null } },
        application('proseware', { employment: 'employed', business: 'name-differs' }),
        { AccountRestricted: { organisation: 'alpine' } },
        { ProviderApprovalDecided: { organisation: 'contoso', approved: false } },
        { MailSent: { mail: {
            id: 'mail-given', from: 'fabrikam', to: 'jun', date: AT, kind: { Message: { subject: `For ${BANK}`, text: 'Please order.' } },
        } } },
    ];
}

/** Who waits and where; what says so, in a card or row; who acts next, and where. */
const CASES = (t) => {
    const card = (title) => (at) => at.card(t(title));
    const row = (text) => (at) => at.row(within(text));
    const application = (name) => (at) => at.main.locator('.application').filter({ hasText: name });
    return [
        ['contoso/jun/tickets', row(t('tickets.waits')), 'Robin Kline', 'microsoft/robin/tickets'],
        ['adventure/emil/tickets', row(t('tickets.review', { organisation: 'Adventure Works' })), null, 'adventure/emil/enrolment'],
        ['microsoft/robin/tickets', row(t('tickets.waits-answer', { organisation: 'Adventure Works' })), 'Emil Frank', 'adventure/emil/enrolment'],
        ['microsoft/robin/reviews', application('Wingtip Toys'), 'Eva Stone', 'wingtip/eva/mailbox'],
        ['microsoft/robin/reviews', application('Adventure Works'), 'Emil Frank', 'adventure/emil/enrolment'],
        ['microsoft/robin/reviews', card('reviews.legal'), 'Ida Frank', 'proseware/ida/legal-info'],
        ['microsoft/robin/direct-bill-reviews', row(t('dbr.state-evidence')), 'Ana Silva', 'fabrikam/ana/direct-bill'],
        ['alpine/val/direct-bill', (at) => at.main.locator('.banner'), 'Robin Kline', 'microsoft/robin/direct-bill-reviews'],
        ['woodgrove/uma/find-partner', row(t('referral.waits')), 'Leo Martin', 'fabrikam/leo/business-profile'],
        ['contoso/jun/indirect-resellers', row(t('invitation.opened')), 'Ida Frank', 'proseware/ida/authorize/contoso'],
        ['fabrikam/ana/indirect-providers', row(t('providers.unlisted')), 'Robin Kline', 'microsoft/robin/reviews'],
        ['contoso/jun/customer/bank', card('customer.relationship'), 'Uma Reed', 'woodgrove/uma/mailbox'],
        ['fabrikam/ana/customer/bank', card('ask.title'), 'Jun Park', 'contoso/jun/mailbox'],
        ['woodgrove/uma/subscription/plan', card('transfer.card'), 'Val Novak', 'alpine/val/subscription/plan'],
        ['northwind/nia/subscription/plan', card('transfer.card'), 'Val Novak', 'alpine/val/subscription/plan'],
        ['alpine/val/transition', card('transfers.requested'), 'Jun Park', 'contoso/jun/transition'],
        ['alpine/val/subscription/seats', card('subscription.about'), 'Jun Park', 'contoso/jun/transition'],
        ['woodgrove/uma/accept/northwind', (at) => at.main.locator('.banner'), 'Nia Low', 'northwind/nia/customer/bank'],
    ];
};

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`whoever waits is told who acts next (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-channels/woodgrove/uma/partners' }, async ({ page }) => {
            const at = desk(page, t);
            await sees(at.title(t('nav.partners')));
            await reworked(page, 'several-channels', WAITS, waiting);
            for (const [place, scope, person, to] of CASES(t)) {
                await test.test(`${place}: ${person ?? 'the reader'}`, async () => {
                    await go(page, `#/${WAITS}/${place}`);
                    const found = scope(at);
                    await sees(found.first());
                    const link = person ? at.continueAs(person, found) : found.getByRole('link');
                    await becomes(() => link.and(page.locator(`[href="#/${WAITS}/${to}"]`)).count(), 1);
                    if (language === 'en') await looksRight(at);
                });
            }

            await test.test('that a request waits stands on the page of a customer', async () => {
                await go(page, `#/${WAITS}/contoso/jun/customer/bank`);
                await sees(at.card(t('customer.relationship')).getByText(t('customers.waiting'), { exact: true }));
            });

            await test.test('once something is ordered, nobody orders next', async () => {
                await go(page, `#/${WAITS}/woodgrove/uma/accept/alpine`);
                await sees(at.title(t('accept.title', { partner: 'Alpine' })));
                await gone(at.continueAs('Val Novak', at.main));
            });
        });
    });
}
