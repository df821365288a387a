// A company without anything becomes an indirect reseller: choosing, the application, its verification, and what is refused on the way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, leaves, press, sees } from './desk.mjs';
import { becomes, go, reload, withApp } from './harness.mjs';
import { PHONE, faults, sideways } from './look.mjs';
import { within, words } from './words.mjs';

const COMPANY = 'Adventure Works';
const MAIL = 'emil.roux@adventureworks.example';

const field = (at, t, key) => at.main.getByLabel(t(key), { exact: true });
const value = (at, t, key) => field(at, t, key).inputValue();

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a company enrols from nothing (${language})`, async (test) => {
        await withApp(test, { language, at: '#/enrol/adventure/nora/choose-model' }, async ({ page }) => {
            const at = desk(page, t);
            await choose(at, t);
            await signIn(at, t);
            await fill(at, t, language);
            await verify(at, t);
        });
    });
}

/** What fits, and what the policy says of it on the policy date. */
async function choose(at, t) {
    await sees(at.title(t('nav.choose-model')));
    await sees(at.row(t('model.today')).getByText(t('verdict.permitted'), { exact: true }));
    await answerAll(at, t, ['yes', 'yes', 'no', 'no']);
    await sees(at.main.getByText(t('model.fits', { model: t('model.direct') })));
    await sees(at.text(t('model.start-as-reseller')));
    await sees(at.text(t('fact.open-to-newcomers.fails', { organisation: COMPANY })));
    await answerAll(at, t, ['no', 'no', 'yes', 'no']);
    await sees(at.main.getByText(t('model.fits', { model: t('model.reseller') })));
    for (const reason of ['none', 'vendors', 'fast']) await sees(at.text(t(`model.because-${reason}`)));
    for (const rule of ['R-ACT-CHOOSE', 'R-ACT-IP-SERVE']) {
        const way = at.link(t(`title.${rule}`)).first();
        assert.ok((await way.getAttribute('href')).endsWith(`/rules/${rule}`));
    }
    await click(at.link(t('model.start')));
    await sees(at.title(t('nav.welcome')));
    await at.main.getByRole('checkbox').first().check();
    await click(at.link(t('form.next')));
}

async function answerAll(at, t, answers) {
    for (const [number, key] of ['own', 'vendors', 'fast', 'through'].entries()) {
        await at.choice(t(`model.ask-${key}`)).selectOption(answers[number]);
    }
}

/** Without an account nothing is sent; it is created here, and the membership too. */
async function signIn(at, t) {
    await sees(at.text(t('sign-in.none')));
    await click(at.button(t('action.CreateWorkAccount')));
    await sees(at.text(t('sign-in.done', { person: 'Nora Blanc (nora.blanc@adventureworks.example)' })));
    await leaves(field(at, t, 'membership.email'), 'info@adventureworks.example');
    await sees(at.main.getByText(within(t('fact.personal-mailbox.fails', { email: 'info@adventureworks.example' }))));
    const name = 'nora@adventureworks.onmicrosoft.com';
    await leaves(field(at, t, 'membership.email'), name);
    await sees(at.main.locator('.problem').getByText(within(t('fact.real-mailbox.fails', { email: name }))));
    await field(at, t, 'membership.email').fill('nora.blanc@adventureworks.example');
    await click(at.button(t('action.JoinPartnerNetwork')));
    await sees(at.main.getByText(within(t('membership.held', { mpn: /8\d+/, kind: t('mpn-kind.location'), country: t.country('FR') }))));
}

async function fill(at, t, language) {
    const next = () => click(at.button(t('form.next')));
    await next();
    await sees(at.main.getByText(within(t('fact.legal-name-given.fails'))));
    await becomes(() => field(at, t, 'form.legal-name').evaluate((it) => it === document.activeElement), true);
    await field(at, t, 'form.legal-name').fill('Adventure-Works');
    await field(at, t, 'form.legal-address').fill('3 Rue Thiers, 38000 Grenoble');
    if (language === 'en') await wrongCountry(at, t);
    await next();
    await at.choice(t('apply.contact')).selectOption('emil');
    for (const [address, fact] of [
        ['emil', 'email-given'],
        ['emil@GMail.com', 'not-web-mail'],
        ['emil@yahoo.co.uk', 'not-web-mail'],
        ['emil@adventureworks.onmicrosoft.com', 'real-mailbox'],
    ]) {
        await leaves(field(at, t, 'form.email'), address);
        await sees(at.main.getByText(within(t(`fact.${fact}.fails`, { email: address }))));
        await next();
        await sees(at.heading(t('form.contact')));
    }
    await field(at, t, 'form.email').fill('emil@mygmail.com');
    await becomes(() => field(at, t, 'form.email').getAttribute('aria-invalid'), 'false');
    await click(at.button(t('form.email-use', { email: MAIL })));
    await becomes(() => value(at, t, 'form.email'), MAIL);
    await next();
    await field(at, t, 'form.support-reach').fill('+33 4 76 00 00 00');

    // Nothing is lost when the reader goes back and forth, or looks at another page.
    await click(at.button(t('form.back')));
    await becomes(() => value(at, t, 'form.email'), MAIL);
    await click(at.nav('nav.choose-model'));
    await sees(at.title(t('nav.choose-model')));
    await go(at.page, '#/enrol/adventure/nora/apply');
    await becomes(() => value(at, t, 'form.email'), MAIL);
    await next();
    await becomes(() => value(at, t, 'form.support-reach'), '+33 4 76 00 00 00');
    await next();
    await sees(at.text('Adventure-Works'));
    await click(at.button(t('action.EnrollAsIndirectReseller')));
    await sees(at.heading(t('enrolment.state', { state: t('enrolment.email-pending') })));
}

/** Another country is refused: there is no MPN ID there. */
async function wrongCountry(at, t) {
    await at.choice(t('column.country')).selectOption('BE');
    await sees(at.main.getByText(within(t('fact.mpn-in-country.fails', { organisation: COMPANY, country: t.country('BE') }))));
    await at.choice(t('column.country')).selectOption('FR');
}

/** Legal info is that of the application, all of it, until it is approved. */
async function applied(at, t) {
    await go(at.page, '#/enrol/adventure/nora/legal-info');
    const profile = at.card(t('legal.profile'));
    await sees(profile.getByText(t('legal.applied'), { exact: true }));
    for (const text of ['Adventure-Works', '3 Rue Thiers, 38000 Grenoble']) await sees(profile.getByText(text, { exact: true }));
    await becomes(() => value(at, t, 'legal.name'), 'Adventure-Works');
    await becomes(() => value(at, t, 'form.legal-address'), '3 Rue Thiers, 38000 Grenoble');
    await sees(at.text(t('legal.same')));
    await go(at.page, '#/enrol/adventure/nora/enrolment');
}

/** The mail, its copy a day later, a rejection, the answer, and the end. */
async function verify(at, t) {
    await applied(at, t);
    await press(at.button(t.notNow(t('action.ResendVerification'))));
    await sees(at.finding('fact.day-passed.fails', { due: t.date('2021-05-20') }));
    await chooseDate(at, t, '2021-05-20', 'wait');
    await click(at.button(t('action.ResendVerification')));
    await click(at.continueAs('Emil Roux', at.main));
    const mails = at.main.getByRole('link', { name: t('mail.email-verification.subject', { organisation: COMPANY }) });
    await becomes(() => mails.count(), 2);
    await click(mails.first());
    await click(at.button(t('action.ConfirmEmail')));
    await click(at.nav('nav.enrolment'));
    await sees(at.heading(t('enrolment.state', { state: t('enrolment.in-review') })));
    await gone(at.text(t('check.email')));
    await gone(at.main.getByText(MAIL));
    await sees(at.text(t('check.due', { date: t.date('2021-05-27') })));
    // Before 27 January 2021 no document says how many days.
    await chooseDate(at, t, '2021-01-26', 'look');
    await sees(at.main.getByText(t('enrolment.review')));
    await gone(at.text(t('check.due', { date: t.date('2021-05-27') })));
    await chooseDate(at, t, '2021-05-28', 'look');
    await sees(at.text(t('check.overdue', { date: t.date('2021-05-27') })));
    await click(at.button(t('lens.leave')));
    await sees(at.main.getByText(t('enrolment.review-days')));

    await click(at.continueAs('Robin Kline', at.main));
    await sees(at.title(t('nav.reviews')));
    // Beside its labels the application keeps room on a phone.
    const size = at.page.viewportSize();
    await at.page.setViewportSize(PHONE);
    const widths = await at.main.locator('.application dd').evaluateAll((all) => all.map((it) => it.getBoundingClientRect().width));
    assert(widths.length > 0 && Math.min(...widths) > 120, `${widths} pixels`);
    await at.page.setViewportSize(size);
    // What is open stands beside the button that passes it at once.
    const open = (checks) => at.main.getByText(t('review.open', { checks }));
    await sees(open(new RegExp(`${t('check.employment')}.*${t('check.business')}`)));
    await press(at.button(t.notNow(t('review.approve')), `${COMPANY}, ${t('check.business')}`));
    await sees(at.finding('fact.profile-as-registered.fails', { organisation: COMPANY }));
    await at.choice(t('review.reason')).selectOption({ label: t('check.found.name-differs') });
    await click(at.button(t('review.reject'), `${COMPANY}, ${t('check.business')}`));
    await sees(at.main.getByText(t('check.found.name-differs')).first());
    await gone(open(/.+/));
    await sees(at.main.getByText(t('review.theirs', { organisation: COMPANY })));
    const decided = at.card(t('reviews.decided')).getByRole('listitem');
    const rejected = t('did.ReviewApplication.no', { check: t('check.business'), organisation: COMPANY });
    await sees(decided.getByText(t('step.chosen', { step: rejected, chosen: t('chosen.name-differs') }), { exact: true }));
    await click(at.button(t('review.approve'), `${COMPANY}, ${t('check.employment')}`));
    await gone(at.button(t('review.approve'), `${COMPANY}, ${t('check.employment')}`));

    await stands(at, t, 'rejected');
    await go(at.page, '#/enrol/adventure/nora/overview');
    await sees(at.text(t('overview.applied-rejected')));
    await click(at.link(t('nav.enrolment')));
    await sees(at.heading(t('enrolment.state', { state: t('reseller-status.rejected') })));
    await sees(at.main.getByText(within(t('enrolment.acts', { organisation: COMPANY }))));
    await sees(at.main.getByRole('listitem').filter({ hasText: t('enrolment.answer') }));
    await gone(at.text(t('check.due', { date: t.date('2021-05-27') })));
    await sees(at.main.getByText(t('check.found.name-differs')).first());
    await gone(at.text(t('check.employment')));
    await becomes(() => value(at, t, 'form.legal-name'), 'Adventure-Works');
    await field(at, t, 'form.legal-name').fill('');
    await sees(at.main.getByText(within(t('fact.legal-name-given.fails'))).first());
    await field(at, t, 'form.legal-name').fill(COMPANY);
    await click(at.button(t('action.AnswerRejection')));
    await gone(at.button(t('action.AnswerRejection')));
    await stands(at, t, 'pending');
    await go(at.page, '#/enrol/adventure/nora/enrolment');
    await press(at.button(t.notNow(t('action.AskAboutReview'))));
    await sees(at.finding('fact.five-days-passed.fails', { due: t.date('2021-05-28') }));
    await chooseDate(at, t, '2021-05-28', 'wait');
    await click(at.button(t('action.AskAboutReview')));
    await sees(at.text(t('check.ticket', { date: t.date('2021-05-28') })));

    await go(at.page, '#/enrol/microsoft/robin/tickets');
    const ticket = at.row(t('tickets.review', { organisation: COMPANY }));
    for (const text of [t('tickets.waits-review'), t('tickets.age', { count: 0 })]) await sees(ticket.getByText(text, { exact: true }));
    await click(ticket.getByRole('link'));
    await sees(at.title(t('nav.reviews')));
    await sees(at.text(t('check.ticket', { date: t.date('2021-05-28') })));
    await sees(at.text(t('review.documents')));
    await click(at.button(t('review.approve'), `${COMPANY}, ${t('check.business')}`));
    await sees(at.text(t('reviews.no-applications')));
    assert.match(await decided.first().innerText(), new RegExp(t.day('2021-05-28')));
    await go(at.page, '#/enrol/microsoft/robin/tickets');
    await sees(at.card(t('tickets.closed')).getByRole('row').filter({ hasText: t('tickets.review', { organisation: COMPANY }) }));
    await go(at.page, '#/enrol/adventure/nora/enrolment');
    await sees(at.heading(t('enrolment.state', { state: t('enrolment.enrolled') })));
    await sees(at.text(t('enrolment.mpn-benefit')));
    await sees(at.link(t('nav.find')));
    await stands(at, t, 'qualified');
    await sees(at.text(t('reseller-status.sign')));
    await go(at.page, '#/enrol/adventure/nora/legal-info');
    await sees(at.text(t('status.authorized')));
    await gone(at.text(t('legal.applied')));
}

/** How far the company has come as a reseller. */
async function stands(at, t, status) {
    await go(at.page, '#/enrol/adventure/nora/program-info');
    const label = at.page.locator('dt').and(at.text(t('column.reseller-status')));
    await sees(label.locator('xpath=following-sibling::dd[1]').and(at.text(t(`reseller-status.${status}`))));
}

test('the pages of an enrolment look right while it is under way', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/not-enrolled/wingtip/eva/apply' }, async ({ page }) => {
        const at = desk(page, t);
        const looks = async () => {
            assert.deepEqual(await faults(page), [], page.url());
            assert.deepEqual(await sideways(page), {}, page.url());
        };
        await typeOdd(at, t);
        await looks();
        await click(at.button(t('action.EnrollAsIndirectReseller')));
        await sees(at.heading(t('enrolment.state', { state: t('enrolment.email-pending') })));
        await looks();
        await go(page, '#/not-enrolled/wingtip/tom/mailbox');
        await click(at.main.getByRole('link', { name: t('mail.email-verification.subject', { organisation: 'Wingtip Toys' }) }));
        await click(at.button(t('action.ConfirmEmail')));
        await go(page, '#/not-enrolled/microsoft/robin/reviews');
        await sees(at.text(ODD));
        await looks();
        await click(at.button(t('review.reject'), `Wingtip Toys, ${t('check.business')}`));
        await click(at.button(t('review.reject-domain'), `Wingtip Toys, ${t('check.employment')}`));
        await go(page, '#/not-enrolled/wingtip/eva/enrolment');
        await sees(at.button(t('action.AnswerRejection')));
        await looks();
        await reload(page);
        await becomes(() => value(at, t, 'form.legal-name'), ODD);
    });
});

const ODD = '<script>alert(1)</script> عربي 한국어 🧸';

/** Whatever is typed is shown as it was typed, and nothing longer than the field takes. */
async function typeOdd(at, t) {
    const next = () => click(at.button(t('form.next')));
    await field(at, t, 'form.legal-name').fill(ODD);
    await leaves(field(at, t, 'form.legal-address'), '   ');
    await sees(at.main.getByText(within(t('fact.legal-address-given.fails'))));
    await field(at, t, 'form.legal-address').pressSequentially('x'.repeat(210), { delay: 0 });
    await becomes(async () => (await value(at, t, 'form.legal-address')).length, 200);
    await next();
    await at.choice(t('apply.contact')).selectOption('tom');
    await leaves(field(at, t, 'form.email'), ODD);
    await sees(at.main.getByText(within(t('fact.email-given.fails'))));
    await field(at, t, 'form.email').fill('김하나@위니.example');
    await next();
    await field(at, t, 'form.support-reach').fill('https://wingtiptoys.example/지원');
    await next();
    await sees(at.text(ODD));
}

test('a company in the programme opens a further account by the short form', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/connect/proseware/ida/enrolment' }, async ({ page }) => {
        const at = desk(page, t);
        const create = t('action.EnrolAnotherAccount');
        await at.choice(t('column.country')).selectOption('CA');
        await sees(at.card(t('another.title')).getByText(t('fact.mpn-in-country.fails', { organisation: 'Proseware', country: t.country('CA') })).first());
        await at.choice(t('column.country')).selectOption('DE');
        await field(at, t, 'form.support-reach').fill('support@proseware.example');
        await click(at.button(create));
        await sees(at.text(t('another.created', { organisation: 'Proseware (DE)' })));
        // The empty form gives no reasons.
        await sees(at.text(t('form.unfilled')));
        await gone(at.card(t('another.title')).getByText(t('fact.support-given.fails')));
        await click(page.getByRole('button', { name: new RegExp(`^${t('view.as')}`) }));
        await sees(at.dialog(t('view.as-title')).getByText('Proseware (DE)').first());
        await page.keyboard.press('Escape');
        await click(at.link(t('continue.as', { person: 'Ida Frank', organisation: 'Proseware (DE)' })));
        // It has no city yet, and no MPN ID is associated.
        const lead = { kind: t('kind.indirect-reseller'), place: t.country('DE'), market: t('market.europe') };
        await sees(at.text(t('overview.lead', lead)));
        await click(at.nav('nav.identifiers'));
        await sees(at.text(t('identifiers.waits')));
        await click(at.nav('nav.tenants'));
        await sees(at.text(t('consolidate.none')));
        await go(page, '#/connect/proseware/ida/identifiers');
        await sees(at.title(t('nav.identifiers')));
        await gone(at.text(t('identifiers.waits')));
    });
});

test('the steps of an enrolment stand beside their icons on a phone', async (test) => {
    const t = words('ko');
    const options = { language: 'ko', viewport: { width: 360, height: 740 }, at: '#/enrol/adventure/nora/enrolment' };
    await withApp(test, options, async ({ page }) => {
        const steps = desk(page, t).main.locator('.steps li');
        await becomes(() => steps.count(), 3);
        const below = await steps.evaluateAll((all) => all.filter((it) => {
            const [icon, words] = [it.querySelector('.icon'), it.querySelector('span')].map((part) => part.getBoundingClientRect());
            return words.left < icon.right;
        }).map((it) => it.textContent));
        assert.deepEqual(below, []);
    });
});

test('before October 2020 every type is open to newcomers', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/enrol/adventure/nora/choose-model' }, async ({ page }) => {
        const at = desk(page, t);
        const today = at.row(t('model.today'));
        await becomes(() => today.getByText(t('verdict.forbidden'), { exact: true }).count(), 2);
        await chooseDate(at, t, '2020-09-30', 'look');
        await becomes(() => today.getByText(t('verdict.permitted'), { exact: true }).count(), 3);
        await answerAll(at, t, ['yes', 'yes', 'no', 'no']);
        await sees(at.text(t('model.direct-from-reseller')));
        await sees(at.link(t('model.start-direct')));
        // Who may apply is no provider yet.
        await sees(today.getByText(t('model.provider-then'), { exact: true }));
        await answerAll(at, t, ['yes', 'yes', 'no', 'yes']);
        await becomes(() => at.text(t('model.provider-then')).count(), 2);
        await sees(at.link(t.rule('R-ACT-IP-APPROVED')));
    });
});
