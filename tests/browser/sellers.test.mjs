// Sellers: a provider's new customer from the first order to the return, the check of a reseller, a second partner.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, held, leaves, press, refusedAt, sees, suspend } from './desk.mjs';
import { reworked } from './features.mjs';
import { becomes, downloaded, go, withApp } from './harness.mjs';
import { looksRight } from './look.mjs';
import { within, words } from './words.mjs';

const NEW = 'Wide World Importers';

const labelled = (at, name) => at.main.getByLabel(name, { exact: true });
const box = (at, name) => at.main.getByRole('checkbox', { name });
const subscription = (at, t, name) => at.link(t('subscription.open'), name);
// Names of the price list.
const [SEATS, SOFTWARE, PLAN] = ['Office Seat Basic', 'Desk Suite', 'Azure plan'];

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a provider adds a customer for its reseller and looks after a subscription (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-partners/contoso/jun/indirect-resellers' }, async ({ page }) => {
            const jun = desk(page, t);
            await click(jun.button(t('resellers.add-customer'), 'Fabrikam'));
            await add(jun, t);
            await click(jun.link(t('add.view', { customer: NEW })));
            await order(jun, t, { offer: 'license', quantity: '20', mpn: '4200001' });
            await click(subscription(jun, t, SEATS));
            await lookAfter(jun, t);
            await page.goBack();
            await order(jun, t, { offer: 'perpetual', quantity: '2', mpn: '' });
            await click(subscription(jun, t, SOFTWARE));
            await recordLater(jun, t);
            await giveBack(jun, t);
        });
    });

    test(`a provider's own customer signs in, accepts the agreement and is sold to (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-partners/contoso/jun/add-customer' }, async ({ page, open }) => {
            const jun = desk(page, t);
            await labelled(jun, t('column.name')).fill(NEW);
            await click(jun.button(t('action.AddCustomer')));
            const shown = await jun.main.locator('code').textContent();
            await looksRight(jun);
            await click(jun.link(t('add.view', { customer: NEW })));
            await sees(jun.text(t('order.alone')));
            await press(jun.button(t.notNow(t('action.PlaceOrder'))));
            await page.goBack();
            await gone(jun.main.locator('code'));
            // The same name again would be another customer.
            await labelled(jun, t('column.name')).fill(NEW);
            await sees(jun.notice(t('add.namesake', { customer: NEW })));
            await labelled(jun, t('column.name')).fill('');
            await gone(jun.notice(t('add.namesake', { customer: NEW })));
            const admin = desk(await open(`#/several-partners/${await added(page)}/sign-in`), t);
            await sees(admin.main.getByText(shown, { exact: true }));
            await click(admin.button(t('action.ChangePassword')));
            await click(admin.link(t('nav.overview')));
            await click(admin.nav('nav.partners'));
            await click(admin.button(t('action.AcceptCustomerAgreement')));
            await page.goForward();
            await click(jun.button(t('action.PlaceOrder')));
            await sees(subscription(jun, t, SEATS));
        });
    });

    test(`a check of a reseller answers with its code (${language})`, async (test) => {
        await withApp(test, { language, at: '#/large/p0/p0-admin/analytics' }, async ({ page }) => {
            const at = desk(page, t);
            await sees(at.title(t('nav.analytics')));
            await sees(at.text(t('analytics.duty')));
            const card = at.card(t('action.CheckResellerAgreement'));
            await press(at.button(t('action.CheckResellerAgreement')));
            await sees(at.notice(t('check.empty')));
            const answers = async (mpn, tenant, text) => {
                await labelled(at, t('column.mpn')).fill(mpn);
                await labelled(at, t('check.tenant')).fill(tenant);
                await gone(card.locator('.verdict'));
                await click(at.button(t('action.CheckResellerAgreement')));
                await sees(card.getByText(text, { exact: true }).first());
            };
            await answers('4999999', '', t('fact.check-2200.fails', { id: '4999999' }));
            await answers('4200003', '', t('fact.check-2201.fails', { reseller: /.+/ }));
            await answers('4200001', '', t('fact.check-2203.fails', { reseller: /.+/ }));
            await answers('4100001', '', t('fact.check-2204.fails', { reseller: /.+/ }));
            await answers('', 'nowhere.example', t('fact.check-2205.fails', { id: 'nowhere.example' }));
            await answers('', 'contosocloud.example', t('fact.check-2206.fails', { reseller: /.+/ }));
            await answers('4200001', 'contosocloud.example', t('fact.one-id-given.fails'));
            await answers('4200002', '', t('verdict.permitted'));
            if (language === 'en') await looksRight(at);
            await tell(at, t);
        });
    });

    test(`a second partner sells to the same customer (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-partners/alpine/val/customers' }, async ({ page, open }) => {
            const val = desk(page, t);
            await click(val.button(t('action.RequestResellerRelationship')));
            await click(val.button(t('request.choose'), 'Woodgrove Bank'));
            await click(val.button(t('request.done')));
            const uma = desk(await open('#/several-partners/woodgrove/uma/mailbox'), t);
            await click(uma.main.getByRole('link', { name: t('mail.customer-invitation.subject', { provider: 'Alpine' }) }));
            await box(uma, t('customer.agreement-box')).check();
            await click(uma.button(t('action.AcceptResellerRelationship')));
            await sees(uma.text(t('customer.accepted')));
            await go(page, '#/several-partners/alpine/val/customer/bank');
            await val.choice(t('column.offer')).selectOption('azure-plan');
            await sees(val.text(t('subscription.usage')));
            await gone(labelled(val, t('order.quantity')));
            await click(val.button(t('action.PlaceOrder')));
            await sees(subscription(val, t, PLAN));
            await click(uma.nav('nav.partners'));
            const list = uma.card(t('partners.subscriptions'));
            await sees(list.getByRole('row').filter({ hasText: 'Alpine' }));
            await sees(list.getByRole('row').filter({ hasText: 'Contoso Distribution' }));
            await sees(uma.text(t('azure.owner', { offer: PLAN, partner: 'Alpine' })));
            if (language === 'en') await looksRight(uma);
        });
    });

}

test('what is sold this month, the customers as a file, credit, and the customers of two', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/several-partners/contoso/jun/pricing' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.text(t('pricing.invented')));
        await sees(at.text(t('pricing.month', { date: t.date('2021-05-01') })));
        await sees(at.text(t('pricing.news-text')));
        await at.choice(t('column.kind')).selectOption('perpetual');
        await becomes(() => at.main.getByRole('row').count(), 3);
        await oldAzure(at, t);
        await go(page, '#/several-partners/contoso/jun/customers');
        await at.choice(t('column.reseller')).selectOption('fabrikam');
        // A new customer is for the reseller by which the list is narrowed.
        await click(at.button(t('action.AddCustomer')));
        await becomes(() => at.choice(t('add.for')).inputValue(), 'fabrikam');
        await page.goBack();
        await becomes(() => at.choice(t('column.reseller')).inputValue(), 'fabrikam');
        await labelled(at, t('customers.search')).fill('woodgrovebank.example');
        const { name, text } = await downloaded(page, at.button(t('customers.export')));
        assert.equal(name, 'customers.csv');
        assert.match(text, /"bank","Woodgrove Bank","woodgrovebank\.example","Reseller relationship"/);
        await go(page, '#/several-partners/fabrikam/ana/indirect-providers');
        await sees(at.text(t('providers.leads')));
        await click(at.link(t('providers.customers'), 'Contoso Distribution'));
        await sees(at.title(t('shared.title', { provider: 'Contoso Distribution' })));
        await click(at.link(t('customers.open'), 'Woodgrove Bank'));
        await sees(at.text(t('customer.rights-own')));
        // What a reseller does comes before what it cannot.
        const cards = await at.main.locator('section > h2').allInnerTexts();
        assert.ok(cards.indexOf(t('ask.title')) < cards.indexOf(t('order.title')), `${cards}`);
        await click(at.button(t('action.OfferService'), t('service.support')));
        await sees(at.main.getByText(within(t('service.line', { partner: 'Fabrikam', service: t('service.support'), date: t.day('2021-05-19') }))));
        await at.choice(t('column.offer')).selectOption('license-2');
        await labelled(at, t('order.quantity')).fill('7');
        const draft = labelled(at, t('request.text'));
        const wanted = await draft.inputValue();
        const missing = at.card(t('ask.title')).getByText(t('fact.mail-written.fails'), { exact: true });
        await gone(missing);
        await draft.fill('');
        await sees(missing);
        await sees(at.main.getByText(t('remedy.form.text'), { exact: true }));
        await draft.fill(wanted);
        await click(at.button(t('action.WriteMail')));
        await go(page, '#/several-partners/contoso/jun/mailbox');
        await click(at.main.getByRole('link', { name: within(t('ask.subject', { customer: 'Woodgrove Bank' })) }));
        await sees(at.main.getByText(within('Please order for Woodgrove Bank: Secure Mail, 7 licences.')));
        await click(at.link(t('customers.open'), 'Woodgrove Bank'));
        await sees(at.title('Woodgrove Bank'));
        await go(page, '#/several-partners/fabrikam/ana/customer/bank');
        const ask = { person: 'Jun Park', date: t.date('2021-05-19'), subject: t('ask.subject', { customer: 'Woodgrove Bank' }) };
        await sees(at.card(t('ask.title')).getByText(t('order.asked', ask), { exact: true }));
        await go(page, '#/several-partners/microsoft/robin/credit');
        await click(at.button(t('action.ExceedCreditLimit'), 'Contoso Distribution'));
        await go(page, '#/several-partners/contoso/jun/customer/bank');
        await sees(at.button(t.notNow(t('action.PlaceOrder'))));
        await go(page, '#/several-partners/contoso/jun/credit');
        await click(at.button(t('action.PayOutstanding'), 'Contoso Distribution'));
        await sees(at.row(t('credit.within')));
    });
});

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a provider reads why customers of its resellers are not on its list, a reseller does not (${language})`, async (test) => {
        await withApp(test, { language, at: '#/first-order/contoso/jun/customers' }, async ({ page }) => {
            const at = desk(page, t);
            const told = at.main.getByText(within(t('customers.unrelated')));
            await sees(told);
            await sees(told.getByRole('link', { name: t('rule.R-CUST-BOTH'), exact: true }));
            await looksRight(at);
            await go(page, '#/first-order/fabrikam/ana/customers');
            await sees(at.text(t('customers.empty')));
            await gone(told);
        });
    });
}

/** The old Azure offer stays on the list, from 21 July 2021 only for who bought it before. */
async function oldAzure(at, t) {
    await at.choice(t('column.kind')).selectOption('azure');
    const row = at.row('Azure, pay as you go');
    for (const date of ['2021-07-20', '2021-07-21', '2021-08-02']) {
        await chooseDate(at, t, date, 'look');
        await sees(at.text(t('pricing.month', { date: t.date(`${date.slice(0, 7)}-01`) })));
        await sees(row);
        const closed = row.getByText(t('pricing.old-azure'), { exact: true });
        await (date < '2021-07-21' ? gone(closed) : sees(closed));
    }
    await click(at.button(t('lens.leave')));
}

test('a customer whose relationship ended is off the list and the file, and the filter finds it', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/several-partners/contoso/jun/customers' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.row('Woodgrove Bank'));
        await gone(at.choice(t('column.state')));
        const removed = { partner: 'contoso', tenant: 'bank', date: '2021-05-03' };
        await reworked(page, 'several-partners', 'removed', (events) => [...events, { ResellerRelationshipRemoved: removed }]);
        await go(page, '#/removed/contoso/jun/customers');
        const state = at.choice(t('column.state'));
        await sees(state);
        await gone(at.row('Woodgrove Bank'));
        const file = async () => (await downloaded(page, at.button(t('customers.export')))).text;
        assert.doesNotMatch(await file(), /Woodgrove/);
        await state.selectOption({ label: t('filter.ended') });
        await sees(at.row('Woodgrove Bank').getByText(t('ended.on', { date: t.day('2021-05-03') })));
        assert.match(await file(), /"bank","Woodgrove Bank",.*"Ended"/);
        await looksRight(at);
    });
});

test('before acceptance is recorded no box offers it, and the form says from when on', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/several-partners/contoso/jun/add-customer' }, async ({ page }) => {
        const at = desk(page, t);
        await box(at, t('add.attest')).check();
        await chooseDate(at, t, '2018-08-06', 'look');
        await sees(at.text(t('add.attest-later', { date: t.date('2018-08-07') })));
        await gone(box(at, t('add.attest')));
        await chooseDate(at, t, '2018-08-07', 'look');
        await sees(box(at, t('add.attest')));
        await gone(at.text(t('add.attest-later', { date: t.date('2018-08-07') })));
    });
});

test('the resellers of an order stand by name', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/large/p0/p0-admin/customers' }, async ({ page }) => {
        const at = desk(page, t);
        await click(at.main.getByRole('link', { name: new RegExp(`^${t('customers.open')}`) }).first());
        const names = at.main.locator('label').filter({ hasText: t('column.reseller') }).locator('option:not([value=""])');
        await becomes(async () => await names.count() > 2, true);
        const all = await names.allInnerTexts();
        assert.deepEqual(all, all.toSorted(new Intl.Collator('en').compare));
    });
});

async function add(jun, t) {
    await sees(jun.title(t('action.AddCustomer')));
    await becomes(() => jun.choice(t('add.for')).inputValue(), 'fabrikam');
    // Nothing is wrong yet: the name is missing.
    await sees(jun.text(t('add.unnamed')));
    await gone(jun.main.locator('.finding'));
    assert.equal(await labelled(jun, t('registration.number')).count(), 0);
    await labelled(jun, t('column.name')).fill(NEW);
    await box(jun, t('add.attest')).check();
    await click(jun.button(t('action.AddCustomerForReseller')));
    // The credentials are shown once.
    await sees(jun.heading(t('add.done', { customer: NEW })));
    await sees(jun.main.locator('code'));
}

/** The address part of the company that was added last, and of its one person. */
const added = (page) => page.evaluate(() => {
    const entries = Object.keys(localStorage).flatMap((name) => {
        const found = /"person":\{[^}]*"id":"(person-\d+)"[^}]*"organisation":"(customer-\d+)"/.exec(localStorage[name]);
        return found ? [`${found[2]}/${found[1]}`] : [];
    });
    return entries.at(-1);
});

async function order(jun, t, { offer, quantity, mpn }) {
    await sees(jun.heading(t('order.check')));
    await jun.choice(t('order.mpn')).selectOption(mpn);
    await jun.choice(t('column.offer')).selectOption(offer);
    await labelled(jun, t('order.quantity')).fill(quantity);
    await click(jun.button(t('action.PlaceOrder')));
    await sees(jun.card(t('subscriptions.title')).getByRole('row').filter({ hasText: t(offer === 'license' ? 'subscription.quantity' : 'subscription.units', { count: Number(quantity) }) }));
}

async function lookAfter(jun, t) {
    await sees(jun.title(SEATS));
    // Until the number is another one, nothing is to be done.
    await sees(held(jun.button(t('action.ChangeSeats'))));
    await sees(jun.text(t('subscription.same')));
    const seats = labelled(jun, t('order.quantity'));
    await leaves(seats, '100001');
    await sees(jun.button(t.notNow(t('action.ChangeSeats'))));
    await refusedAt(seats, t('fact.quantity-given.fails', { most: '100,000' }));
    await seats.fill('30');
    assert.equal(await jun.main.locator('button.primary').count(), 1);
    await click(jun.button(t('action.ChangeSeats')));
    await sees(jun.text(t('subscription.quantity', { count: 30 })));
    await addOns(jun, t);
    await jun.choice(t('column.partner')).selectOption('fabrikam');
    await click(jun.button(t('action.SetSupportContact')));
    await sees(jun.text(t('subscription.contact', { partner: 'Fabrikam' })));
    // Licences are neither returned nor moved.
    await sees(jun.main.getByText(within(t('transfer.licences'))));
    assert.equal(await jun.main.locator('[data-does=ReturnSoftware]').count(), 0);
    assert.equal(await jun.card(t('transfer.card')).count(), 0);
    await looksRight(jun);
    await suspend(jun, t, jun.button(t('action.SuspendSubscription')));
    await sees(jun.text(t('subscription.suspended', { date: t.day('2021-05-19') })));
    await sees(jun.button(t.notNow(t('action.BuyAddOn'))));
}

/** Two of one and one of another. */
async function addOns(jun, t) {
    // All of them are one line, which is not there without any.
    const line = (count, named) => jun.text(`${t('subscription.add-ons', { count })}: ${named}`);
    await gone(jun.text(t('subscription.add-ons', { count: 0 })));
    for (const [id, count, named] of [['archive', 1, 'Mail Archive × 1'], ['archive', 2, 'Mail Archive × 2'], ['calling', 3, 'Mail Archive × 2, Calling × 1']]) {
        await jun.choice(t('subscription.choose-add-on')).selectOption(id);
        await click(jun.button(t('action.BuyAddOn')));
        await sees(line(count, named));
    }
}

async function recordLater(jun, t) {
    await sees(jun.main.getByText(t('subscription.reseller-alone', { reseller: 'Fabrikam' })));
    await click(jun.button(t('action.AddResellerToSubscription')));
    await sees(jun.main.getByText(t('subscription.reseller', { reseller: 'Fabrikam', mpn: '4200001' })));
    // Once more would change nothing.
    await jun.choice(t('column.reseller')).selectOption('fabrikam');
    await press(jun.button(t('action.AddResellerToSubscription')));
    await sees(jun.notice(t('subscription.recorded')));
}

async function giveBack(jun, t) {
    await click(jun.button(t('action.ReturnSoftware')));
    await sees(jun.text(t('subscription.returned', { date: t.day('2021-05-19') })));
}

async function tell(at, t) {
    const card = at.card(t('analytics.tell'));
    await click(card.getByRole('button', { name: t('action.WriteMail'), exact: true }));
    await sees(at.notice(t('said.done', { step: t('did.WriteMail', { recipient: /.+/ }) })));
}
