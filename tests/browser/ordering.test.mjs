// From a new customer to its support contact: a registration number at once, the order, whom the customer asks afterwards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, press, refusedAt, sees, takesRights } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { within, words } from './words.mjs';

const NEW = 'Coho Vineyard';
const [PROVIDER, RESELLER] = ['Contoso Distribution', 'Fabrikam'];
const NUMBER = '1234567890';

const field = (at, name) => at.main.getByLabel(name, { exact: true });

async function looksRight({ page }) {
    assert.deepEqual(await faults(page), [], page.url());
    assert.deepEqual(await sideways(page), {}, page.url());
}

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a customer is added with its registration number, and its order gets a support contact (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-partners/contoso/jun/add-customer/fabrikam' }, async ({ page }) => {
            const at = desk(page, t);
            await add(at, t);
            if (language === 'en') await looksRight(at);
            await click(at.button(t('action.AddCustomerForReseller')));
            await click(at.link(t('add.view', { customer: NEW })));
            await sees(at.text(t('registration.held', { number: NUMBER })));
            await needsNumber(at, t);
            await order(at, t, language === 'en');
        });
    });
}

/** In Hungary a number is needed; one that cannot be read is refused before the customer is added. */
async function add(at, t) {
    await field(at, t('column.name')).fill(NEW);
    await at.choice(t('column.country')).selectOption('HU');
    await at.main.getByRole('checkbox', { name: t('add.attest') }).check();
    await sees(at.button(t('action.AddCustomerForReseller')).and(at.page.locator('[aria-disabled="false"]')));
    await field(at, t('registration.number')).fill('12-34');
    await press(at.button(t.notNow(t('action.AddCustomerForReseller'))));
    await sees(at.finding('fact.number-readable.fails'));
    await sees(at.finding('fact.phone-given.fails'));
    // Each reason stands at its field.
    const wrong = (key) => field(at, t(key)).locator('xpath=ancestor::div[1]').locator('.problem');
    await sees(wrong('registration.number').getByText(within(t('fact.number-readable.fails'))));
    await sees(wrong('registration.phone').getByText(within(t('fact.phone-given.fails'))));
    // So is one with another number of digits than the country's.
    await field(at, t('registration.number')).fill('123');
    await sees(wrong('registration.number').getByText(within(t('fact.number-fits.fails', { country: t.country('HU'), digits: '10, 11' }))));
    await press(at.button(t('action.AddCustomerForReseller')));
    await sees(at.notice(t('registration.wrong')));
    await field(at, t('registration.number')).fill(NUMBER);
    await sees(at.button(t.notNow(t('action.AddCustomerForReseller'))));
    await field(at, t('registration.phone')).fill('+36 1 234 5678');
}

/** The number is a step of its own; without it nothing is ordered. */
async function needsNumber(at, t) {
    const recorded = t('did.RecordRegistration', { customer: NEW });
    await sees(at.button(t('action.PlaceOrder')));
    await click(at.undo(recorded));
    await sees(at.text(t('registration.none')));
    await press(at.button(t('action.RecordRegistration')));
    await sees(at.notice(t('registration.empty')));
    await press(at.button(t.notNow(t('action.PlaceOrder'))));
    await sees(at.finding('fact.registration-given.fails', { customer: NEW }));
    await click(at.redo(recorded));
    await sees(at.text(t('registration.held', { number: NUMBER })));
}

/** The seller is the support contact until the reseller is named, in the form of the order. */
async function order(at, t, look) {
    const card = at.card(t('order.title'));
    const contact = (partner) => card.getByText(t('subscription.contact', { partner }), { exact: true });
    await sees(card.getByText(t('order.contact'), { exact: true }));
    await at.choice(t('column.offer')).selectOption('license-2');
    await field(at, t('order.quantity')).fill('1000000');
    await refusedAt(field(at, t('order.quantity')), t('fact.quantity-given.fails', { most: '100,000' }));
    await field(at, t('order.quantity')).fill('4');
    // A double click orders once: below there is one subscription to open.
    await at.button(t('action.PlaceOrder')).dblclick();
    const placed = { offer: 'Secure Mail', quantity: t('subscription.quantity', { count: 4 }) };
    await sees(card.getByText(t('order.placed', placed), { exact: true }));
    await sees(card.getByRole('link', { name: within(t('subscription.open')) }));
    // The form begins anew, and no longer as the main step.
    assert.equal(await at.choice(t('column.offer')).inputValue(), 'license');
    assert.equal(await field(at, t('order.quantity')).inputValue(), '10');
    assert.equal(await card.locator('button.primary').count(), 0);
    await sees(contact(PROVIDER));
    await at.choice(t('column.partner')).selectOption('fabrikam');
    await click(at.button(t('action.SetSupportContact')));
    await sees(contact(RESELLER));
    if (look) await looksRight(at);
    await click(at.link(t('subscription.open'), 'Secure Mail'));
    await sees(at.text(t('subscription.contact', { partner: RESELLER })));
}

test('a reseller without delegated admin privileges is no support contact', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/several-partners/woodgrove/uma/partners' }, async ({ page }) => {
        const at = desk(page, t);
        await takesRights(at, t, RESELLER);
        await gone(at.button(t('action.RemoveDelegatedAdmin'), RESELLER));
        await go(page, '#/several-partners/contoso/jun/customer/bank');
        await click(at.button(t('action.PlaceOrder')));
        await at.choice(t('column.partner')).selectOption('fabrikam');
        await press(at.button(t.notNow(t('action.SetSupportContact'))));
        const fails = { supporter: RESELLER, customer: 'Woodgrove Bank' };
        await sees(at.finding('fact.contact-has-rights.fails', fails));
        await refusedAt(at.choice(t('column.partner')), t('fact.contact-has-rights.fails', fails));
        // What is refused here is not the order: its reasons stand beside the page only.
        await gone(at.card(t('order.title')).locator('.finding.fail'));
        // What is undone takes its support contact along.
        await click(at.undo(t('did.PlaceOrderForReseller', { customer: 'Woodgrove Bank', offer: /.+/, quantity: /.+/ })));
        await sees(at.card(t('order.title')).getByText(t('order.contact'), { exact: true }));
    });
});

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`what a reseller asks for in a mail stands in the form of the order (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-partners/fabrikam/ana/customer/bank' }, async ({ page }) => {
            const at = desk(page, t);
            await at.choice(t('column.offer')).selectOption('license-2');
            await field(at, t('order.quantity')).fill('1250');
            // What the sender changes in the text is what is asked.
            const text = field(at, t('request.text'));
            await text.fill((await text.inputValue()).replace('4200001', '4200000'));
            await click(at.button(t('action.WriteMail')));
            await go(page, '#/several-partners/contoso/jun/mailbox');
            await click(at.main.getByRole('link', { name: within(t('ask.subject', { customer: 'Woodgrove Bank' })) }));
            await click(at.link(t('mail.order'), 'Woodgrove Bank'));
            await sees(at.title('Woodgrove Bank'));
            await becomes(() => at.choice(t('column.offer')).inputValue(), 'license-2');
            assert.equal(await field(at, t('order.quantity')).inputValue(), '1250');
            assert.equal(await at.choice(t('column.reseller')).inputValue(), 'fabrikam');
            assert.equal(await at.choice(t('order.mpn')).inputValue(), '4200000');
        });
    });
}
