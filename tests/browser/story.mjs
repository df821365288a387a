// The whole story of a company: it has never heard of CSP, enrols, connects, sells, buys for itself, and parts from its
// provider. Everything goes through links, buttons and forms; after each step the other side is looked at.
import assert from 'node:assert/strict';
import { desk, gone, held, sees } from './desk.mjs';
import { becomes } from './harness.mjs';
import { joined, within } from './words.mjs';

const COMPANY = 'Adventure Works';
const PROVIDER = 'Contoso Distribution';
const BANK = 'Woodgrove Bank';
const SECOND = 'Alpine';
const MAIL = 'emil.roux@adventureworks.example';
const CHAPTERS = { choose, apply, verify, setUp, connect, invite, order, secondPartner, ownUse, endByTicket, endInPortal };

/** Lives the story, from the page of scenarios on, with a hand of `hands.mjs`. */
export async function live(page, t, hand) {
    const app = teller(desk(page, t), t, hand);
    for (const chapter of Object.values(CHAPTERS)) await chapter(app);
}

/** What the chapters have in common. */
function teller(at, t, hand) {
    const { page } = at;
    const arrives = (title) => sees(at.title(title));
    const field = (key) => at.main.getByLabel(t(key), { exact: true });
    return {
        at, t, hand, arrives, field,
        does: (action, about) => hand.click(at.button(t(`action.${action}`), about)),
        follows: (key, about) => hand.click(at.link(t(key), about)),
        fill: (key, text) => hand.fill(field(key), text),
        says: (key, values) => sees(at.main.getByText(t(key, values), { exact: true }).first()),
        row: (card, ...texts) => texts.reduce((rows, text) => rows.filter({ hasText: within(text) }), at.card(t(card)).getByRole('row')),
        /** Opens a page by the navigation. */
        async to(key, title = t(key)) {
            await hand.click(at.nav(key));
            await arrives(title);
        },
        /** Looks through the eyes of another person. */
        async as(person) {
            await hand.click(page.getByRole('button', { name: new RegExp(`^${t('view.as')}`) }));
            const dialog = at.dialog(t('view.as-title'));
            await hand.fill(dialog.getByRole('searchbox'), person);
            await hand.click(dialog.getByRole('link', { name: within(person) }));
            await gone(dialog);
            await sees(page.getByRole('button', { name: within(person) }));
        },
        /** Opens the mail of a kind in the mailbox. */
        async mail(kind, values) {
            await hand.click(at.nav('nav.mailbox'));
            await arrives(t('nav.mailbox'));
            await hand.click(at.main.getByRole('link', { name: within(t(`mail.${kind}.subject`, values)) }).first());
        },
        async wait(date) {
            await hand.click(at.date);
            const dialog = at.dialog(t('policy.date'));
            await hand.date(dialog.getByLabel(t('date.other'), { exact: true }), date);
            await hand.click(dialog.getByRole('button', { name: t('wait'), exact: true }));
            await gone(dialog);
        },
    };
}

/** The newcomer finds the model that fits; to a provider it is nobody yet. */
async function choose({ at, t, hand, arrives, as, to, follows }) {
    await hand.click(at.start('whole-story'));
    await arrives(t('nav.overview'));
    await sees(at.text(t('scenario.whole-story.question')));
    await as('Jun Park');
    await to('nav.resellers');
    await hand.click(at.button(t('action.RequestPartnership')));
    await hand.press(at.button(t.notNow(t('request.choose')), COMPANY));
    await sees(at.finding('fact.enrolled.fails', { organisation: COMPANY }));

    await as('Nora Blanc');
    await follows('nav.choose-model');
    await arrives(t('nav.choose-model'));
    for (const [key, answer] of [['own', 'no'], ['vendors', 'no'], ['fast', 'yes'], ['through', 'no']]) {
        await hand.choose(at.choice(t(`model.ask-${key}`)), answer);
    }
    await sees(at.main.getByText(t('model.fits', { model: t('model.reseller') })));
    await follows('model.start');
    await arrives(t('nav.welcome'));
    for (const box of await at.main.getByRole('checkbox').all()) await hand.tick(box);
    await follows('form.next');
}

/** Work account, membership, profile, contact, support, and Enroll now. */
async function apply({ at, t, hand, does, fill, says }) {
    await says('sign-in.none');
    await does('CreateWorkAccount');
    await says('sign-in.done', { person: 'Nora Blanc (nora.blanc@adventureworks.example)' });
    await fill('membership.email', 'nora.blanc@adventureworks.example');
    await does('JoinPartnerNetwork');
    await sees(at.main.getByText(within(t('membership.held', { mpn: /8\d+/, kind: t('mpn-kind.location'), country: t.country('FR') }))));
    const next = () => hand.click(at.button(t('form.next')));
    await fill('form.legal-name', COMPANY);
    await fill('form.legal-address', '3 Rue Thiers, 38000 Grenoble');
    await next();
    await hand.choose(at.choice(t('apply.contact')), 'emil');
    await fill('form.email', MAIL);
    await next();
    await fill('form.support-reach', '+33 4 76 00 00 00');
    await next();
    await does('EnrollAsIndirectReseller');
    await sees(at.heading(t('enrolment.state', { state: t('enrolment.email-pending') })));
}

/** Email, employment and business are checked, and a mail tells the end. */
async function verify({ at, t, hand, as, to, does, mail, wait, arrives, follows }) {
    const state = (id) => sees(at.heading(t('enrolment.state', { state: t(`enrolment.${id}`) })));
    await wait('2020-06-03');
    await does('ResendVerification');
    await hand.click(at.continueAs('Emil Roux', at.main));
    await hand.click(at.main.getByRole('link', { name: t('mail.email-verification.subject', { organisation: COMPANY }) }).first());
    await does('ConfirmEmail');
    await mail('enrolment-in-review', { organisation: COMPANY });
    await follows('mail.to-enrolment');
    await state('in-review');

    await hand.click(at.continueAs('Robin Kline', at.main));
    await arrives(t('nav.reviews'));
    for (const check of ['employment', 'business']) {
        const approve = at.button(t('review.approve'), `${COMPANY}, ${t(`check.${check}`)}`);
        await hand.click(approve);
        await gone(approve);
    }
    await sees(at.text(t('reviews.no-applications')));

    await as('Emil Roux');
    await mail('enrolment-completed', { organisation: COMPANY });
    await follows('mail.to-enrolment');
    await state('enrolled');
    await as('Jun Park');
    await to('nav.resellers');
    await hand.click(at.button(t('action.RequestPartnership')));
    await sees(at.row(COMPANY).getByText(t('verdict.permitted'), { exact: true }));
}

/** The MPN ID, the agreement and an admin agent: what Overview asks for. */
async function setUp({ at, t, hand, as, to, does, says, follows, arrives }) {
    await as('Nora Blanc');
    await hand.press(at.button(t.notNow(t('action.SignPartnerAgreement'))));
    await sees(at.finding('fact.mpn-associated.fails', { organisation: COMPANY }));
    await hand.click(at.link(joined(t('action.AssociateMpnId'), `: ${t('step.mpn')}`)));
    await arrives(t('nav.identifiers'));
    await hand.click(at.main.getByRole('button', { name: joined(t('action.AssociateMpnId'), ' – ', /8\d+/) }).first());
    await sees(at.main.getByRole('cell', { name: t('mpn.current'), exact: true }));
    await to('nav.overview');
    await does('SignPartnerAgreement');
    await says('agreement.signed', { date: t.date('2020-06-03'), market: t('market.europe') });
    await hand.click(at.link(joined(t('nav.users'), `: ${t('hint.agent')}`)));
    await arrives(t('nav.users'));
    await follows('users.edit', 'Nora Blanc');
    await hand.tick(at.roleBox('admin-agent'));
    await hand.click(at.button(t('roles.update')));
    await sees(at.roleHeld('admin-agent'));
}

/** The provider's mail leads to the authorise page; both lists show the other side. */
async function connect({ at, t, hand, as, to, does, mail, follows, arrives, row, says }) {
    const parties = { provider: PROVIDER, reseller: COMPANY };
    await to('nav.find');
    await sees(at.row(PROVIDER).getByText(t('verdict.permitted'), { exact: true }));
    await as('Jun Park');
    await to('nav.resellers');
    await does('RequestPartnership');
    await hand.click(at.button(t('request.choose'), COMPANY));
    await becomes(() => at.choice(t('request.to')).inputValue(), 'nora');
    await hand.click(at.button(t('request.done')));
    await sees(row('resellers.waiting', COMPANY, t('invitation.sent')));

    await as('Nora Blanc');
    await mail('partnership-invitation', parties);
    await follows('mail.follow');
    await arrives(t('authorize.title', parties));
    await hand.click(at.button(t('continue.as', { person: 'Nora Blanc', organisation: COMPANY })));
    await hand.tick(at.main.getByRole('checkbox', { name: t('grant.box', parties) }));
    await does('AuthorizeIndirectProvider');
    await says('connected', parties);
    await follows('nav.providers');
    await sees(row('providers.authorised', PROVIDER, t('verdict.permitted')));

    await as('Jun Park');
    await to('nav.resellers');
    await sees(row('resellers.partners', COMPANY, t('verdict.permitted')));
    await gone(at.heading(t('resellers.waiting')));
}

/** Reseller and provider invite a customer together; it accepts, and its agreement with it. */
async function invite({ at, t, hand, as, to, does, row }) {
    await as('Nora Blanc');
    await to('nav.customers');
    await does('InviteCustomerJointly');
    await hand.click(at.button(t('request.choose'), BANK));
    await becomes(() => at.choice(t('invite.how')).inputValue(), 'contoso');
    await hand.click(at.button(t('request.done')));
    await sees(row('customers.waiting', BANK, PROVIDER));

    await hand.click(at.continueAs('Uma Reed', at.main));
    await accept({ at, t, hand, does }, COMPANY);
    await to('nav.partners');
    await sees(row('partners.list', PROVIDER, t('may.order')));
    await sees(row('partners.list', COMPANY, t('may.sell')));
}

/** In the customer's mailbox, which is open: the latest request of a partner, with the agreement where it is missing. */
async function accept({ at, t, hand, does }, partner) {
    await hand.click(at.main.getByRole('link', { name: within(t('mail.customer-invitation.subject', { provider: partner })) }));
    const box = at.main.getByRole('checkbox', { name: t('customer.agreement-box') });
    await sees(at.main.getByRole('button', { name: t('action.AcceptResellerRelationship') }).first());
    if (await box.count() > 0) await hand.tick(box);
    await does('AcceptResellerRelationship');
    await sees(at.text(t('customer.accepted')));
}

/** The provider orders for the reseller; reseller and customer see what was bought. */
async function order({ at, t, hand, as, to, does, follows, fill, row }) {
    const seats = t('subscription.quantity', { count: 25 });
    await as('Jun Park');
    await to('nav.customers');
    await follows('customers.open', BANK);
    const mpn = at.choice(t('order.mpn'));
    await becomes(async () => /^8\d+$/.test(await mpn.inputValue()), true);
    await fill('order.quantity', '25');
    await does('PlaceOrder');
    const through = t('subscription.reseller', { reseller: COMPANY, mpn: await mpn.inputValue() });
    await sees(row('subscriptions.title', PROVIDER, through, seats));

    await as('Nora Blanc');
    await to('nav.customers');
    await follows('customers.open', BANK);
    await sees(row('subscriptions.title', PROVIDER, seats));
    await as('Uma Reed');
    await to('nav.partners');
    await sees(row('partners.subscriptions', PROVIDER, through, seats));
}

/** A direct bill partner joins; nothing of the first partners changes. */
async function secondPartner({ at, t, hand, as, to, does, follows, fill, row, mailbox }) {
    await as('Val Novak');
    await to('nav.customers');
    await does('RequestResellerRelationship');
    await hand.click(at.button(t('request.choose'), BANK));
    await hand.click(at.button(t('request.done')));
    await hand.click(at.continueAs('Uma Reed', at.main));
    await accept({ at, t, hand, does }, SECOND);

    await as('Val Novak');
    await to('nav.customers');
    await follows('customers.open', BANK);
    await fill('order.quantity', '7');
    await does('PlaceOrder');
    await sees(row('subscriptions.title', SECOND, t('subscription.quantity', { count: 7 })));
    await as('Uma Reed');
    await to('nav.partners');
    for (const name of [PROVIDER, COMPANY, SECOND]) await sees(at.partner(name));
    for (const partner of [PROVIDER, SECOND]) await sees(row('partners.subscriptions', partner));
    await as('Jun Park');
    await to('nav.customers');
    await follows('customers.open', BANK);
    await sees(row('subscriptions.title', PROVIDER, t('subscription.quantity', { count: 25 }), t('filter.active')));
    assert.equal(await row('subscriptions.title', SECOND).count(), 0, 'what others sell stays theirs');
}

/** The reseller buys for itself: not from its provider, but from another partner into a tenant of its own. */
async function ownUse({ at, t, hand, as, to, does, follows, fill, row, mail, says }) {
    await as('Nora Blanc');
    await to('nav.own-use');
    await hand.click(at.button(t('own.create'), t('tenant.internal')));
    await hand.tick(at.main.getByLabel(t('own.option-1')));
    const seller = at.card(t('own.option-1')).getByRole('row').filter({ hasText: SECOND });
    await sees(seller.getByText(t('verdict.permitted'), { exact: true }));
    await hand.click(seller.getByRole('link'));
    await becomes(() => at.choice(t('request.to')).inputValue(), 'nora');
    await hand.click(at.button(t('request.done')));
    await sees(row('customers.waiting', COMPANY));

    await hand.click(at.continueAs('Nora Blanc', at.main));
    await accept({ at, t, hand, does }, SECOND);
    await as('Val Novak');
    await to('nav.customers');
    await follows('customers.open', COMPANY);
    await fill('order.quantity', '3');
    await does('PlaceOrder');
    await sees(row('subscriptions.title', SECOND, t('subscription.quantity', { count: 3 })));
    await as('Nora Blanc');
    await to('nav.own-use');
    await says('own.sellers', { partners: SECOND });
    await sees(row('own.tenants', t('tenant.internal'), t('own.bought', { count: 1 })));
}

/** Before 29 June 2020 only support ends a partnership. Afterwards it is taken back, for the other ending. */
async function endByTicket({ at, t, hand, as, to, does, row }) {
    const partnership = t('ticket.title', { provider: PROVIDER, reseller: COMPANY });
    await as('Jun Park');
    await to('nav.resellers');
    await hand.press(at.button(t.notNow(t('action.RemovePartnership')), COMPANY));
    await sees(at.why.locator('.finding').filter({ hasText: 'R-PR-END-TICKET' }).first());
    await does('OpenSupportTicket', COMPANY);
    await sees(at.main.getByText(t('ticket.waits')).first());
    await as('Robin Kline');
    await to('nav.tickets');
    await does('CloseSupportTicket', partnership);
    await sees(row('tickets.closed', partnership));
    await ended({ at, t, hand, as, to, row }, '2020-06-03');

    await hand.click(at.undo(t('did.CloseSupportTicket', { provider: PROVIDER, reseller: COMPANY })));
    await hand.click(at.undo(t('did.OpenSupportTicket', { organisation: PROVIDER })));
    await sees(row('providers.authorised', PROVIDER, t('verdict.permitted')));
}

/** From 29 June 2020 the provider ends it in the portal; the customer keeps what it has. */
async function endInPortal({ at, t, hand, as, to, does, row, wait }) {
    await wait('2020-06-29');
    await as('Jun Park');
    await to('nav.resellers');
    // What was looked for there before is kept.
    await hand.choose(at.choice(t('column.state')), 'all');
    await does('RemovePartnership', COMPANY);
    const dialog = at.dialog(t('remove.title'));
    await sees(dialog.getByText(t('note.removal-leaves')));
    await hand.click(dialog.getByRole('button', { name: t('remove.yes'), exact: true }));
    await gone(dialog);
    await ended({ at, t, hand, as, to, row }, '2020-06-29');
    await as('Uma Reed');
    await to('nav.partners');
    for (const name of [PROVIDER, COMPANY, SECOND]) await sees(at.partner(name));
    await sees(row('partners.subscriptions', PROVIDER, t('filter.active')));
}

/** Both sides see the end. */
async function ended({ at, t, hand, as, to, row }, date) {
    const day = t('ended.on', { date: t.day(date) });
    await as('Jun Park');
    await to('nav.resellers');
    await hand.choose(at.choice(t('column.state')), 'ended');
    await sees(row('resellers.partners', COMPANY, t('partnership.ended', { date: t.day(date) })));
    await as('Nora Blanc');
    await to('nav.providers');
    await sees(row('providers.authorised', PROVIDER, day));
}
