// Sellers: a provider's new customer from the first order to the return, the check of a reseller, a second partner, Azure that moves, own use.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, leaves, press, refusedAt, sees, suspend } from './desk.mjs';
import { reworked } from './features.mjs';
import { becomes, downloaded, go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { joined, within, words } from './words.mjs';

const OFFICE = 'office.fabrikam.example';
const NEW = 'Wide World Importers';

const labelled = (at, name) => at.main.getByLabel(name, { exact: true });
const box = (at, name) => at.main.getByRole('checkbox', { name });
const subscription = (at, t, name) => at.link(t('subscription.open'), name);
// Names of the price list.
const [SEATS, SOFTWARE, PLAN] = ['Office Seat Basic', 'Desk Suite', 'Azure plan'];

/** The pages as they are now, with everything on them. */
async function looksRight({ page }) {
    await page.bringToFront();
    assert.deepEqual(await faults(page), [], page.url());
    assert.deepEqual(await sideways(page), {}, page.url());
}

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a provider adds a customer for its reseller and looks after a subscription (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-partners/contoso/jun/indirect-resellers' }, async ({ page }) => {
            const jun = desk(page, t);
            await click(jun.link(t('resellers.add-customer'), 'Fabrikam'));
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

    test(`Azure goes from one partner to another (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-channels/woodgrove/uma/partners' }, async ({ page, open }) => {
            const uma = desk(page, t);
            await sees(uma.text(t('outside.when')));
            await sees(uma.row(t('channel.syndication')));
            // What no partner takes over has no old service to cancel.
            assert.equal(await uma.row(t('channel.syndication')).getByRole('button').count(), 0);
            await byTicket(uma, t, open);
            await byTool(t, open);
            await click(uma.button(t('action.CancelOutsideService'), t('offer.azure')).first());
            await sees(uma.row(t('outside.cancelled', { date: t.day('2021-05-19') })));
        });
    });

    test(`a reseller buys for its own use into a separate tenant (${language})`, async (test) => {
        await withApp(test, { language, at: '#/own-use/fabrikam/ana/own-use' }, async ({ page, open }) => {
            const ana = desk(page, t);
            const direct = ana.card(t('own.direct'));
            await sees(direct.getByText(t('verdict.blocked'), { exact: true }));
            await gone(ana.nav('nav.partners'));
            await chooses(ana, t);
            const option = ana.card(t('own.option-1'));
            const first = option.getByRole('row').filter({ hasText: 'Alpine' });
            await sees(first.getByText(t('verdict.permitted'), { exact: true }));
            const edges = await option.locator('.verdict').evaluateAll((all) => all.map((it) => it.getBoundingClientRect().left));
            assert.ok(edges.length > 1 && edges.every((edge) => edge === edges[0]), `${edges}`);
            const own = ana.card(t('own.tenants')).getByRole('row').filter({ hasText: t('tenant.csp') });
            await sees(own.getByText('fabrikam.example', { exact: true }));
            if (language === 'en') await looksRight(ana);
            await click(first.getByRole('link'));
            const val = desk(page, t);
            await click(val.button(t('request.done')));
            await asked(desk(await open('#/own-use/fabrikam/ana/own-use'), t), t);
            const again = desk(await open('#/own-use/fabrikam/ana/mailbox'), t);
            await sees(again.nav('nav.mailbox').getByText('1', { exact: true }));
            await sees(again.main.getByText(t('mailbox.unread'), { exact: true }));
            await go(again.page, '#/own-use/fabrikam/ana/overview');
            await sees(again.main.locator('a.stat').filter({ hasText: t('count.asked') }).getByText('1', { exact: true }));
            await go(again.page, '#/own-use/fabrikam/ana/mailbox');
            await click(again.main.getByRole('link', { name: t('mail.customer-invitation.subject', { provider: 'Alpine' }) }));
            // The mail and what is granted name the tenant.
            await becomes(() => again.text(t('invite.tenant', { tenant: OFFICE })).count(), 2);
            await gone(again.main.getByText(t('mailbox.unread'), { exact: true }));
            await becomes(() => again.nav('nav.mailbox').locator('.count').count(), 0);
            await box(again, t('customer.agreement-box')).check();
            await click(again.button(t('action.AcceptResellerRelationship')));
            await go(page, '#/own-use/alpine/val/customer/office');
            await sees(val.main.locator('header').getByText(within(OFFICE)));
            await click(val.button(t('action.PlaceOrder')));
            await sees(subscription(val, t, SEATS));
            await go(page, '#/own-use/alpine/val/customers');
            await sees(val.row('Fabrikam').getByText(OFFICE, { exact: true }));
            await go(again.page, '#/own-use/fabrikam/ana/own-use');
            await sees(again.text(t('own.sellers', { partners: 'Alpine' })));
            await served(again, t);
            if (language === 'en') await looksRight(again);
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

/** A way is chosen with the keyboard; its steps follow the choice and are ticked when they are done. */
async function chooses(ana, t) {
    const radios = ana.main.getByRole('radio');
    await becomes(() => radios.count(), 3);
    await gone(ana.heading(t('own.option-1')));
    await radios.first().focus();
    await ana.page.keyboard.press('Space');
    await sees(ana.heading(t('own.option-1')));
    await ana.page.keyboard.press('ArrowDown');
    const option = ana.card(t('own.option-2'));
    await sees(option.getByText(t('own.end-portal'), { exact: true }));
    await sees(ana.continueAs('Jun Park', option));
    // Before 29 June 2020 support ends a partnership.
    await chooseDate(ana, t, '2020-06-28', 'look');
    await sees(option.getByText(t('own.end-ticket'), { exact: true }));
    await sees(ana.main.getByRole('button', { name: within(t('action.OpenSupportTicket')) }));
    await click(ana.button(t('lens.leave')));
    await radios.first().check();
    const done = ana.card(t('own.option-1')).locator('.ways > li > .done');
    await becomes(() => done.count(), 1);
    await sees(done.getByText(t('own.option-1-tenant')));
}

/** A request to a partner is said on its own pages and in its menu. */
async function asked(ana, t) {
    const said = t('own.asked', { partner: 'Alpine', tenant: OFFICE });
    await sees(ana.card(t('own.tenants')).getByText(said, { exact: true }));
    await sees(ana.nav('nav.partners').getByText('1', { exact: true }));
    // The step of the request is done, whichever option it is looked at from; the answer is the next one.
    await ana.main.getByRole('radio').first().check();
    const option = ana.card(t('own.option-1'));
    await becomes(() => option.locator('.ways > li > .done').count(), 2);
    await sees(option.locator('.done').getByText(t('own.option-1-ask')));
    await ana.main.getByRole('radio').nth(1).check();
    await sees(ana.card(t('own.option-2')).locator('.done').getByText(t('own.option-2-ask')));
    await ana.main.getByRole('radio').nth(2).check();
    await elsewhere(ana, t);
    await ana.main.getByRole('radio').first().check();
    await click(option.getByRole('link', { name: joined(t('partners.open'), ' – ', 'Alpine') }));
    await sees(ana.title(t('accept.title', { partner: 'Alpine' })));
    await ana.page.close();
}

/** Of a provider that it resells for the company is no customer only; the others stand to choose from. */
async function elsewhere(ana, t) {
    const option = ana.card(t('own.option-3'));
    await sees(option.getByText(t('own.option-3-ask')));
    const rows = option.getByRole('row');
    await sees(rows.filter({ hasText: 'Litware' }).getByText(t('verdict.permitted'), { exact: true }));
    assert.equal(await rows.filter({ hasText: 'Contoso Distribution' }).count(), 0);
    assert.equal(await option.locator('.done').count(), 0);
    await sees(option.locator('.ways > li').last().getByText(t('own.order')));
}

/** What was bought leads to the partners, where each agreement names its tenant. */
async function served(ana, t) {
    // The way that was chosen stays while other pages are looked at.
    await ana.main.getByRole('radio').first().check();
    await becomes(() => ana.card(t('own.option-1')).locator('.ways > li > .done').count(), 4);
    const bought = t('own.bought', { count: 1 });
    await click(ana.link(bought, `${t('tenant.internal')}, ${OFFICE}`));
    await sees(ana.title(t('nav.partners')));
    await sees(ana.nav('nav.partners').and(ana.page.locator('[aria-current]')));
    await sees(ana.heading(t('customer.agreement-of', { kind: t('tenant.internal'), tenant: OFFICE })));
    assert.equal(await ana.heading(t('customer.agreement-title')).count(), 0);
    await go(ana.page, '#/own-use/fabrikam/ana/own-use');
    await sees(ana.heading(t('own.option-1')));
}

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
    assert.equal(await jun.main.locator('button.primary').count(), 1);
    const seats = labelled(jun, t('order.quantity'));
    await leaves(seats, '100001');
    await sees(jun.button(t.notNow(t('action.ChangeSeats'))));
    await refusedAt(seats, t('fact.quantity-given.fails', { most: '100,000' }));
    await seats.fill('30');
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
    await sees(jun.text(t('subscription.suspended')));
    await sees(jun.button(t.notNow(t('action.BuyAddOn'))));
}

/** Two of one and one of another. */
async function addOns(jun, t) {
    const count = (name, count) => jun.text(t('subscription.add-on', { name, count }));
    for (const [id, name, after] of [['archive', 'Mail Archive', 1], ['archive', 'Mail Archive', 2], ['calling', 'Calling', 1]]) {
        await jun.choice(t('subscription.choose-add-on')).selectOption(id);
        await click(jun.button(t('action.BuyAddOn')));
        await sees(count(name, after));
    }
    await sees(jun.text(t('subscription.add-ons', { count: 3 })));
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

async function byTicket(uma, t, open) {
    await click(subscription(uma, t, t('offer.license')));
    await sees(uma.main.getByText(within(t('transfer.licences'))));
    assert.equal(await uma.card(t('transfer.card')).count(), 0);
    await go(uma.page, '#/several-channels/woodgrove/uma/subscription/azure');
    await uma.choice(t('transfer.to')).selectOption('northwind');
    await looksRight(uma);
    await click(uma.button(t('action.AskForAzureTransfer')));
    await sees(uma.text(t('transfer.state-asked')));
    const val = desk(await open('#/several-channels/alpine/val/mailbox'), t);
    await click(val.main.getByRole('link', { name: within(t('mail.transfer-asked.subject', { provider: 'Woodgrove Bank' })) }));
    await click(val.link(t('mail.to-subscription')));
    await press(val.button(t.notNow(t('action.OpenSupportTicket'))));
    await box(val, t('transfer.signed')).check();
    await click(val.button(t('action.OpenSupportTicket')));
    await complete(val, t, 'tickets.azure');
    // Its ticket is listed as closed.
    await go(val.page, '#/several-channels/microsoft/robin/tickets');
    const closed = val.card(t('tickets.closed')).getByRole('row').filter({ hasText: within(t('tickets.azure', { from: 'Alpine', to: 'Northwind' })) });
    await sees(closed.getByText(t.day('2021-05-19')).first());
    await sees(uma.main.getByText(t('transfer.state-complete'), { exact: true }));
    await sees(uma.main.getByText('Northwind', { exact: true }).first());
    await val.page.close();
    await go(uma.page, '#/several-channels/woodgrove/uma/partners');
}

async function complete(val, t, kind) {
    await sees(val.text(t('transfer.state-in-progress')));
    const here = val.page.url().split('#')[1];
    await click(val.continueAs('Robin Kline', val.main));
    const title = t(kind, { from: 'Alpine', to: 'Northwind' });
    await click(val.button(t('action.CompleteAzureTransfer'), title));
    await gone(val.button(t('action.CompleteAzureTransfer'), title));
    await go(val.page, `#${here}`);
}

async function byTool(t, open) {
    const nia = desk(await open('#/several-channels/northwind/nia/customer/bank'), t);
    await sees(nia.card(t('azure.others')).getByRole('row').filter({ hasText: 'Alpine' }));
    await go(nia.page, '#/several-channels/northwind/nia/subscription/plan');
    await sees(nia.main.getByText(t('fact.has-azure-plan.fails', { partner: 'Northwind', customer: 'Woodgrove Bank' }), { exact: true }).first());
    await go(nia.page, '#/several-channels/northwind/nia/customer/bank');
    await nia.choice(t('column.offer')).selectOption('azure-plan');
    await click(nia.button(t('action.PlaceOrder')));
    await sees(subscription(nia, t, t('offer.azure-plan')).first());
    await go(nia.page, '#/several-channels/northwind/nia/subscription/plan');
    await box(nia, t('transfer.talked')).check();
    await click(nia.button(t('action.RequestAzureTransfer')));
    await sees(nia.text(t('transfer.waits', { date: t.date('2021-06-18') })));
    await click(nia.button(t('action.CancelAzureTransfer')));
    await sees(nia.text(t('transfer.state-cancelled')));
    await click(nia.button(t('action.RequestAzureTransfer')));
    await sees(nia.text(t('transfer.state-pending')));
    const args = { customer: 'Woodgrove Bank', offer: t('offer.azure-plan') };
    const told = (key, partner) => sees(nia.text(t(`transfer.${key}`, { ...args, partner })));
    await go(nia.page, '#/several-channels/northwind/nia/overview');
    await told('next', 'Alpine');
    await go(nia.page, '#/several-channels/alpine/val/overview');
    await told('next-own', 'Northwind');
    await sees(nia.nav('nav.customers').getByText('1', { exact: true }));
    await click(nia.nav('nav.customers'));
    await told('next-own', 'Northwind');
    await click(nia.link(t('mail.to-subscription'), args.offer));
    await click(nia.button(t('action.AcceptAzureTransfer')));
    await complete(nia, t, 'transfer.title');
    await sees(nia.text(t('transfer.state-complete')));
    await click(nia.nav('nav.customers'));
    await told('went', 'Northwind');
    await gone(nia.nav('nav.customers').locator('.count'));
    await go(nia.page, '#/several-channels/northwind/nia/overview');
    await told('came', 'Alpine');
    await nia.page.close();
}
