// A reseller, its provider and a customer, in three tabs: from the invitation to the first order and back to fewer rights.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, press, sees, takesRights } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { within, words } from './words.mjs';

const PROVIDER = 'Contoso Distribution';
const RESELLER = 'Fabrikam';
const CUSTOMER = 'Woodgrove Bank';
const TODAY = '2021-05-19';

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a reseller sells to a new customer through its provider (${language})`, async (test) => {
        await withApp(test, { language, at: '#/first-order/fabrikam/ana/customers' }, async ({ page, open }) => {
            const ana = desk(page, t);
            await sees(ana.text(t('scenario.first-order.question')));
            await sees(ana.text(t('customers.empty')));
            const jun = desk(await open('#/first-order/contoso/jun/customer/bank'), t);
            const uma = desk(await open('#/first-order/woodgrove/uma/mailbox'), t);

            await tooEarly(jun, t);
            await invite(ana, t);
            await accept(uma, jun, t);
            await order(jun, t);
            await everyoneSees(ana, uma, t);
            if (language === 'en') await looksRight([ana, jun, uma]);
            await confirm(jun, t);
            await takeBack(ana, uma, t);
        });
    });
}

test('a second request to a customer tells of the first, and one answer settles both', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/first-order/fabrikam/ana/invite/bank' }, async ({ page }) => {
        const at = desk(page, t);
        const waits = at.text(t('request.waits', { date: t.date(TODAY) }));
        await sees(at.choice(t('invite.how')));
        await gone(waits);
        for (const requests of [1, 2]) {
            await go(page, '#/first-order/fabrikam/ana/invite/bank');
            if (requests === 2) await sees(waits);
            await click(at.button(t('request.done')));
            await becomes(() => at.card(t('customers.waiting')).locator('tbody tr').count(), requests);
        }
        // Whoever asks alone asks for something else.
        await go(page, '#/first-order/fabrikam/ana/invite/bank');
        await sees(waits);
        await at.choice(t('invite.how')).selectOption('');
        await gone(waits);

        await go(page, '#/first-order/woodgrove/uma/accept/fabrikam');
        await at.main.getByRole('checkbox').check();
        await click(at.button(t('action.AcceptResellerRelationship')));
        await go(page, '#/first-order/fabrikam/ana/customers');
        await sees(at.title(t('nav.customers')));
        await sees(at.row(CUSTOMER));
        await gone(at.card(t('customers.waiting')).locator('tbody tr'));
    });
});

/** An order before the relationship says why not, beside the button. */
async function tooEarly(jun, t) {
    await sees(jun.text(t('customer.unrelated', { customer: CUSTOMER })));
    const why = jun.card(t('order.title'));
    for (const partner of [PROVIDER, RESELLER]) {
        await sees(why.getByText(t('fact.related.fails', { partner, customer: CUSTOMER }), { exact: true }).first());
    }
    // A way out of both stands once.
    const found = why.locator('.finding').filter({ hasText: within(t('fact.related.fails', { partner: RESELLER, customer: CUSTOMER })) }).first();
    await sees(why.getByText(t('remedy.InviteCustomerJointly', { people: 'Ana Silva', organisation: RESELLER }), { exact: true }));
    await gone(found.getByText(t('remedy.InviteCustomerJointly', { people: 'Ana Silva', organisation: RESELLER }), { exact: true }));
    assert.equal(await jun.continueAs('Ana Silva', found).count(), 1);
    // A form that is not filled in has its button too.
    await sees(jun.button(t.notNow(t('action.RecordRegistration'))));
    await press(jun.button(t.notNow(t('action.PlaceOrder'))));
    await sees(jun.notice(t('said.refused', { verdict: t('verdict.blocked') })));
    await sees(jun.text(t('subscriptions.none')));
}

async function invite(ana, t) {
    await click(ana.button(t('action.InviteCustomerJointly')));
    await click(ana.button(t('request.choose'), CUSTOMER));
    await becomes(() => ana.choice(t('invite.how')).inputValue(), 'contoso');
    await sees(ana.text(t('invite.rights-joint', { partner: RESELLER })));
    const letter = ana.main.getByLabel(t('request.text'), { exact: true });
    const whole = await letter.inputValue();
    const link = whole.split('\n').at(-1);
    await becomes(() => link.endsWith('#/first-order/woodgrove/uma/accept/fabrikam'), true);
    const names = async () => within(t('invite.both', { provider: PROVIDER })).test(await letter.inputValue());
    await becomes(names, true);
    // The mail says whether admin rights are asked for: a joint request always does.
    const says = async (text) => within(text).test(await letter.inputValue());
    const [asked, unasked] = [t('invite.asked', { partner: RESELLER }), t('invite.unasked')];
    await becomes(() => says(asked), true);
    await ana.choice(t('invite.how')).selectOption('');
    await becomes(names, false);
    await becomes(() => says(asked), true);
    await ana.main.getByRole('checkbox', { name: t('invite.rights') }).uncheck();
    await becomes(async () => [await says(asked), await says(unasked)], [false, true]);
    await ana.choice(t('invite.how')).selectOption('contoso');
    await becomes(async () => [await says(asked), await says(unasked)], [true, false]);
    await becomes(names, true);
    await becomes(async () => (await letter.inputValue()).split('\n').at(-1), link);
    await letter.fill('Dear Uma');
    await sees(ana.main.getByRole('alert').getByText(t('request.link-gone')));
    await letter.fill(`Dear Uma\n\n${link}`);
    await click(ana.button(t('request.done')));
    await sees(ana.card(t('customers.waiting')).getByRole('row').filter({ hasText: CUSTOMER }).filter({ hasText: PROVIDER }));
}

async function accept(uma, jun, t) {
    await sees(uma.nav('nav.partners').getByText('1', { exact: true }));
    await click(uma.main.getByRole('link', { name: t('mail.customer-invitation.subject', { provider: RESELLER }) }));
    await sees(uma.text('Dear Uma'));
    const label = t('action.AcceptResellerRelationship');
    await sees(uma.text(t('customer.grant-admin', { partner: RESELLER })));
    await sees(uma.text(t('accept.rights')));
    // Ticking the box is enough, so nothing else is asked for, until somebody wants to know why.
    await sees(uma.text(t('tick.first')));
    await gone(uma.main.locator('.finding.fail'));
    await press(uma.button(t.notNow(label)));
    await sees(uma.why.getByText(t('remedy.form.agreement'), { exact: true }).first());
    await click(uma.link(t('mail.follow')));
    await sees(uma.title(t('accept.title', { partner: RESELLER })));
    await sees(uma.heading(t('grant.title')));
    await uma.main.getByRole('checkbox', { name: t('customer.agreement-box') }).check();
    await click(uma.button(label));
    await sees(uma.text(t('customer.accepted')));
    // Nothing is left to grant.
    await gone(uma.heading(t('grant.title')));
    await sees(jun.text(t('customer.since', { date: t.date(TODAY) })));
    await sees(jun.text(t('customer.rights-off')));
    await sees(jun.text(t('customer.others', { partners: RESELLER })));
}

async function order(jun, t) {
    await becomes(() => jun.choice(t('order.mpn')).inputValue(), '4200001');
    const quantity = jun.main.getByLabel(t('order.quantity'), { exact: true });
    await quantity.fill('0');
    await sees(jun.main.getByText(t('fact.quantity-given.fails', { most: '100,000' }), { exact: true }));
    await quantity.fill('25');
    await click(jun.button(t('action.PlaceOrder')));
    await sold(jun.card(t('subscriptions.title')), t);
}

const sold = (card, t) => sees(card.getByRole('row')
    .filter({ hasText: t('subscription.quantity', { count: 25 }) })
    .filter({ hasText: t('subscription.reseller', { reseller: RESELLER, mpn: '4200001' }) }));

async function everyoneSees(ana, uma, t) {
    await click(ana.link(t('customers.open'), CUSTOMER));
    await sold(ana.card(t('subscriptions.title')), t);
    await sees(ana.text(t('customer.rights-on')));
    await sees(ana.button(t.notNow(t('action.PlaceOrder'))));
    await sees(ana.continueAs('Jun Park', ana.main));

    await click(uma.nav('nav.partners'));
    await sees(uma.title(t('nav.partners')));
    await sold(uma.card(t('partners.subscriptions')), t);
    await sees(uma.card(t('partners.list')).getByRole('row').filter({ hasText: PROVIDER }).filter({ hasText: t('may.order') }));
}

/** The pages as they are now, with everything on them. */
async function looksRight(desks) {
    for (const { page } of desks) {
        await page.bringToFront();
        assert.deepEqual(await faults(page), [], page.url());
        assert.deepEqual(await sideways(page), {}, page.url());
    }
}

/** The form opens where the focus is, checks while it is typed, and keeps what was typed. */
async function confirm(jun, t) {
    const label = t('action.ConfirmCustomerAgreement');
    await jun.page.bringToFront();
    // An agreement is on file, so a further one stands beside it.
    await sees(jun.text(t('confirm.again')));
    assert.equal(await jun.button(label).and(jun.page.locator('.primary')).count(), 0);
    await jun.button(label).press('Enter');
    const first = jun.main.getByLabel(t('confirm.first'), { exact: true });
    await sees(first.and(jun.page.locator(':focus')));
    await jun.page.keyboard.type('Uma');
    await jun.main.getByLabel(t('confirm.email'), { exact: true }).fill('uma@woodgrovebank.example');
    const date = jun.main.getByLabel(t('confirm.date'), { exact: true });
    await date.fill('2021-12-01');
    await sees(jun.button(t.notNow(label)));
    await date.fill('2021-05-03');
    // The last name is missing.
    await sees(jun.button(t.notNow(label)));
    await jun.main.getByLabel(t('confirm.last'), { exact: true }).fill('Reed');
    await becomes(() => first.inputValue(), 'Uma');
    await click(jun.button(label));
    const agreement = t('customer.agreement-customer');
    await sees(jun.text(t('customer.agreement-by', { agreement, date: t.date('2021-05-03'), partner: PROVIDER })));
    await confirmOlder(jun, t, label);
}

/** On a day on which two agreements were offered, the form asks which one was accepted. */
async function confirmOlder(jun, t, label) {
    await click(jun.button(label));
    for (const [name, typed] of [['first', 'Uma'], ['last', 'Reed'], ['email', 'uma@woodgrovebank.example']])
        await jun.main.getByLabel(t(`confirm.${name}`), { exact: true }).fill(typed);
    const date = jun.main.getByLabel(t('confirm.date'), { exact: true });
    const choice = jun.choice(t('customer.agreement-title'));
    for (const [day, choices] of [['2019-09-30', 0], ['2019-10-01', 1], ['2020-02-01', 0], ['2020-01-31', 1]]) {
        await date.fill(day);
        await becomes(() => choice.count(), choices, day);
        await becomes(() => jun.text(t('confirm.kind')).count(), choices, day);
    }
    assert.equal(await choice.inputValue(), 'customer');
    await choice.selectOption({ label: t('customer.agreement-cloud') });
    await click(jun.button(label));
    const agreement = t('customer.agreement-cloud');
    await sees(jun.text(t('customer.agreement-by', { agreement, date: t.date('2020-01-31'), partner: PROVIDER })));
}

async function takeBack(ana, uma, t) {
    await takesRights(uma, t, RESELLER);
    await gone(uma.button(t('action.RemoveDelegatedAdmin'), RESELLER));
    await sees(ana.text(t('customer.rights-off')));
    // A new request brings them back.
    await sees(uma.text(t('partners.rights-again')));
    await click(ana.button(t('customer.rights-again')));
    await sees(ana.title(t('customer.rights-again')));
    await go(uma.page, '#/first-order/woodgrove/uma/overview');
    await sees(uma.main.locator('a.stat').filter({ hasText: t('count.partners') }));
}

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a customer with Azure reads how a partner gets its rights back (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-channels/woodgrove/uma/partners' }, async ({ page }) => {
            const uma = desk(page, t);
            await sees(uma.card(t('azure.title')));
            const steps = ['partners.rights-again', 'rights.azure-group', 'rights.azure-role'].map((key) => uma.text(t(key)));
            for (const it of steps) await gone(it);
            const remove = uma.main.locator('[data-does=RemoveDelegatedAdmin]').first();
            await click(remove);
            await click(page.getByRole('dialog').getByRole('button', { name: t('suspend.rights-yes'), exact: true }));
            for (const it of steps) await sees(it);
            await sees(uma.text(t('begins.first-stated', { date: t.date('2019-10-15') })));
            assert.deepEqual(await faults(page), []);
            assert.deepEqual(await sideways(page), {});
        });
    });
}

test('a reseller that won a customer alone reads what its provider needs, and asks together with it', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/first-order/fabrikam/ana/invite/bank' }, async ({ page }) => {
        const at = desk(page, t);
        await at.choice(t('invite.how')).selectOption('');
        await click(at.button(t('request.done')));
        await sees(at.title(t('nav.customers')));
        await go(page, '#/first-order/woodgrove/uma/accept/fabrikam');
        await at.main.getByRole('checkbox', { name: t('customer.agreement-box') }).check();
        await click(at.button(t('action.AcceptResellerRelationship')));
        await sees(at.text(t('customer.accepted')));
        await go(page, '#/first-order/fabrikam/ana/customer/bank');
        await sees(at.text(t('customer.won-alone')));
        await click(at.card(t('customer.relationship')).getByRole('button', { name: t('customer.jointly'), exact: true }));
        await sees(at.title(t('action.InviteCustomerJointly')));
        await click(at.button(t('request.done')));
        await sees(at.title(t('nav.customers')));
        // While that waits nothing else is asked for; the provider has it once the customer accepts.
        await go(page, '#/first-order/fabrikam/ana/customer/bank');
        await sees(at.text(t('customer.won-alone')));
        assert.equal(await at.card(t('customer.relationship')).getByRole('button', { name: t('customer.jointly') }).count(), 0);
        await go(page, '#/first-order/woodgrove/uma/accept/fabrikam');
        await click(at.button(t('action.AcceptResellerRelationship')));
        await go(page, '#/first-order/fabrikam/ana/customer/bank');
        await sees(at.text(t('customer.others', { partners: 'Contoso Distribution' })));
        await gone(at.text(t('customer.won-alone')));
    });
});

test('what a country asks for follows the policy date: a registration number, the page of agreements', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/several-partners/contoso/jun/add-customer' }, async ({ page }) => {
        const at = desk(page, t);
        const none = (code, date) => at.text(t('add.registration-none', { country: t.country(code), date: t.date(date) }));
        const poland = at.text(t('add.registration', { country: t.country('PL') }));
        await sees(none('ES', '2021-05-19'));
        await at.choice(t('column.country')).selectOption('PL');
        await sees(poland);
        await chooseDate(at, t, '2021-03-24', 'look');
        await sees(none('PL', '2021-03-24'));
        await click(at.button(t('lens.leave')));
        await sees(poland);

        await go(page, '#/several-partners/contoso/jun/customer/bank');
        const text = t('customer.location', { country: t.country('FR'), languages: 'English and French' });
        await sees(at.text(text));
        await chooseDate(at, t, '2021-05-28', 'look');
        await sees(at.text(`${text} ${t('customer.location-page')}`));
    });
});
