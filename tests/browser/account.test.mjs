// Account settings: a new employee from the first mail to the first customer, multi-factor authentication, legal info, tenants, referrals.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, held, press, sees, update } from './desk.mjs';
import { reworked } from './features.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { words } from './words.mjs';

const SLOT = '#/set-up';
const ANA = `${SLOT}/fabrikam/ana`;
// What people type that is no plain English.
const STRANGE = ['شركة فابريكام', '파브리캄 코리아', '🙂 Cloud 🙂', '<script>alert(1)</script>'];

const field = (at, label) => at.main.getByLabel(label, { exact: true });
const free = (button) => button.and(button.page().locator('[aria-disabled="false"]'));

async function looksRight(...desks) {
    for (const { page } of desks) {
        await page.bringToFront();
        assert.deepEqual(await faults(page), [], page.url());
        assert.deepEqual(await sideways(page), {}, page.url());
    }
}

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a new employee gets a mail, signs in and becomes an admin agent (${language})`, async (test) => {
        await withApp(test, { language, at: `${ANA}/users` }, async ({ page, open }) => {
            const ana = desk(page, t);
            await sees(ana.text(t('agents.none')));
            await becomesAgent(ana, t);
            const person = await adds(ana, t);
            const kim = desk(await open(`${SLOT}/fabrikam/${person}/mailbox`), t);
            await readsMail(kim, t);

            // Before the new password nothing works, whatever the roles.
            await go(page, `${ANA}/users/${person}`);
            await update(ana, t, 'admin-agent');
            await go(kim.page, `${SLOT}/fabrikam/${person}/customers`);
            const invite = kim.button(t.notNow(t('action.InviteCustomerJointly')));
            await press(invite);
            await sees(kim.finding('fact.password-chosen.fails', { actor: '김하늘' }));
            if (language === 'en') await looksRight(ana, kim);
            await go(kim.page, `${SLOT}/fabrikam/${person}/sign-in`);
            await click(kim.button(t('action.ChangePassword')));
            await sees(kim.text(t('first.done')));

            await go(kim.page, `${SLOT}/fabrikam/${person}/invite/bank`);
            await click(free(kim.button(t('request.done'))));
            await sees(kim.card(t('customers.waiting')).getByRole('row').filter({ hasText: 'Woodgrove Bank' }));
        });
    });
}

/** Adding people takes an admin agent at a reseller; a global admin ticks the box for herself. */
async function becomesAgent(ana, t) {
    await press(ana.button(t.notNow(t('action.AddPerson'))));
    await sees(ana.finding('fact.actor-holds.fails', { actor: 'Ana Silva', roles: t('role.admin-agent') }));
    await go(ana.page, `${ANA}/users/ana`);
    await update(ana, t, 'admin-agent');
    await sees(ana.text(t('agents.are', { people: 'Ana Silva' })));
}

/** Answers the id of the new person. */
async function adds(ana, t) {
    const label = t('action.AddPerson');
    await click(ana.button(label));
    const [name, address] = [field(ana, t('add.name')), field(ana, t('add.address'))];
    await becomes(() => name.evaluate((it) => it === document.activeElement), true);
    await sees(ana.text(t('add.empty')));
    await name.fill('x'.repeat(101));
    await sees(ana.text(t('fact.name-fits.fails')));
    for (const [number, typed] of STRANGE.entries()) {
        await name.fill(typed);
        await address.fill(`a${number}@fabrikam.example`);
        await sees(free(ana.button(label)));
    }
    const misfit = ana.text(t('fact.address-fits.fails', { domain: 'fabrikam.example' }));
    for (const typed of ['', 'kim', 'kim@other.example', '김@fabrikam.example', 'a b@fabrikam.example', '<b>@fabrikam.example']) {
        await address.fill(typed);
        await sees(misfit);
    }
    await address.fill('ana.silva@fabrikam.example');
    await sees(ana.text(t('fact.address-free.fails')));
    await name.fill('김하늘');
    await address.fill('haneul.kim@fabrikam.example');
    await click(free(ana.button(label)));

    const added = ana.card(t('added.title', { person: '김하늘' }));
    await sees(added.getByText(t('added.mailed')));
    await sees(added.getByText('haneul.kim@fabrikam.example'));
    const password = await added.locator('code').innerText();
    assert.match(password, /^[A-Z][a-z]{2}\d{5}$/);
    const link = added.getByRole('link', { name: t('continue.as', { person: '김하늘', organisation: 'Fabrikam' }) });
    const person = (await link.getAttribute('href')).split('/')[3];
    await sees(ana.row('haneul.kim').getByText(t('user.temporary')));
    // It was shown once.
    await go(ana.page, `${ANA}/overview`);
    await go(ana.page, `${ANA}/users`);
    await sees(ana.row('haneul.kim'));
    assert.equal(await ana.main.getByText(password).count(), 0);
    return person;
}

async function readsMail(kim, t) {
    await click(kim.main.getByRole('link', { name: t('mail.temporary-password.subject', { organisation: 'Fabrikam' }) }));
    await sees(kim.main.locator('code'));
    await click(kim.link(t('first.title')));
    await sees(kim.title(t('first.title')));
    await sees(kim.text(t('first.kept')));
}

test('a person is found by name and by role, and what each role may do is told', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/connect/fabrikam/ana/users' }, async ({ page }) => {
        const ana = desk(page, t);
        await ana.choice(t('column.roles')).selectOption({ label: t('role.sales-agent') });
        await gone(ana.row('Ana Silva'));
        await sees(ana.row('Leo Martin'));
        await ana.choice(t('column.roles')).selectOption({ label: t('role.incentives-admin') });
        await sees(ana.text(t('list.no-match')));
        await click(page.getByText(t('may.summary')));
        await sees(ana.text(t('may.helpdesk-agent')));
        await sees(ana.text(t('may.report-viewer')));
        await looksRight(ana);
    });
});

test('a guest holds a few company roles only', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/connect/fabrikam/ana/users' }, async ({ page }) => {
        const ana = desk(page, t);
        await click(ana.button(t('action.AddPerson')));
        await field(ana, t('add.name')).fill('Gus Orr');
        await field(ana, t('add.address')).fill('gus@agency.example');
        await sees(held(ana.button(t.notNow(t('action.AddPerson')))));
        await field(ana, t('add.guest')).check();
        await click(free(ana.button(t('action.AddPerson'))));
        const added = ana.card(t('added.title', { person: 'Gus Orr' }));
        await sees(added.getByText(t('added.guest', { organisation: 'Fabrikam' })));
        await click(added.getByRole('link'));
        await ana.roleBox('admin-agent').check();
        await sees(ana.main.getByText(t('fact.guest-may-hold.fails', { person: 'Gus Orr' })).first());
        await sees(held(ana.button(t('roles.update'))));
        await ana.roleBox('admin-agent').uncheck();
        await update(ana, t, 'referrals-admin');
    });
});

test('without multi-factor authentication customers stay closed from 1 May 2020 on', async (test) => {
    const t = words('en');
    await withApp(test, { at: `${ANA}/users/ana` }, async ({ page }) => {
        const ana = desk(page, t);
        await update(ana, t, 'admin-agent');
        await sees(ana.text(t('mfa.off')));
        await go(page, `${ANA}/invite/bank`);
        await sees(free(ana.button(t('request.done'))));
        await chooseDate(ana, t, '2020-05-01', 'wait');
        await press(ana.button(t.notNow(t('request.done'))));
        await sees(ana.finding('fact.mfa-enforced.fails', { organisation: 'Fabrikam' }));
        await go(page, `${ANA}/overview`);
        await sees(ana.text(t('hint.mfa')));
        await go(page, `${ANA}/users`);
        await click(ana.button(t('mfa.turn-on')));
        await sees(ana.text(t('mfa.on')));
        await press(ana.button(t.notNow(t('mfa.turn-off'))));
        await sees(ana.finding('fact.mfa-asked.fails'));
        await go(page, `${ANA}/invite/bank`);
        await sees(free(ana.button(t('request.done'))));
    });
});

test('an address without its city takes the one in the field beside it', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/connect/fabrikam/ana/legal-info' }, async ({ page }) => {
        const ana = desk(page, t);
        await field(ana, t('form.legal-address')).fill('10 rue de la Paix, 75002');
        await field(ana, t('legal.city')).fill('Paris');
        await click(free(ana.button(t('action.ChangeLegalInfo'))));
        await sees(ana.card(t('legal.profile')).getByText('10 rue de la Paix, 75002, Paris', { exact: true }));
        await go(page, '#/connect/fabrikam/ana/overview');
        const place = `Paris, ${t.country('FR')}`;
        await sees(ana.text(t('overview.lead', { kind: t('kind.indirect-reseller'), place, market: t('market.europe') })));
    });
});

test('a reseller changes its legal name, and Microsoft checks it again', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/connect/fabrikam/ana/legal-info' }, async ({ page, open }) => {
        const ana = desk(page, t);
        const update = ana.button(t('action.ChangeLegalInfo'));
        const [name, city] = [field(ana, t('legal.name')), field(ana, t('legal.city'))];
        await sees(ana.text(t('legal.same')));
        await press(update);
        await sees(ana.notice(t('legal.same')));
        await name.fill(' ');
        await sees(ana.text(t('fact.legal-name-fits.fails')));
        await name.fill('x'.repeat(101));
        await sees(ana.text(t('fact.legal-name-fits.fails')));
        await name.fill('Fabrikam');
        await city.fill('');
        await sees(ana.text(t('fact.city-fits.fails')));
        await city.fill('Lyon');
        for (const typed of STRANGE) {
            await name.fill(typed);
            await sees(free(update));
        }
        await ana.choice(t('column.country')).selectOption('ES');
        await sees(ana.text(t('fact.country-kept.fails', { organisation: 'Fabrikam' })));
        await sees(ana.main.getByText(t('alternative.account-in-country')));
        await ana.choice(t('column.country')).selectOption('FR');
        await click(free(update));
        await sees(ana.text(t('recheck.name', { date: t.date('2021-05-19') })));
        await sees(ana.text(t('status.pending')));
        await sees(ana.card(t('legal.profile')).getByText(STRANGE[3], { exact: true }));
        await looksRight(ana);

        const robin = desk(await open('#/connect/microsoft/robin/reviews'), t);
        await click(robin.button(t('action.VerifyLegalInfo'), STRANGE[3]));
        await sees(robin.text(t('reviews.no-legal')));
        await sees(ana.text(t('status.authorized')));

        // A provider with the status Authorized keeps its name.
        const mia = desk(await open('#/connect/contoso/mia/legal-info'), t);
        await field(mia, t('legal.name')).fill('Contoso Sud');
        await sees(held(mia.button(t.notNow(t('action.ChangeLegalInfo')))));
        await sees(mia.text(t('fact.name-kept.fails', { organisation: 'Contoso Distribution' })));
    });
});

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`support details are on Program info and changed there (${language})`, async (test) => {
        await withApp(test, { language, at: '#/connect/fabrikam/ana/program-info' }, async ({ page }) => {
            const ana = desk(page, t);
            const card = ana.card(t('form.support'));
            const update = ana.button(t('action.ChangeSupport'));
            const reach = field(ana, t('form.support-reach'));
            await sees(ana.text(t('form.unfilled')));
            await press(update);
            await reach.fill('ask us');
            await sees(held(ana.button(t.notNow(t('action.ChangeSupport')))));
            await becomes(() => reach.getAttribute('aria-invalid'), 'true');
            const wrong = `${t('fact.support-readable.fails')} ${t('remedy.form.support')}`;
            await sees(card.locator('.problem').getByText(wrong, { exact: true }));
            await reach.fill('help@fabrikam.example, +33 4 76 00 00 00');
            await looksRight(ana);
            await click(free(update));
            await sees(card.getByText(t('form.support-now', { support: 'help@fabrikam.example, +33 4 76 00 00 00' }), { exact: true }));
            await sees(ana.text(t('legal.same')));
        });
    });
}

test('a tenant for internal use is set up and associated, and a directory without an admin gets one', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/connect/fabrikam/ana/tenants' }, async ({ page, open }) => {
        const ana = desk(page, t);
        // A further account needs a location and an enrolment.
        const further = ana.card(t('accounts.title'));
        await sees(further.getByRole('link', { name: t('nav.identifiers'), exact: true }));
        await sees(further.getByRole('link', { name: t('nav.enrolment'), exact: true }));
        const create = ana.button(t('action.CreateTenant'));
        const kind = ana.choice(t('tenant.kind'));
        await kind.selectOption('csp');
        await sees(held(ana.button(t.notNow(t('action.CreateTenant')))));
        await kind.selectOption('sandbox');
        await sees(ana.text(t('tenant.sandbox-about')));
        await click(free(create));
        await sees(ana.row(t('tenant.sandbox')));
        await kind.selectOption('internal-use');
        await click(free(create));
        const row = ana.row(t('tenant.internal'));
        await sees(row.getByText(t('tenant.apart')));
        await click(row.getByRole('button'));
        await sees(row.getByText(t('tenant.linked')));
        await click(row.getByRole('button'));
        await sees(row.getByText(t('tenant.apart')));
        await looksRight(ana);

        await go(page, '#/connect/fabrikam/ana/users/ana');
        await ana.roleBox('global-admin').uncheck();
        await click(free(ana.button(t('roles.update'))));
        await click(ana.dialog(t('action.RemoveRole')).getByRole('button', { name: t('remove.yes'), exact: true }));
        await sees(ana.roleHeld('global-admin', false));
        const leo = desk(await open('#/connect/fabrikam/leo/tenants'), t);
        const prove = t('action.ProveDomain');
        await sees(held(leo.button(t.notNow(prove))));
        await sees(leo.text(t('tick.first')));
        await gone(leo.main.locator('.finding'));
        await field(leo, t('domain.tick', { domain: 'fabrikam.example' })).check();
        await click(free(leo.button(prove)));
        await sees(leo.text(t('admins.are', { people: 'Leo Martin' })));
    });
});

test('a business profile lets an inquiry reach the company', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/first-order/fabrikam/ana/business-profile' }, async ({ page, open }) => {
        const ana = desk(page, t);
        const uma = desk(await open('#/first-order/woodgrove/uma/find-partner'), t);
        await sees(uma.text(t('partner.none')));
        await sees(ana.text(t('profile.none')));
        await sees(held(ana.button(t.notNow(t('action.PublishBusinessProfile')))));
        await go(page, '#/first-order/fabrikam/ana/users/ana');
        await update(ana, t, ['business-profile-admin', 'referrals-admin']);
        await go(page, '#/first-order/fabrikam/ana/business-profile');
        await publishes(ana, t);

        const text = field(uma, t('partner.text'));
        const shown = uma.card(t('partner.list')).getByRole('row').filter({ hasText: 'Fabrikam' });
        await sees(shown.getByText(t('verdict.permitted'), { exact: true }));
        await sees(shown.getByText('Lyon', { exact: false }).first());
        await sees(uma.text(t('partner.empty')));
        await gone(uma.text(t('fact.text-fits.fails')));
        await text.fill('x'.repeat(1001));
        await sees(uma.text(t('fact.text-fits.fails')));
        for (const typed of STRANGE) {
            await text.fill(typed);
            await sees(free(uma.button(t('action.SendReferral'))));
        }
        await click(uma.button(t('action.SendReferral')));
        await sees(uma.card(t('partner.sent')).getByText(STRANGE[3], { exact: true }));
        await sees(uma.text(t('partner.done', { partner: 'Fabrikam' })));
        await becomes(() => text.inputValue(), '');
        await sees(uma.text(t('partner.empty')));
        await gone(uma.text(t('fact.text-fits.fails')));
        await click(ana.button(t('referral.accept'), 'Woodgrove Bank'));
        await sees(ana.card(t('referrals.title')).getByText(t('referral.accepted')));
        await sees(uma.card(t('partner.sent')).getByText(t('referral.accepted')));
        // Who goes on is told on both sides, until the relationship is asked for.
        await sees(ana.button(t('action.RequestResellerRelationship'), 'Woodgrove Bank').or(ana.link(t('action.RequestResellerRelationship'), 'Woodgrove Bank')));
        await sees(uma.card(t('partner.sent')).getByRole('link', { name: t('continue.as', { person: 'Ana Silva', organisation: /.+/ }) }));
        await looksRight(ana, uma);
        // A second inquiry stands beside the first, and has an answer of its own.
        await text.fill('Telephones');
        await click(uma.button(t('action.SendReferral')));
        await click(ana.button(t('referral.decline'), 'Woodgrove Bank'));
        for (const card of [uma.card(t('partner.sent')), ana.card(t('referrals.title'))]) {
            await sees(card.getByRole('row').filter({ hasText: 'Telephones' }).getByText(t('referral.declined'), { exact: true }));
            await sees(card.getByRole('row').filter({ hasText: STRANGE[3] }).getByText(t('referral.accepted'), { exact: true }));
        }
    });
});

/** The limits are checked while it is typed, and what was typed stays. */
async function publishes(ana, t) {
    const publish = ana.button(t('action.PublishBusinessProfile'));
    const [description, logo] = [field(ana, t('profile.description')), field(ana, t('profile.logo'))];
    const locations = field(ana, t('profile.locations-field'));
    await sees(ana.text(t('profile.empty')));
    await description.fill('x'.repeat(2501));
    await sees(ana.text(t('fact.description-fits.fails')));
    for (const typed of STRANGE) {
        await description.fill(typed);
        await sees(free(publish));
    }
    for (const typed of ['301', '']) {
        await logo.fill(typed);
        await sees(ana.text(t('fact.logo-fits.fails')));
    }
    await logo.fill('0');
    await locations.fill('a\nb\nc\nd\ne\nf');
    await sees(ana.text(t('fact.locations-fit.fails')));
    await locations.fill('Lyon\n부산');
    await becomes(() => logo.inputValue(), '0');
    await click(free(publish));
    // A profile without a logo has no width of one.
    const width = ana.page.locator('dt').and(ana.text(t('profile.logo-width')));
    await sees(width.locator('xpath=following-sibling::dd[1]').and(ana.text('–')));
    const shown = ana.card(t('profile.for', { market: t('market.europe') }));
    await sees(shown.getByText(STRANGE[3], { exact: true }));
    await sees(shown.getByText('Lyon, 부산'));
}

test('program info tells the agreement of each market in which the company has an account', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/connect/fabrikam/ana/program-info' }, async ({ page }) => {
        const ana = desk(page, t);
        const tenants = ana.main.locator('dd').getByRole('link', { name: t('nav.tenants'), exact: true });
        await sees(ana.title(t('nav.program-info')));
        await gone(tenants);
        const account = (events) => {
            const { organisation: own } = events.map((it) => it.OrganisationAdded).find((it) => it?.organisation.id === 'fabrikam');
            const further = (id, country) => ({ OrganisationAdded: { organisation: { ...own, id, country, tenant_country: country, group: 'fabrikam' } } });
            const agreement = { organisation: 'fabrikam-ca', market: 'canada', signed: '2020-03-02', signer: null };
            return [...events, further('fabrikam-ca', 'CA'), further('fabrikam-kr', 'KR'), { AgreementSigned: { agreement } }];
        };
        await reworked(page, 'connect', 'markets', account);
        await go(page, '#/markets/fabrikam/ana/program-info');
        await sees(ana.text(`${t('market.canada')}: ${t('signed.on', { date: t.date('2020-03-02') })}`));
        await sees(ana.text(`${t('market.korea')}: ${t('unsigned')}`));
        await looksRight(ana);
        await click(tenants);
        await sees(ana.title(t('nav.tenants')));
    });
});

test('program info tells currency and agreement, and Europe\'s phases by date', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/connect/fabrikam/ana/program-info' }, async ({ page }) => {
        const ana = desk(page, t);
        await sees(ana.text(t('currency.is', { currency: 'EUR' })));
        await sees(ana.text(t('currency.europe-planned')));
        await chooseDate(ana, t, '2021-06-24', 'wait');
        await sees(ana.text(t('currency.europe-first')));
        await chooseDate(ana, t, '2021-08-15', 'wait');
        await sees(ana.text(t('currency.europe-all')));
        await sees(ana.text(t('liable')));
        await sees(ana.text(t('unsupported')));
        await looksRight(ana);
        await go(page, '#/connect/tailspin/kim/program-info');
        await sees(ana.text(t('currency.is', { currency: 'CAD' })));
        assert.equal(await ana.text(t('currency.europe-all')).count(), 0);
    });
});
