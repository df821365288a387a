// What the founding documents let a company do on its way in: apply, confirm, be reviewed, associate an MPN ID, give roles.
import { addsLocation, click, gone, held, leaves, press, sees, update } from './desk.mjs';
import { but, features, reworked, t } from './features.mjs';
import { joined } from './words.mjs';

const TOYS = 'Wingtip Toys';
const ENROLMENT = ['not-enrolled/wingtip/eva/enrolment', t('nav.enrolment')];
const apply = t('action.EnrollAsIndirectReseller');
const APPLY = ['not-enrolled/wingtip/eva/apply', t('apply.title')];
const field = (at, key) => at.main.getByLabel(t(key), { exact: true });
const state = (at, id) => sees(at.heading(t('enrolment.state', { state: t(`enrolment.${id}`) })));
const mail = (at, kind) => at.main.getByRole('link', { name: t(`mail.${kind}.subject`, { organisation: TOYS }) });

/** Fills in the steps of the application up to the last, with Tom as the contact. */
async function fill(at) {
    await field(at, 'form.legal-name').fill(TOYS);
    await field(at, 'form.legal-address').fill('3 Rue Thiers, 59000 Lille');
    await click(at.button(t('form.next')));
    await at.choice(t('apply.contact')).selectOption('tom');
    await field(at, 'form.email').fill('tom@wingtiptoys.example');
    await click(at.button(t('form.next')));
    await field(at, 'form.support-reach').fill('https://wingtiptoys.example');
    await click(at.button(t('form.next')));
}

features('a company enrols', '#/not-enrolled/wingtip/eva/overview', {
    'mpn-first: without an MPN ID there is no application': async ({ at, page, visit }) => {
        const without = (events) => events.filter((event) => !JSON.stringify(event).includes('4500001'));
        await reworked(page, 'not-enrolled', 'no-mpn', (events) => without(but('wingtip', () => ({ mpn_ids: [] }))(events)));
        await visit('no-mpn/wingtip/eva/apply', t('apply.title'));
        await sees(at.text(t('membership.none')));
        await fill(at);
        await press(at.button(t.notNow(apply)));
        await sees(at.finding('fact.has-mpn-id.fails', { organisation: TOYS }));
    },
    'enrolment-status: membership alone is no enrolment, and the page says how far it is': async ({ at, visit }) => {
        await visit(...ENROLMENT);
        await state(at, 'none');
        await sees(at.text(t('enrolment.mpn-alone')));
        await visit('not-enrolled/wingtip/eva/overview', t('nav.overview'));
        await sees(at.card(t('steps.title')).getByRole('listitem').filter({ hasText: t('step.enrol') }).filter({ hasText: t('step.open') }));
    },
    'email-verification: the primary contact confirms by mail, and hears how it goes on': async ({ at, visit }) => {
        await visit(...APPLY);
        await fill(at);
        await click(at.button(apply));
        await state(at, 'email-pending');
        await visit('not-enrolled/wingtip/eva/mailbox', t('nav.mailbox'));
        await gone(mail(at, 'email-verification'));
        await visit('not-enrolled/wingtip/tom/mailbox', t('nav.mailbox'));
        await click(mail(at, 'email-verification'));
        await click(at.button(t('action.ConfirmEmail')));
        await sees(mail(at, 'enrolment-in-review'));
        await visit(...ENROLMENT);
        await state(at, 'in-review');
    },
    'review-mail: the review takes several days, and a mail says when it is done': async ({ at, visit }) => {
        await visit(...ENROLMENT);
        await sees(at.main.getByText(t('enrolment.review-days')));
        await visit('not-enrolled/microsoft/robin/reviews', t('nav.reviews'));
        for (const check of ['employment', 'business']) {
            const approve = at.button(t('review.approve'), `${TOYS}, ${t(`check.${check}`)}`);
            await click(approve);
            await gone(approve);
        }
        await visit('not-enrolled/wingtip/tom/mailbox', t('nav.mailbox'));
        await sees(mail(at, 'enrolment-completed'));
    },
    'review-and-mail: Microsoft reviews, and the company finds the result in its mail and on its page': async ({ at, visit }) => {
        await visit('not-enrolled/microsoft/robin/reviews', t('nav.reviews'));
        await sees(at.text(t('reviews.no-applications')));
        await visit('not-enrolled/wingtip/tom/mailbox', t('nav.mailbox'));
        await click(mail(at, 'enrolment-completed'));
        await click(at.link(t('mail.to-enrolment')));
        await state(at, 'enrolled');
    },
    'find-provider-after: the company that has enrolled finds a provider': async ({ at, visit }) => {
        await visit('not-enrolled/wingtip/eva/find-provider', t('nav.find'));
        await sees(at.row('Contoso Distribution').getByText(t('verdict.permitted'), { exact: true }));
        await visit('not-enrolled/contoso/jun/request', t('action.RequestPartnership'));
        await sees(at.row(TOYS).getByText(t('verdict.permitted'), { exact: true }));
    },
});

const associate = t('action.AssociateMpnId');

features('identifiers and people', '#/mpn-country/fabrikam/ana/identifiers', {
    'mpn-association: a location MPN ID of the same country is associated, no other': async ({ at, visit }) => {
        await visit('mpn-country/fabrikam/ana/identifiers', t('nav.identifiers'));
        await press(at.button(t.notNow(associate), '4200007'));
        await sees(at.finding('fact.mpn-in-account-country.fails', {
            mpn: '4200007', mpn_country: t.country('ES'), country: t.country('FR'), organisation: 'Fabrikam',
        }));
        await press(at.button(t.notNow(associate), '4200000'));
        await sees(at.finding('fact.mpn-is-location.fails', { mpn: '4200000' }));
        await at.choice(t('column.country')).selectOption('FR');
        await addsLocation(at, t);
        await click(at.main.getByRole('button', { name: joined(associate, ' – ', /\d+/) }));
        await sees(at.row(t('mpn.current')).filter({ hasText: t.country('FR') }));
    },
    'move-mpn: an MPN ID is moved from Partner Membership Center first': async ({ at, page, visit }) => {
        const elsewhere = (events) => JSON.parse(JSON.stringify(events), (key, value) =>
            (value?.number === '4200007' ? { ...value, country: 'FR', in_partner_center: false } : value));
        await reworked(page, 'mpn-country', 'elsewhere', elsewhere);
        await visit('elsewhere/fabrikam/ana/overview', t('nav.overview'));
        const first = at.card(t('steps.title')).getByRole('listitem').first();
        await sees(first.filter({ hasText: t('step.move') }).filter({ hasText: t('step.open') }));
        await visit('elsewhere/fabrikam/ana/identifiers', t('nav.identifiers'));
        const row = at.row('4200007');
        await sees(row.getByText(t('mpn.elsewhere'), { exact: true }));
        await press(at.button(t.notNow(associate), '4200007'));
        await sees(at.finding('fact.mpn-in-partner-center.fails', { mpn: '4200007' }));
        await click(at.button(t('action.MoveMpnId'), '4200007'));
        await visit('elsewhere/fabrikam/ana/overview', t('nav.overview'));
        await sees(first.filter({ hasText: t('step.enrol') }));
        await visit('elsewhere/fabrikam/ana/identifiers', t('nav.identifiers'));
        await click(at.button(associate, '4200007'));
        await sees(row.getByText(t('mpn.current'), { exact: true }));
    },
    'set-up-users: a global admin gives roles, and without one nobody works': async ({ at, visit }) => {
        const sales = t('role.sales-agent');
        await visit('connect/fabrikam/ana/users/leo', t('nav.users'));
        await update(at, t, 'sales-agent', false);
        await sees(at.row('Leo Martin').getByText(t('no.role'), { exact: true }));
        await visit('connect/fabrikam/leo/users/leo', t('nav.users'));
        await at.roleBox('sales-agent').check();
        await sees(at.main.getByText(t('fact.actor-has-role.fails', { actor: 'Leo Martin' }), { exact: true }).first());
        await sees(held(at.button(t('roles.update'))));
        await visit('connect/fabrikam/ana/users/leo', t('nav.users'));
        await update(at, t, 'sales-agent');
        await sees(at.row('Leo Martin').getByText(sales, { exact: true }));
    },
    'admin-agent: who is no admin agent yet is made one': async ({ at, visit }) => {
        const role = t('role.admin-agent');
        await visit('connect/fabrikam/ana/users', t('nav.users'));
        await sees(at.row('Ana Silva').filter({ hasText: role }));
        await click(at.link(t('users.edit'), 'Leo Martin'));
        await update(at, t, 'admin-agent');
        await sees(at.row('Leo Martin').filter({ hasText: role }));
    },
    'account-admin: an account admin adds a location and gives company roles': async ({ at, visit }) => {
        await visit('connect/fabrikam/ana/users/leo', t('nav.users'));
        await update(at, t, 'admin-agent', false);
        await visit('connect/fabrikam/leo/identifiers', t('nav.identifiers'));
        await sees(at.button(t.notNow(t('action.AddMpnLocation'))));
        await visit('connect/fabrikam/ana/users/leo', t('nav.users'));
        await update(at, t, 'account-admin');
        await visit('connect/fabrikam/leo/identifiers', t('nav.identifiers'));
        await addsLocation(at, t);
        await sees(at.row(t('mpn-kind.location')).nth(1));
        for (const text of ['New place', '1 Grand-Place', t('location.contact-is', { person: 'Leo Martin' })]) {
            await sees(at.row(t('mpn-kind.location')).nth(1).getByText(text, { exact: true }));
        }
        await at.main.getByLabel(t('location.name'), { exact: true }).fill('Third');
        await leaves(at.main.getByLabel(t('location.address'), { exact: true }), ' ');
        await sees(at.main.locator('.problem').getByText(t('fact.street-fits.fails')));
        await visit('connect/fabrikam/leo/users/ana', t('nav.users'));
        await at.roleBox('global-admin').uncheck();
        await sees(at.main.getByText(t('fact.actor-may-change-role.fails', { actor: 'Leo Martin' }), { exact: true }).first());
        await sees(held(at.button(t('roles.update'))));
    },
});
