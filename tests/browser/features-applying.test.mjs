// What the enrolment document lets a company do: choose and apply, give its data, read news, set up people, be found, be served.
import assert from 'node:assert/strict';
import { chooseDate, click, gone, press, sees, update } from './desk.mjs';
import { features, t } from './features.mjs';
import { becomes } from './harness.mjs';

const field = (at, key) => at.main.getByLabel(t(key), { exact: true });
const next = (at) => click(at.button(t('form.next')));
const apply = t('action.EnrollAsIndirectReseller');
const state = (at, id) => sees(at.heading(t('enrolment.state', { state: t(`enrolment.${id}`) })));

/** Fills in the steps of the application up to the last. */
async function fill(at, { name, address, contact, email, support }) {
    await field(at, 'form.legal-name').fill(name);
    await field(at, 'form.legal-address').fill(address);
    await next(at);
    await at.choice(t('apply.contact')).selectOption(contact);
    await field(at, 'form.email').fill(email);
    await next(at);
    await field(at, 'form.support-reach').fill(support);
    await next(at);
}

features('a company applies', '#/enrol/adventure/nora/choose-model', {
    'choose-and-apply: a company finds its model, goes on to the application and sends it': async ({ at, visit }) => {
        await visit('enrol/adventure/nora/choose-model', t('nav.choose-model'));
        for (const [key, given] of [['own', 'no'], ['vendors', 'no'], ['fast', 'yes'], ['through', 'no']]) {
            await at.choice(t(`model.ask-${key}`)).selectOption(given);
        }
        await sees(at.text(t('model.fits', { model: t('model.reseller') })));
        for (const reason of ['none', 'vendors', 'fast']) await sees(at.text(t(`model.because-${reason}`)));
        await click(at.link(t('model.start')));
        await sees(at.title(t('nav.welcome')));
        await click(at.link(t('form.next')));
        await sees(at.title(t('apply.title')));
        await click(at.button(t('action.CreateWorkAccount')));
        await field(at, 'membership.email').fill('nora.blanc@adventureworks.example');
        await click(at.button(t('action.JoinPartnerNetwork')));
        await sees(at.text(t('sign-in.done', { person: 'Nora Blanc (nora.blanc@adventureworks.example)' })));
        await fill(at, {
            name: 'Adventure Works', address: '3 Rue Thiers, 38000 Grenoble', contact: 'emil',
            email: 'emil.roux@adventureworks.example', support: '+33 4 76 00 00 00',
        });
        await click(at.button(apply));
        await state(at, 'email-pending');
    },
    'application-data: the MPN ID, the address and a work email are asked for, bank details of direct bill only': async ({ at, visit }) => {
        await visit('not-enrolled/wingtip/eva/apply', t('apply.title'));
        await sees(at.text(t('membership.held', { mpn: '4500001', kind: t('mpn-kind.location'), country: t.country('FR') })));
        await field(at, 'form.legal-name').fill('Wingtip Toys');
        await field(at, 'form.legal-address').fill(' ');
        await next(at);
        await sees(at.main.getByText(t('fact.legal-address-given.fails')));
        await field(at, 'form.legal-address').fill('3 Rue Thiers, 59000 Lille');
        await next(at);
        await at.choice(t('apply.contact')).selectOption('tom');
        await field(at, 'form.email').fill('tom@gmail.com');
        await next(at);
        await sees(at.main.getByText(t('fact.not-web-mail.fails', { email: 'tom@gmail.com' })));
        await field(at, 'form.email').fill('tom@wingtiptoys.example');
        await next(at);
        await field(at, 'form.support-reach').fill('ask us');
        await next(at);
        await sees(at.main.locator('.problem').getByText(t('fact.support-readable.fails')));
        await field(at, 'form.support-reach').fill('https://wingtiptoys.example');
        await next(at);
        const given = at.main.locator('dl dd');
        for (const text of ['3 Rue Thiers, 59000 Lille', t.country('FR'), 'Tom Hale', 'tom@wingtiptoys.example']) {
            await sees(given.filter({ hasText: text }));
        }
        await sees(at.text(t('note.bank-details')));
        await click(at.button(apply));
        await state(at, 'email-pending');
        await visit('direct-bill/fabrikam/ana/direct-bill', t('nav.direct-bill'));
        await sees(at.card(t('db.way')).getByText(t('db.bank'), { exact: true }));
    },
    'news: news about the policy is where the documents say, under Announcements': async ({ at, visit }) => {
        await visit('direct-bill/fabrikam/ana/pricing', t('nav.pricing'));
        const card = at.card(t('pricing.news'));
        await sees(card.getByText(t('pricing.news-text'), { exact: true }));
        await click(card.getByRole('link', { name: t('nav.announcements'), exact: true }));
        await sees(at.title(t('nav.announcements')));
        const past = at.card(t('announcements.past')).getByText(t('announcement.direct-2020'));
        await sees(past);
        await chooseDate(at, t, '2020-10-26', 'look');
        await gone(past);
        await sees(at.card(t('announcements.next')).getByText(t('announcement.direct-2020')));
        await click(at.button(t('lens.leave')));
        await sees(past);
    },
});

const KIM = { name: 'Kim Hale', address: 'kim.hale@fabrikam.example' };
const NEW = 'Wide World Importers';

features('a reseller begins to work', '#/set-up/fabrikam/ana/users', {
    'temporary-password: a new employee gets a password by mail, and changes it': async ({ at, visit }) => {
        await visit('set-up/fabrikam/ana/users/ana', t('nav.users'));
        await update(at, t, 'admin-agent');
        await click(at.button(t('action.AddPerson')));
        await field(at, 'add.name').fill(KIM.name);
        await field(at, 'add.address').fill(KIM.address);
        await click(at.button(t('action.AddPerson')).and(at.page.locator('[aria-disabled="false"]')));
        const added = at.card(t('added.title', { person: KIM.name }));
        await sees(added.getByText(t('added.mailed')));
        const password = await added.locator('code').innerText();
        const href = await added.getByRole('link', { name: t('continue.as', { person: KIM.name, organisation: 'Fabrikam' }) }).getAttribute('href');
        const kim = href.split('/').slice(1, 4).join('/');
        await sees(at.row('kim.hale').getByText(t('user.temporary')));
        await visit(`${kim}/mailbox`, t('nav.mailbox'));
        await click(at.main.getByRole('link', { name: t('mail.temporary-password.subject', { organisation: 'Fabrikam' }) }));
        assert.equal(await at.main.locator('code').innerText(), password);
        await click(at.link(t('first.title')));
        await sees(at.text(t('first.text')));
        await click(at.button(t('action.ChangePassword')));
        await sees(at.text(t('first.done')));
        await visit('set-up/fabrikam/ana/users', t('nav.users'));
        await gone(at.row('kim.hale').getByText(t('user.temporary')));
        await sees(at.row('kim.hale').getByText(t('user.active')));
    },
    'provider-leads: a provider brings its reseller a customer and orders for it': async ({ at, visit }) => {
        await visit('set-up/contoso/jun/add-customer/fabrikam', t('action.AddCustomer'));
        await field(at, 'column.name').fill(NEW);
        await click(at.button(t('action.AddCustomerForReseller')));
        await click(at.link(t('add.view', { customer: NEW })));
        await click(at.button(t('action.PlaceOrder')));
        const bought = at.card(t('subscriptions.title')).getByRole('row').filter({ hasText: t('filter.active') });
        await sees(bought);
        await visit('set-up/fabrikam/ana/indirect-providers', t('nav.providers'));
        await sees(at.text(t('providers.leads')));
        await click(at.link(t('providers.customers'), 'Contoso Distribution'));
        await click(at.link(t('customers.open'), NEW));
        await sees(at.title(NEW));
        await sees(bought.filter({ hasText: 'Contoso Distribution' }));
    },
    'business-profile: a business profile admin publishes the profile, and a customer’s inquiry arrives': async ({ at, visit }) => {
        const publish = t('action.PublishBusinessProfile');
        const text = 'Cloud backup for small banks';
        await visit('first-order/fabrikam/leo/business-profile', t('nav.business-profile'));
        await sees(at.text(t('profile.none')));
        await field(at, 'profile.description').fill('We look after offices.');
        await press(at.button(t.notNow(publish)));
        await sees(at.why.locator('.finding.fail').filter({ hasText: t('role.business-profile-admin') }).first());
        await visit('first-order/fabrikam/ana/users/leo', t('nav.users'));
        await update(at, t, 'business-profile-admin');
        await visit('first-order/woodgrove/uma/find-partner', t('nav.find-partner'));
        await sees(at.text(t('partner.none')));
        await visit('first-order/fabrikam/leo/business-profile', t('nav.business-profile'));
        await field(at, 'profile.description').fill('We look after offices.');
        await click(at.button(publish).and(at.page.locator('[aria-disabled="false"]')));
        await sees(at.card(t('profile.for', { market: t('market.europe') })).getByText('We look after offices.', { exact: true }));
        await visit('first-order/woodgrove/uma/find-partner', t('nav.find-partner'));
        await sees(at.main.getByText('We look after offices.', { exact: true }));
        await field(at, 'partner.text').fill(text);
        await click(at.button(t('action.SendReferral')).and(at.page.locator('[aria-disabled="false"]')));
        await becomes(() => field(at, 'partner.text').inputValue(), '');
        await visit('first-order/fabrikam/leo/business-profile', t('nav.business-profile'));
        const row = at.card(t('referrals.title')).getByRole('row').filter({ hasText: text });
        await sees(row.filter({ hasText: 'Woodgrove Bank' }).filter({ hasText: t('referral.waits') }));
    },
});
