// Every page of the app in its states, as addresses.
import { desk, sees } from './desk.mjs';
import { FILLED, fills } from './filled.mjs';
import { becomes, go } from './harness.mjs';

const CUSTOMER = { name: 'Woodgrove Bank' };

/** Name, address, the key of the heading or the name it is, and the key of a text that tells the page's state. */
export const PLACES = [
    // First, because some tests try what is refused, which is kept.
    ['history, none', '#/connect/contoso/jun/history', 'nav.history', 'history.none'],
    ['activity, none', '#/connect/contoso/jun/activity', 'nav.activity', 'activity.none'],
    ['home', '#/', 'home.title'],
    ['rules, no scenario', '#/rules', 'nav.rules'],
    ['rule, no scenario', '#/rules/R-PR-REGION', 'rule.R-PR-REGION', 'rules.here-outside'],
    ['overview of a provider', '#/ending/contoso/jun/overview', 'nav.overview'],
    ['overview of a reseller', '#/connect/fabrikam/ana/overview', 'nav.overview'],
    ['overview of Microsoft', '#/ending/microsoft/robin/overview', 'nav.overview', 'tickets.open'],
    ['overview of a prospect', '#/not-enrolled/wingtip/eva/overview', 'nav.overview', 'overview.prospect'],
    ['overview of a customer', '#/large/c0/c0-admin/overview', 'nav.overview', 'overview.customer-new'],
    ['resellers, none', '#/connect/contoso/jun/indirect-resellers', 'nav.resellers', 'resellers.empty'],
    ['resellers, one waiting', '#/not-global-admin/contoso/jun/indirect-resellers', 'nav.resellers', 'resellers.waiting'],
    ['resellers, one partner', '#/ending/contoso/jun/indirect-resellers', 'nav.resellers', 'resellers.partners'],
    ['request, company', '#/not-enrolled/contoso/jun/request', 'action.RequestPartnership', 'request.who'],
    ['request, mail', '#/connect/contoso/jun/request/fabrikam', 'action.RequestPartnership', 'request.link'],
    ['providers, one waiting', '#/other-market/fabrikam/ana/indirect-providers', 'nav.providers', 'open.invitation'],
    ['providers, one authorised', '#/ending/fabrikam/ana/indirect-providers', 'nav.providers', 'on'],
    ['find a provider', '#/connect/fabrikam/ana/find-provider', 'nav.find'],
    ['customers, none', '#/first-order/fabrikam/ana/customers', 'nav.customers', 'customers.empty'],
    ['customers', '#/several-partners/contoso/jun/customers', 'nav.customers', 'customers.list'],
    ['customer, nothing stands', '#/first-order/contoso/jun/customer/bank', CUSTOMER, 'customer.relationship'],
    ['customer, unknown', '#/first-order/contoso/jun/customer/none', 'customer.none', 'customer.nobody'],
    ['invite, company', '#/first-order/fabrikam/ana/invite', 'action.InviteCustomerJointly', 'request.who'],
    ['invite, mail', '#/first-order/fabrikam/ana/invite/bank', 'action.InviteCustomerJointly', 'invite.how'],
    ['overview of a direct bill partner', '#/first-order/alpine/val/overview', 'nav.overview', 'overview.direct'],
    ['partner relationships, none', '#/first-order/woodgrove/uma/partners', 'nav.partners', 'partners.empty'],
    ['partner relationships', '#/several-partners/woodgrove/uma/partners', 'nav.partners', 'partners.subscriptions'],
    ['partner relationships, several channels', '#/several-channels/woodgrove/uma/partners', 'nav.partners', 'outside.title'],
    ['accept', '#/sample-2/woodgrove/uma/accept/proseware', 'accept.title', 'customer.agreement-box'],
    ['accept, nothing', '#/first-order/woodgrove/uma/accept/fabrikam', 'accept.title', 'accept.none'],
    ['mailbox, empty', '#/connect/fabrikam/ana/mailbox', 'nav.mailbox', 'mailbox.empty'],
    ['mailbox', '#/not-global-admin/fabrikam/leo/mailbox', 'nav.mailbox'],
    ['mailbox, mail', '#/not-global-admin/fabrikam/leo/mailbox/mail-1-1', 'nav.mailbox', 'mail.follow'],
    ['authorize, sign in', '#/other-market/fabrikam/ana/authorize/tailspin', 'authorize.title', 'sign.in-title'],
    ['authorize, grant', '#/already-accepted/fabrikam/ana/authorize/contoso', 'authorize.title', 'grant.title-past'],
    ['authorize, nothing', '#/connect/fabrikam/ana/authorize/contoso', 'authorize.title', 'authorize.none'],
    ['identifiers', '#/mpn-country/fabrikam/ana/identifiers', 'nav.identifiers'],
    ['users', '#/connect/fabrikam/ana/users', 'nav.users'],
    ['users, roles', '#/connect/fabrikam/ana/users/leo', 'nav.users'],
    ['enrolment', '#/not-enrolled/wingtip/eva/enrolment', 'nav.enrolment', 'apply.title'],
    ['enrolment, waiting for the mail', '#/filled/wingtip/eva/enrolment', 'nav.enrolment', 'check.resend-help'],
    ['enrolment, in review', '#/filled/traders/nora/enrolment', 'nav.enrolment', 'action.AskAboutReview'],
    ['enrolment, rejected', '#/filled/adventure/emil/enrolment', 'nav.enrolment', 'answer.lead'],
    ['program info', '#/connect/fabrikam/ana/program-info', 'nav.program-info', 'currency.title'],
    ['enrolment, done', '#/connect/fabrikam/ana/enrolment', 'nav.enrolment'],
    ['legal info', '#/connect/fabrikam/ana/legal-info', 'nav.legal-info', 'legal.profile'],
    ['tenants', '#/connect/fabrikam/ana/tenants', 'nav.tenants', 'tenants.list'],
    ['business profile', '#/connect/fabrikam/ana/business-profile', 'nav.business-profile', 'profile.none'],
    ['business profile, an inquiry', '#/filled/fabrikam/ana/business-profile', 'nav.business-profile', 'referral.waits'],
    ['first sign-in', '#/filled/fabrikam/finn/sign-in', 'first.title', 'first.choose'],
    ['first sign-in, done', '#/connect/fabrikam/ana/sign-in', 'first.title', 'first.done'],
    ['find a partner, none', '#/first-order/woodgrove/uma/find-partner', 'nav.find-partner', 'partner.none'],
    ['find a partner', '#/filled/woodgrove/uma/find-partner', 'nav.find-partner', 'partner.text'],
    ['overview of a new account', '#/set-up/fabrikam/ana/overview', 'nav.overview', 'hints.title'],
    ['users of a new account', '#/set-up/fabrikam/ana/users', 'nav.users', 'agents.none'],
    ['choose a model', '#/enrol/adventure/nora/choose-model', 'nav.choose-model', 'model.benefits'],
    ['welcome page', '#/enrol/adventure/nora/welcome', 'nav.welcome', 'welcome.ready'],
    ['application, no account', '#/enrol/adventure/nora/apply', 'apply.title', 'sign-in.none'],
    ['application', '#/not-enrolled/wingtip/eva/apply', 'apply.title', 'form.profile'],
    ['activity', '#/already-accepted/contoso/jun/activity', 'nav.activity'],
    ['reviews', '#/ending/microsoft/robin/reviews', 'nav.reviews', 'reviews.accounts'],
    ['reviews, applications and changed legal info', '#/filled/microsoft/robin/reviews', 'nav.reviews', 'review.reason'],
    ['national clouds', '#/national-clouds/adventure/cleo/national-clouds', 'nav.clouds', 'assumed.open'],
    ['national clouds of a customer', '#/national-clouds/county/hugo/national-clouds', 'nav.clouds', 'clouds.none'],
    ['announcements', '#/ending/contoso/jun/announcements', 'nav.announcements', 'rule.R-MPA-ENF-IR'],
    ['announcements for Microsoft', '#/national-clouds/microsoft/robin/announcements', 'nav.announcements', 'title.R-MPA-ONCE'],
    ['tickets, none', '#/ending/contoso/jun/tickets', 'nav.tickets', 'tickets.none-own'],
    ['tickets, one open', '#/filled/fabrikam/ana/tickets', 'nav.tickets', 'tickets.waits'],
    ['tickets of Microsoft, one open', '#/filled/microsoft/robin/tickets', 'nav.tickets', 'action.CloseSupportTicket'],
    ['tickets of Microsoft', '#/ending/microsoft/robin/tickets', 'nav.tickets', 'tickets.none-open'],
    ['direct bill, a reseller', '#/direct-bill/fabrikam/ana/direct-bill', 'nav.direct-bill', 'db.way'],
    ['direct bill, a direct bill partner', '#/direct-bill/alpine/val/direct-bill', 'nav.direct-bill', 'db.free'],
    ['direct bill reviews', '#/direct-bill/microsoft/robin/direct-bill-reviews', 'nav.direct-bill-reviews', 'dbr.none'],
    ['direct bill reviews, one application', '#/filled/microsoft/robin/direct-bill-reviews', 'nav.direct-bill-reviews', 'dbr.state-review'],
    ['transition', '#/direct-bill/alpine/val/transition', 'nav.transition', 'transition.customers'],
    ['transfers, none', '#/direct-bill/contoso/jun/transition', 'nav.transfers', 'transfers.none'],
    ['history', '#/already-accepted/contoso/jun/history', 'nav.history'],
    ['add a customer', '#/several-partners/contoso/jun/add-customer/fabrikam', 'action.AddCustomer', 'add.title'],
    ['subscription', '#/several-partners/contoso/jun/subscription/seats', { key: 'offer.license' }, 'subscription.change'],
    ['subscription of a customer', '#/several-channels/woodgrove/uma/subscription/azure', { key: 'offer.azure' }, 'transfer.card'],
    ['subscription, unknown', '#/several-partners/contoso/jun/subscription/none', 'subscription.none', 'subscription.nobody'],
    ['customer with channels', '#/several-channels/northwind/nia/customer/bank', CUSTOMER, 'outside.title'],
    ['shared customers', '#/several-partners/fabrikam/ana/shared-customers/contoso', 'shared.title', 'shared.lead'],
    ['analytics', '#/several-partners/contoso/jun/analytics', 'nav.analytics', 'analytics.duty'],
    ['pricing', '#/several-partners/fabrikam/ana/pricing', 'nav.pricing', 'pricing.invented'],
    ['own use', '#/own-use/fabrikam/ana/own-use', 'nav.own-use', 'own.option-1'],
    ['credit of Microsoft', '#/several-partners/microsoft/robin/credit', 'nav.credit', 'credit.list'],
    ['sample scenario', '#/sample-6/contoso/jun/sample', 'scenario.sample-6.title', 'sample.sample-6.title'],
    ['sample scenario, with a question that leaves no trace', '#/sample-8/tailspin/kim/sample', 'scenario.sample-8.title', 'sample.cast'],
    ['sample scenario, none', '#/connect/contoso/jun/sample', 'nav.sample', 'sample.none'],
    ['storage', '#/connect/contoso/jun/storage', 'nav.storage', 'storage.kept'],
    ['rules', '#/first-order/contoso/jun/rules', 'nav.rules', 'rules.list'],
    ['rule', '#/first-order/contoso/jun/rules/R-MPA-ALL', 'rule.R-MPA-ALL', 'rules.examples-lead'],
    ['rule, unknown', '#/first-order/contoso/jun/rules/none', 'rules.none-title', 'rules.back'],
    ['unknown scenario', '#/no-such-scenario/contoso/jun/overview', 'open.title', 'open.absent'],
    ['unknown person', '#/connect/contoso/nobody/overview', 'open.title', 'open.nobody'],
    ['nowhere', '#/connect/contoso', 'nowhere.title', 'nowhere.text'],
].map(([name, address, title, state = title]) => ({ name, address, title, state }));

// Whom the headings of the pages above name.
const COMPANIES = { contoso: 'Contoso Distribution', fabrikam: 'Fabrikam', proseware: 'Proseware', tailspin: 'Tailspin Supply' };

/** Goes to a page and waits until it is there. */
export async function visit(page, t, { address, title, state }) {
    const at = desk(page, t);
    const company = COMPANIES[address.split('/').at(-1)];
    const values = { provider: company, partner: company };
    if (address.startsWith(`#/${FILLED}/`)) await fills(page);
    await go(page, address);
    await sees(at.title(title.name ?? t(title.key ?? title, values)));
    // A guide that only narrow screens show may say the same.
    await sees(at.main.getByText(t(state, values)).and(page.locator(':visible')).first());
    await becomes(() => at.main.getByText(t('loading'), { exact: true }).count(), 0);
}
