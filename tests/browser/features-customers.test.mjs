// What the founding documents let partners and customers do: invite, accept, agree, order, work with several partners.
import assert from 'node:assert/strict';
import { cancelsOld, click, press, sees } from './desk.mjs';
import { PARTIES, but, features, reworked, t } from './features.mjs';
import { becomes, go } from './harness.mjs';
import { joined } from './words.mjs';

const { provider: PROVIDER, reseller: RESELLER } = PARTIES;
const BANK = 'Woodgrove Bank';
const TODAY = '2021-05-19';
const order = (at) => at.card(t('order.title'));
const fails = (at, fact, values) => sees(order(at).getByText(t(`fact.${fact}.fails`, values), { exact: true }).first());
const sold = (at, key) => at.card(t(key)).getByRole('row');
const throughFabrikam = t('subscription.reseller', { reseller: RESELLER, mpn: '4200001' });

/** The customer accepts the request of a partner, with its agreement. */
async function accept({ at, visit }, partner, name) {
    await visit(`first-order/woodgrove/uma/accept/${partner}`, t('accept.title', { partner: name }));
    const box = at.main.getByRole('checkbox', { name: t('customer.agreement-box') });
    if (await box.count() > 0) await box.check();
    await click(at.button(t('action.AcceptResellerRelationship')));
    await sees(at.text(t('customer.accepted')));
}

features('partners and a customer', '#/first-order/fabrikam/ana/overview', {
    'partner-kinds: provider, reseller and direct bill partner each see what they are': async ({ at, visit }) => {
        for (const [who, kind] of [
            ['contoso/jun', 'indirect-provider'], ['fabrikam/ana', 'indirect-reseller'], ['alpine/val', 'direct-bill-partner'],
        ]) {
            await visit(`first-order/${who}/overview`, t('nav.overview'));
            await sees(at.main.locator('header').getByText(t(`kind.${kind}`)));
        }
    },
    'reseller-no-billing: a reseller does not order from Microsoft, and is led to its provider': async ({ at, visit }) => {
        await visit('first-order/fabrikam/ana/customer/bank', BANK);
        await press(at.button(t.notNow(t('action.PlaceOrder'))));
        await sees(at.finding('fact.buys-from-microsoft.fails', { partner: RESELLER }));
        await click(at.continueAs('Jun Park', order(at)));
        await sees(at.title(BANK));
        assert.match(at.page.url(), /contoso\/jun\/customer\/bank$/);
    },
    'provider-relationship: the provider needs its own relationship before it orders': async ({ at, visit }) => {
        await visit('first-order/contoso/jun/customer/bank', BANK);
        await fails(at, 'related', { partner: PROVIDER, customer: BANK });
        await press(at.button(t.notNow(t('action.PlaceOrder'))));
        await sees(at.why.locator('.finding').filter({ hasText: 'R-CUST-BOTH' }).first());
    },
    'agreement-before-order: no order before the customer agreement': async ({ at, visit }) => {
        await visit('first-order/contoso/jun/customer/bank', BANK);
        await sees(at.text(t('customer.agreement-none')));
        const missing = at.why.locator('.finding').filter({ hasText: 'R-MCA-BEFORE' }).first();
        await press(at.button(t.notNow(t('action.PlaceOrder'))));
        await sees(missing);
    },
    'joint-invitation: a reseller invites a customer for itself and its provider in one mail': async ({ at, visit }) => {
        await visit('first-order/fabrikam/ana/invite/bank', t('action.InviteCustomerJointly'));
        await becomes(() => at.choice(t('invite.how')).inputValue(), 'contoso');
        await click(at.button(t('request.done')));
        await sees(at.card(t('customers.waiting')).getByRole('row').filter({ hasText: BANK }).filter({ hasText: PROVIDER }));
        await visit('first-order/woodgrove/uma/mailbox', t('nav.mailbox'));
        await click(at.main.getByRole('link', { name: t('mail.customer-invitation.subject', { provider: RESELLER }) }));
        await sees(at.main.getByText(t('customer.grant-order', { partner: PROVIDER }), { exact: true }));
        await sees(at.main.getByText(t('customer.grant-admin', { partner: RESELLER }), { exact: true }));
    },
    'customer-party: the customer answers itself, and sees what each partner may do': async (app) => {
        const { at, visit } = app;
        await visit('first-order/woodgrove/vic/accept/fabrikam', t('accept.title', { partner: RESELLER }));
        await at.main.getByRole('checkbox', { name: t('customer.agreement-box') }).check();
        await press(at.button(t.notNow(t('action.AcceptResellerRelationship'))));
        await sees(at.finding('fact.actor-holds.fails', { actor: 'Vic Moreau', roles: t('role.global-admin') }));
        await accept(app, 'fabrikam', RESELLER);
        await visit('first-order/woodgrove/uma/partners', t('nav.partners'));
        await sees(at.partner(PROVIDER).filter({ hasText: t('may.order') }));
        await sees(at.partner(RESELLER).filter({ hasText: t('may.sell') }));
    },
    'view-customers: the reseller views the customers that it shares with its provider': async ({ at, visit }) => {
        await visit('first-order/fabrikam/ana/customers', t('nav.customers'));
        await click(at.link(t('customers.open'), BANK));
        await sees(at.title(BANK));
        await sees(at.text(t('customer.others', { partners: PROVIDER })));
        await sees(at.text(t('customer.rights-on')));
    },
    'order-gate: an order is permitted only when every condition holds, and shows them all': async ({ at, visit }) => {
        await visit('first-order/contoso/jun/customer/bank', BANK);
        const quantity = at.main.getByLabel(t('order.quantity'), { exact: true });
        await quantity.fill('0');
        await press(at.button(t.notNow(t('action.PlaceOrder'))));
        await sees(at.finding('fact.quantity-given.fails', { most: '100,000' }));
        await quantity.fill('25');
        await sees(at.button(t('action.PlaceOrder')));
        await go(at.page, '#/first-order/contoso/jun/rules/R-TX-ORDER');
        await click(at.main.getByRole('button', { name: joined(t('verdict.permitted'), t('why.about', { about: t('action.PlaceOrderForReseller') })) }));
        await click(at.why.locator('.rest > summary'));
        for (const rule of ['R-MPA-ALL', 'R-TX-NORESELLP2P', 'R-ACC-CREDITLIMIT']) {
            await sees(at.why.locator('.finding').filter({ hasText: rule }).first());
        }
    },
    'provider-between: the provider orders from Microsoft for its reseller’s customer': async ({ at, visit }) => {
        await visit('first-order/contoso/jun/customer/bank', BANK);
        await becomes(() => at.choice(t('order.mpn')).inputValue(), '4200001');
        await at.main.getByLabel(t('order.quantity'), { exact: true }).fill('25');
        await click(at.button(t('action.PlaceOrder')));
        await sees(sold(at, 'subscriptions.title').filter({ hasText: PROVIDER }).filter({ hasText: throughFabrikam }));
    },
    'two-tiers: what was ordered in two tiers shows both partners to the customer': async ({ at, visit }) => {
        await visit('first-order/woodgrove/uma/partners', t('nav.partners'));
        const row = sold(at, 'partners.subscriptions').filter({ hasText: PROVIDER }).filter({ hasText: throughFabrikam });
        await sees(row.filter({ hasText: t('subscription.quantity', { count: 25 }) }));
    },
    'indirect-model: the reseller sees what its provider bought for the customer': async ({ at, visit }) => {
        await visit('first-order/fabrikam/ana/customer/bank', BANK);
        await sees(sold(at, 'subscriptions.title').filter({ hasText: PROVIDER }).filter({ hasText: t('filter.active') }));
    },
    'associate-customers: a direct bill partner asks a company that buys elsewhere for a relationship': async (app) => {
        const { at, visit } = app;
        await visit('first-order/alpine/val/invite', t('action.RequestResellerRelationship'));
        await click(at.button(t('request.choose'), BANK));
        await at.main.getByRole('checkbox', { name: t('invite.rights') }).check();
        await click(at.button(t('request.done')));
        await sees(at.card(t('customers.waiting')).getByRole('row').filter({ hasText: BANK }));
        await accept(app, 'alpine', 'Alpine');
        await visit('first-order/alpine/val/customers', t('nav.customers'));
        await sees(at.card(t('customers.list')).getByRole('row').filter({ hasText: BANK }));
    },
    'multi-channel: a partner manages for the customer what it bought through another channel': async ({ at, visit }) => {
        const channels = (names) => at.text(t('glance.channels', { channels: names }));
        await visit('several-channels/woodgrove/uma/partners', t('nav.partners'));
        await sees(channels(new RegExp(`.*${t('channel.open')}.*`)));
        await visit('several-channels/alpine/val/customer/bank', BANK);
        await sees(sold(at, 'outside.title').filter({ hasText: t('channel.open') }).filter({ hasText: t('outside.next-license') }));
        await at.main.getByLabel(t('order.quantity'), { exact: true }).fill('12');
        await click(at.button(t('action.PlaceOrder')));
        const anew = sold(at, 'subscriptions.title').filter({ hasText: t('subscription.quantity', { count: 12 }) });
        await click(anew.getByRole('link'));
        await at.main.getByLabel(t('order.quantity'), { exact: true }).fill('14');
        await click(at.button(t('action.ChangeSeats')));
        await sees(at.text(t('subscription.same')));
        await visit('several-channels/woodgrove/uma/partners', t('nav.partners'));
        await sees(sold(at, 'partners.subscriptions').filter({ hasText: 'Alpine' }).filter({ hasText: t('subscription.quantity', { count: 14 }) }));
        await cancelsOld(at, t, t('offer.license'));
        await sees(channels(t('channel.microsoft')));
    },
    'direct-bill-sale: a direct bill partner buys from Microsoft and sells': async ({ at, visit }) => {
        await visit('first-order/alpine/val/customer/bank', BANK);
        await sees(at.text(t('customer.others', { partners: `${PROVIDER} and ${RESELLER}` })));
        await at.main.getByLabel(t('order.quantity'), { exact: true }).fill('7');
        await click(at.button(t('action.PlaceOrder')));
        await sees(sold(at, 'subscriptions.title').filter({ hasText: 'Alpine' }).filter({ hasText: t('subscription.quantity', { count: 7 }) }));
    },
    'direct-owns: a direct bill partner may order, sell and manage by itself': async ({ at, visit }) => {
        await visit('first-order/woodgrove/uma/partners', t('nav.partners'));
        await sees(at.partner('Alpine').filter({ hasText: t('may.order-and-sell') }).getByText('1', { exact: true }));
    },
    'scenario-own-relationship: the same customer is served in one tier and in two': async ({ at, visit }) => {
        await visit('first-order/woodgrove/uma/partners', t('nav.partners'));
        const rows = sold(at, 'partners.subscriptions');
        await sees(rows.filter({ hasText: 'Alpine' }).filter({ hasText: t('subscription.quantity', { count: 7 }) }));
        await sees(rows.filter({ hasText: PROVIDER }).filter({ hasText: throughFabrikam }));
    },
    'scenario-multi-partner: a second partner joins by a request, and nothing of the first changes': async ({ at, visit }) => {
        await visit('first-order/contoso/jun/customer/bank', BANK);
        await sees(at.text(t('customer.since', { date: t.date(TODAY) })));
        await sees(at.text(t('customer.others', { partners: `Alpine and ${RESELLER}` })));
        await sees(sold(at, 'subscriptions.title').filter({ hasText: throughFabrikam }).getByText(t('filter.active'), { exact: true }));
    },
    'multi-partner: the customer has several partners at once, one service from each': async ({ at, visit }) => {
        await visit('first-order/woodgrove/uma/overview', t('nav.overview'));
        const count = at.main.getByRole('link', { name: t('count.partners') });
        await sees(count.getByText('3', { exact: true }));
        await click(count);
        await sees(at.title(t('nav.partners')));
        for (const name of [PROVIDER, RESELLER, 'Alpine']) await sees(at.partner(name));
    },
});

features('what stands in the way of an order', '#/first-order/fabrikam/ana/overview', {
    'agreement-mpn: the MPN ID of a reseller without the agreement is not recorded': async ({ at, page, visit }) => {
        const unsigned = (events) => events.filter((event) => event.AgreementSigned?.agreement?.organisation !== 'fabrikam'
            && event.AgreementSigned?.organisation !== 'fabrikam');
        await reworked(page, 'first-order', 'unsigned', unsigned);
        await visit('unsigned/contoso/jun/customer/bank', BANK);
        await press(at.button(t.notNow(t('action.PlaceOrder'))));
        const finding = at.why.locator('.finding').filter({ hasText: 'R-MPA-BLOCK-MPN' });
        await sees(finding.getByText(t('fact.agreement-signed.fails', { organisation: RESELLER, market: t('market.europe') }), { exact: true }));
        await at.choice(t('order.mpn')).selectOption('');
        await sees(at.text(t('note.mpn-missing')).first());
    },
    'scenario-customer-market: a customer in another market is ruled out': async ({ at, page, visit }) => {
        await reworked(page, 'first-order', 'abroad', but('woodgrove', () => ({ city: 'Seattle', country: 'US' })));
        await visit('abroad/fabrikam/ana/invite', t('action.InviteCustomerJointly'));
        await sees(at.row(BANK).getByText(t('verdict.forbidden'), { exact: true }));
        await press(at.button(t.notNow(t('request.choose')), BANK));
        await sees(at.why.locator('.finding').filter({ hasText: 'R-CUST-REGION' }).first());
        await sees(at.why.getByText(t('market.us')).first());
    },
    'market-by-location: where the partner is decides to whom it sells': async ({ at, visit }) => {
        await visit('abroad/alpine/val/customer/bank', BANK);
        await press(at.button(t.notNow(t('action.PlaceOrder'))));
        await sees(at.why.locator('.finding').filter({ hasText: 'R-REG-SELL' }).first());
        await visit('abroad/alpine/val/overview', t('nav.overview'));
        await sees(at.main.getByText(t('market.europe')).first());
    },
});

/** An order is refused, by these rules. */
async function refuses({ at, visit }, place, name, ...rules) {
    await visit(place, name);
    await press(at.button(t.notNow(t('action.PlaceOrder'))));
    for (const rule of rules) await sees(at.why.locator('.finding.fail').filter({ hasText: rule }).first());
}

/** Somebody orders for a tenant of Fabrikam, or of whom it is. */
async function orders({ at, visit }, place, seller, name = RESELLER) {
    await visit(place, name);
    await click(at.button(t('action.PlaceOrder')));
    await sees(sold(at, 'subscriptions.title').filter({ hasText: seller }).filter({ hasText: t('filter.active') }).first());
}

/** Ana of Fabrikam accepts the request of a partner. */
async function becomesCustomer({ at, visit }, slot, partner, name) {
    await visit(`${slot}/fabrikam/ana/accept/${partner}`, t('accept.title', { partner: name }));
    await at.main.getByRole('checkbox', { name: t('customer.agreement-box') }).check();
    await click(at.button(t('action.AcceptResellerRelationship')));
    await sees(at.text(t('customer.accepted')));
}

/** One of the three options is chosen on Own use; its card. */
async function option({ at, visit }, slot, number) {
    await visit(`${slot}/fabrikam/ana/own-use`, t('nav.own-use'));
    await at.main.getByRole('radio').nth(number - 1).check();
    return at.card(t(`own.option-${number}`));
}

/** A seller that an option names asks Fabrikam, is accepted and orders; every step of the option is done then. */
async function buysThrough(app, slot, number, [partner, person, name]) {
    const { at } = app;
    const row = (await option(app, slot, number)).getByRole('row').filter({ hasText: name });
    await sees(row.getByText(t('verdict.permitted'), { exact: true }));
    await click(row.getByRole('link'));
    await click(at.button(t('request.done')));
    await sees(at.card(t('customers.waiting')).getByRole('row').filter({ hasText: RESELLER }));
    await becomesCustomer(app, slot, partner, name);
    await orders(app, `${slot}/${partner}/${person}/customer/own`, name);
    const ways = (await option(app, slot, number)).locator('.ways > li');
    const all = await ways.count();
    assert.ok(all > 3);
    await becomes(() => ways.locator('.done').count(), all);
}

const ALPINE = ['alpine', 'val', 'Alpine'];
const LITWARE = ['litware', 'max', 'Litware'];

features('buying for oneself', '#/sample-6/fabrikam/ana/own-use', {
    'scenario-own-use: a partner buys for itself into a tenant for internal use, not into its CSP tenant': async (app) => {
        await buysThrough(app, 'sample-4', 1, ALPINE);
        await refuses(app, 'sample-4-csp/alpine/val/customer/csp', RESELLER, 'R-TX-NORESELLP2P');
    },
    'scenario-self: nobody sells to itself or to an affiliate': async (app) => {
        await refuses(app, 'sample-5/alpine/val/customer/internal', 'Alpine', 'R-SC5');
        await refuses(app, 'sample-5-affiliate/alpine/val/customer/bank', BANK, 'R-SC5-AFFIL');
        // The same partner and bank, while they are no group.
        await orders(app, 'sample-5/alpine/val/customer/bank', 'Alpine', BANK);
    },
    'scenario-reseller-buys: a reseller cannot be its provider’s customer too, and takes each of the three options': async (app) => {
        const { at, page, visit } = app;
        await visit('sample-6/contoso/jun/invite/office', t('action.RequestResellerRelationship'));
        await press(at.button(t.notNow(t('request.done'))));
        await sees(at.why.locator('.finding.fail').filter({ hasText: 'R-PR-CUSTOMER-XOR' }).first());
        for (const slot of ['second', 'third']) await reworked(page, 'sample-6', slot, (events) => events);
        // A tenant of its own, into which even its provider sells.
        await buysThrough(app, 'sample-6', 1, ['contoso', 'jun', PROVIDER]);
        // Another provider, and a direct bill partner.
        await click(at.continueAs('Jun Park', await option(app, 'second', 2)));
        await click(at.button(t('action.RemovePartnership'), RESELLER));
        await click(at.dialog(t('remove.title')).getByRole('button', { name: t('remove.yes'), exact: true }));
        await visit('second/litware/max/request/fabrikam', t('action.RequestPartnership'));
        await click(at.button(t('request.done')));
        await sees(at.card(t('resellers.waiting')).getByRole('row').filter({ hasText: RESELLER }));
        await visit('second/fabrikam/ana/authorize/litware', t('authorize.title', { provider: 'Litware' }));
        await click(at.button(t('continue.as', { person: 'Ana Silva', organisation: RESELLER })));
        await at.main.getByRole('checkbox', { name: t('grant.box', { provider: 'Litware' }) }).check();
        await click(at.button(t('action.AuthorizeIndirectProvider')));
        await sees(at.text(t('connected', { provider: 'Litware' })));
        await buysThrough(app, 'second', 2, ALPINE);
        // The customer of one provider, the reseller of another.
        await buysThrough(app, 'third', 3, LITWARE);
    },
    'resale-ban: the ban concerns the tenant with which a partner transacts': async (app) => {
        const { at, visit } = app;
        await refuses(app, 'sample-4-csp/alpine/val/customer/csp', RESELLER, 'R-TX-NORESELLP2P');
        await visit('sample-4-csp/alpine/val/invite/own', t('action.RequestResellerRelationship'));
        await click(at.button(t('request.done')));
        await sees(at.card(t('customers.waiting')).getByRole('row').filter({ hasText: RESELLER }));
        await becomesCustomer(app, 'sample-4-csp', 'alpine', 'Alpine');
        await orders(app, 'sample-4-csp/alpine/val/customer/own', 'Alpine');
        await refuses(app, 'sample-4-csp/alpine/val/customer/csp', RESELLER, 'R-TX-NORESELLP2P');
    },
    'resale-ban-scope: the documents that state no exception are shown beside those that do': async ({ at, visit }) => {
        await visit('sample-6/fabrikam/ana/rules/R-TX-NORESELLP2P', t.rule('R-TX-NORESELLP2P'));
        await sees(at.text(t('R-TX-NORESELLP2P')));
        const card = at.card(t('rules.contradictions'));
        for (const side of ['first', 'second']) await sees(card.getByText(t(`contradiction.resale-ban-scope.${side}`), { exact: true }));
        await sees(card.getByRole('listitem').filter({ hasText: t('enrolling') }).first());
        await sees(at.card(t('rules.about')).getByRole('listitem').filter({ hasText: t('enrolling') }).first());
    },
});
