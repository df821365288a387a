// What the founding documents tell a company that is new to the programme, and how it applies as an indirect reseller.
import { addsLocation, chooseDate, click, gone, leaves, press, sees } from './desk.mjs';
import { features, t } from './features.mjs';
import { becomes } from './harness.mjs';
import { joined } from './words.mjs';

const COMPANY = 'Adventure Works';
const NORA = 'enrol/adventure/nora';
const MODELS = [`${NORA}/choose-model`, t('nav.choose-model')];
const WELCOME = [`${NORA}/welcome`, t('nav.welcome')];
const APPLY = [`${NORA}/apply`, t('apply.title')];
const enroll = t('action.EnrollAsIndirectReseller');
const field = (at, key) => at.main.getByLabel(t(key), { exact: true });
const next = (at) => click(at.button(t('form.next')));
const verdicts = (at, id) => at.row(t('model.today')).getByText(t(`verdict.${id}`), { exact: true }).count();
const pages = (at, title) => click(at.card(t('enrolment.after')).getByRole('link', { name: title, exact: true }));

async function answer(at, answers) {
    for (const [number, key] of ['own', 'vendors', 'fast', 'through'].entries()) {
        await at.choice(t(`model.ask-${key}`)).selectOption(answers[number]);
    }
}

features('a newcomer chooses and applies', `#/${NORA}/choose-model`, {
    'why-join: four benefits, and services of one’s own beside those of others': async ({ at, visit }) => {
        await visit(...MODELS);
        const card = at.card(t('model.benefits'));
        for (const benefit of ['contact', 'profit', 'bundles', 'services', 'own']) {
            await sees(card.getByText(t(`benefit.${benefit}`), { exact: true }));
        }
    },
    'reseller-or-direct: the models stand side by side, and whoever has what direct bill takes is told so': async ({ at, visit }) => {
        await visit(...MODELS);
        for (const aspect of ['suits', 'effort']) {
            const row = at.row(t(`model.${aspect}`));
            for (const model of ['reseller', 'direct']) await sees(row.getByText(t(`model.${model}-${aspect}`), { exact: true }));
        }
        await answer(at, ['yes', 'yes', 'no', 'no']);
        await sees(at.text(t('model.fits', { model: t('model.direct') })));
        await sees(at.text(t('model.because-own')));
        await answer(at, ['yes', 'yes', 'yes', 'no']);
        await sees(at.text(t('model.fits', { model: t('model.reseller') })));
        await sees(at.text(t('model.because-fast')));
    },
    'who-enrols-reseller: who wants no vendors and has no infrastructure is sent to the enrolment': async ({ at, visit }) => {
        await visit(...MODELS);
        await answer(at, ['no', 'no', 'no', 'no']);
        await sees(at.text(t('model.fits', { model: t('model.reseller') })));
        for (const reason of ['none', 'vendors']) await sees(at.text(t(`model.because-${reason}`)));
        await click(at.link(t('model.start')));
        await sees(at.title(t('nav.welcome')));
    },
    'prepare: the three things to have ready can be ticked off': async ({ at, visit }) => {
        await visit(...WELCOME);
        const card = at.card(t('welcome.ready'));
        await becomes(() => card.getByRole('checkbox').count(), 3);
        for (const thing of ['account', 'membership', 'company']) {
            const box = card.getByRole('checkbox', { name: t(`welcome.${thing}`), exact: true });
            await box.check();
            await becomes(() => box.isChecked(), true);
        }
    },
    'welcome: the welcome page lists the steps, and Next opens the application': async ({ at, visit }) => {
        await visit(`${NORA}/overview`, t('nav.overview'));
        await click(at.nav('nav.welcome'));
        await sees(at.title(t('nav.welcome')));
        await sees(at.text(t('welcome.lead')));
        for (const step of ['sign-in', 'profile-days', 'terms-mpa']) {
            await sees(at.card(t('welcome.steps')).getByText(t(`welcome.${step}`), { exact: true }));
        }
        // Until the partner agreement was due, documents named other terms.
        await chooseDate(at, t, '2020-01-31', 'look');
        await sees(at.card(t('welcome.steps')).getByText(t('welcome.terms'), { exact: true }));
        await click(at.button(t('lens.leave')));
        // Who comes for direct bill has other steps.
        await sees(at.card(t('welcome.steps')).getByText(t('form.as-direct'), { exact: true }));
        await click(at.card(t('welcome.steps')).getByRole('link', { name: t('nav.direct-bill'), exact: true }));
        await sees(at.title(t('nav.direct-bill')));
        await visit(`${NORA}/welcome`, t('nav.welcome'));
        await click(at.link(t('form.next')));
        await sees(at.title(t('apply.title')));
    },
    'work-account: who has no work account creates one, and signs in with it as global admin': async ({ at, visit }) => {
        await visit(...APPLY);
        const card = at.card(t('sign-in.work'));
        await sees(card.getByText(t('sign-in.none'), { exact: true }));
        await sees(card.getByText(t('sign-in.known'), { exact: true }));
        await click(at.button(t('action.CreateWorkAccount')));
        await sees(card.getByText(t('sign-in.done', { person: 'Nora Blanc (nora.blanc@adventureworks.example)' }), { exact: true }));
        await visit('enrol/adventure/emil/apply', t('apply.title'));
        await sees(at.text(t('sign-in.not-admin', { person: 'Emil Roux (emil.roux@adventureworks.example)' })));
    },
    'web-mail: an address of a web mail service is refused, one of the company is taken': async ({ at, visit }) => {
        await visit(...APPLY);
        await field(at, 'form.legal-name').fill(COMPANY);
        await field(at, 'form.legal-address').fill('3 Rue Thiers, 38000 Grenoble');
        await next(at);
        await at.choice(t('apply.contact')).selectOption('emil');
        const email = field(at, 'form.email');
        for (const service of ['gmail.com', 'yahoo.com', 'icloud.com', 'aol.com', 'OUTLOOK.com']) {
            await leaves(email, `emil@${service}`);
            await sees(at.main.getByText(t('fact.not-web-mail.fails', { email: `emil@${service}` })));
            await next(at);
            await sees(at.heading(t('form.contact')));
        }
        await click(at.button(t('form.email-use', { email: 'emil.roux@adventureworks.example' })));
        await becomes(() => email.getAttribute('aria-invalid'), 'false');
        await next(at);
        await sees(at.heading(t('form.support')));
    },
    'enrol-profile: profile, contact and support are all asked for before Enroll now': async ({ at, visit }) => {
        await visit(...APPLY);
        await field(at, 'membership.email').fill('nora.blanc@adventureworks.example');
        await click(at.button(t('action.JoinPartnerNetwork')));
        const reach = field(at, 'form.support-reach');
        await next(at);
        await sees(at.main.getByText(t('fact.support-given.fails')).first());
        await reach.fill('+33 4 76 00 00 00');
        await next(at);
        for (const shown of [COMPANY, '3 Rue Thiers, 38000 Grenoble', 'Emil Roux', '+33 4 76 00 00 00']) await sees(at.text(shown).filter({ visible: true }).first());
        await click(at.button(enroll));
        await sees(at.heading(t('enrolment.state', { state: t('enrolment.email-pending') })));
        await visit(`${NORA}/legal-info`, t('nav.legal-info'));
        await sees(at.card(t('legal.profile')).getByText(COMPANY, { exact: true }));
        await sees(at.card(t('legal.contact')).getByText('Emil Roux', { exact: true }));
    },
    'verify-authority: the applicant reads why Microsoft checks, and which checks are open': async ({ at, visit }) => {
        await visit(...WELCOME);
        await sees(at.card(t('welcome.why')).getByText(t('welcome.why-text'), { exact: true }));
        await visit(`${NORA}/enrolment`, t('nav.enrolment'));
        const open = at.card(t('checks.title')).getByRole('listitem').filter({ hasText: t('check.pending') });
        for (const check of ['email', 'employment', 'business']) await sees(open.filter({ hasText: t(`check.${check}`) }));
    },
    'october-2020: a newcomer starts as a reseller, and before that day every type was open': async ({ at, visit }) => {
        await visit('not-enrolled/wingtip/eva/choose-model', t('nav.choose-model'));
        await becomes(() => verdicts(at, 'permitted'), 1);
        await click(at.button(joined(t('verdict.forbidden'), t('why.about', { about: t('model.direct') }))));
        await sees(at.finding('fact.open-to-newcomers.fails', { organisation: 'Wingtip Toys' }).getByText(/R-ENR-OCT2020/));
        await sees(at.text(t('model.october')));
        await chooseDate(at, t, '2020-09-30', 'look');
        await becomes(() => verdicts(at, 'permitted'), 3);
    },
});

features('a reseller that is enrolled', '#/connect/fabrikam/ana/enrolment', {
    'mpn-benefits: the page says what linking the MPN ID gives, and leads to it': async ({ at, visit }) => {
        await visit('mpn-country/fabrikam/ana/enrolment', t('nav.enrolment'));
        const link = at.link(t('step.mpn'));
        await sees(at.text(t('enrolment.mpn-benefit')));
        await click(link);
        await sees(at.title(t('nav.identifiers')));
        await at.choice(t('column.country')).selectOption('FR');
        await addsLocation(at, t);
        await click(at.main.getByRole('button', { name: joined(t('action.AssociateMpnId'), ' – ', /\d+/) }));
        await sees(at.row(t('mpn.current')));
        await visit('mpn-country/fabrikam/ana/enrolment', t('nav.enrolment'));
        await gone(at.text(t('enrolment.mpn-benefit')));
        await gone(link);
    },
    'next-steps-reseller: verification, account, customers, profile and direct bill are one step away': async ({ at, visit }) => {
        for (const [page, shows] of [
            ['legal-info', () => at.text(t('status.authorized'))],
            ['users', () => at.row('Ana Silva').filter({ hasText: t('role.global-admin') })],
            ['customers', () => at.button(t('action.InviteCustomerJointly'))],
            ['business-profile', () => at.text(t('profile.limits'))],
            ['direct-bill', () => at.card(t('db.revenue'))],
        ]) {
            await visit('connect/fabrikam/ana/program-info', t('nav.program-info'));
            await click(at.link(t('program.enrolment')));
            await pages(at, t(`nav.${page}`));
            await sees(at.title(t(`nav.${page}`)));
            await sees(shows().first());
        }
    },
    'already-enrolled: a company in the programme gives its support contact only': async ({ at, visit }) => {
        await visit('connect/proseware/ida/enrolment', t('nav.enrolment'));
        const card = at.card(t('another.title'));
        const create = t('action.EnrolAnotherAccount');
        await sees(card.getByText(t('another.lead'), { exact: true }));
        await becomes(() => card.getByRole('textbox').count(), 1);
        await at.choice(t('column.country')).selectOption('DE');
        await press(at.button(create));
        await sees(card.getByText(t('form.unfilled'), { exact: true }));
        await field(at, 'form.support-reach').fill('support@proseware.example');
        await click(at.button(create));
        await click(at.page.getByRole('button', { name: new RegExp(`^${t('view.as')}`) }));
        await sees(at.dialog(t('view.as-title')).getByText('Proseware (DE)').first());
    },
});
