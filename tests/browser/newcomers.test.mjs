// A company that is new to everything becomes a direct bill partner in September 2020; a month later it cannot.
import { test } from 'node:test';
import { chooseDate, click, desk, gone, press, sees } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { capital, within, words } from './words.mjs';
import assert from 'node:assert/strict';

const COMPANY = 'Adventure Works';
const NORA = '#/enrol-direct/adventure/nora';
const ROBIN = '#/enrol-direct/microsoft/robin';

for (const language of ['en', 'ko']) {
    const t = words(language);
    const field = (at, key) => at.main.getByLabel(t(key), { exact: true });

    test(`a newcomer becomes a direct bill partner while it may (${language})`, async (test) => {
        await withApp(test, { language, at: `${NORA}/choose-model` }, async ({ page }) => {
            const at = desk(page, t);
            await chooses(at);
            await joins(at);
            await asks(at);
            await fills(at);
            await isReviewed(at);
            await finishes(at);
            if (language === 'en') {
                assert.deepEqual(await faults(page), []);
                assert.deepEqual(await sideways(page), {});
            }
        });
    });

    async function chooses(at) {
        for (const [key, answer] of Object.entries({ own: 'yes', vendors: 'yes', fast: 'no', through: 'no' })) {
            await at.choice(t(`model.ask-${key}`)).selectOption(answer);
        }
        await sees(at.text(t('model.fits', { model: t('model.direct') })));
        await sees(at.text(t('model.direct-from-reseller')));
        await click(at.link(t('model.start-direct')));
        await click(at.link(t('form.next')));
    }

    async function joins(at) {
        await click(at.button(t('action.CreateWorkAccount')));
        await field(at, 'membership.email').fill('nora.blanc@adventureworks.example');
        await click(at.button(t('action.JoinPartnerNetwork')));
        await sees(at.main.getByText(within(t('membership.held', { mpn: /8\d+/, kind: t('mpn-kind.location'), country: t.country('FR') }))));
    }

    /** The questionnaire comes first; the form then is that of direct bill. */
    async function asks(at) {
        // What was recommended is chosen.
        await becomes(() => at.choice(t('form.as')).inputValue(), 'direct-bill');
        await sees(at.text(t('form.as-direct')));
        await click(at.card(t('apply.form')).getByRole('link', { name: t('nav.direct-bill'), exact: true }));
        await click(at.button(t('action.AnswerQuestionnaire')));
        await click(at.button(t('apply.title')));
        await becomes(() => at.choice(t('form.as')).inputValue(), 'direct-bill');
    }

    async function fills(at) {
        const next = () => click(at.button(t('form.next')));
        await field(at, 'form.legal-name').fill(COMPANY);
        await field(at, 'form.legal-address').fill('3 Rue Thiers, 38000 Grenoble');
        await next();
        await sees(at.main.locator('.problem').getByText(within(t('fact.bank-details.fails'))));
        await at.choice(t('form.bank')).selectOption('given');
        await next();
        await at.choice(t('apply.contact')).selectOption('emil');
        await click(at.button(t('form.email-use', { email: 'emil.roux@adventureworks.example' })));
        await next();
        await field(at, 'form.support-reach').fill('+33 4 76 00 00 00');
        await next();
        await sees(at.text(t('form.bank-given')));
        await click(at.button(t('action.EnrollAsDirectBillPartner')));
        await sees(at.heading(t('enrolment.state', { state: t('enrolment.email-pending') })));
    }

    async function isReviewed(at) {
        await go(at.page, '#/enrol-direct/adventure/emil/mailbox');
        const mail = (key) => at.main.getByRole('link', { name: within(t(`mail.${key}.subject`, { organisation: COMPANY })) });
        await click(mail('email-verification'));
        await click(at.button(t('action.ConfirmEmail')));
        await go(at.page, `${ROBIN}/reviews`);
        await sees(at.text(t('model.direct')));
        for (const check of ['employment', 'business']) {
            const approve = at.button(t('review.approve'), `${COMPANY}, ${t(`check.${check}`)}`);
            await click(approve);
            await gone(approve);
        }
        await sees(at.text(t('reviews.no-applications')));
        await go(at.page, '#/enrol-direct/adventure/emil/mailbox');
        await click(mail('direct-bill-reviewed'));
        await sees(at.main.getByText(t('mail.direct-bill-reviewed.body', { organisation: COMPANY }), { exact: true }));
        await click(at.link(t('mail.to-direct-bill')));
        await sees(at.title(t('nav.direct-bill')));
        await go(at.page, `${NORA}/enrolment`);
        await sees(at.heading(t('enrolment.state', { state: t('enrolment.reviewed-direct') })));
        await go(at.page, `${NORA}/overview`);
        await sees(at.text(t('overview.reviewed-direct')));
    }

    async function finishes(at) {
        await go(at.page, `${ROBIN}/direct-bill-reviews`);
        const none = { revenue: '0', bar: '300,000', date: t.date('2020-10-27') };
        await sees(at.main.getByText(t('dbr.revenue-before', none), { exact: true }));
        await click(at.button(t('action.ConfirmEligibility'), COMPANY));
        await click(at.button(t('dbr.credit-pass'), COMPANY));
        await go(at.page, `${NORA}/identifiers`);
        // The number of the location; a global one is refused.
        const associate = at.main.getByRole('button', { name: within(t('action.AssociateMpnId')) });
        await click(associate.and(at.page.locator('[aria-disabled="false"]')));
        await go(at.page, `${NORA}/direct-bill`);
        for (const title of ['infrastructure', 'first-line', 'signing', 'managed-service', 'interfaces']) {
            await click(at.button(t('action.DeclareCapability'), capital(t(`chosen.${title}`))));
            await gone(at.button(t('action.DeclareCapability'), capital(t(`chosen.${title}`))));
        }
        await press(at.button(t.notNow(t('action.BecomeDirectBillPartner'))));
        await sees(at.finding('fact.plan-bought.fails', { organisation: COMPANY }));
        await click(at.button(t('action.BuySupportPlan'), t('chosen.premier')));
        await click(at.button(t('action.BecomeDirectBillPartner')));
        await sees(at.text(t('db.free')));
        // The agreement is signed on Overview, as by every partner.
        await sees(at.main.getByText(t('agreement.open'), { exact: true }));
        await sees(at.text(t('db.no-bar', { bar: '300,000', date: t.date('2020-10-27') })));
        await becomes(() => at.nav('nav.transition').count(), 1);
        // What it sold before it was a partner counts for nothing, and this month is not over.
        await sees(at.text(t('db.joined', { month: t.month('2020-09-01') })));
        await sees(at.text(t('db.no-month')));
        await gone(at.button(t('action.RecordSales')));
    }
}

test('from October 2020 on a newcomer reads that direct bill is closed to it, and where to begin', async (test) => {
    const t = words('en');
    await withApp(test, { at: `${NORA}/direct-bill` }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.button(t('apply.title')));
        await chooseDate(at, t, '2020-10-01', 'look');
        await sees(at.main.getByText(within(t('fact.open-to-newcomers.fails', { organisation: COMPANY }))));
        await gone(at.button(t('apply.title')));
        await click(at.card(t('db.way')).getByRole('link', { name: t('nav.welcome'), exact: true }));
        await sees(at.title(t('nav.welcome')));
    });
});
