// The price list and the form of an order meet: the same offers by name, and a way from one to the other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, press, sees } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { joined, words } from './words.mjs';

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`an offer of the price list is ordered for a customer (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-partners/contoso/jun/pricing' }, async ({ page }) => {
            const at = desk(page, t);
            await at.choice(t('pricing.for')).selectOption('bank');
            assert.deepEqual(await sideways(page), {});
            await at.button(t('pricing.order'), 'Reserved machine, 3 years').press('Enter');
            await sees(at.title('Woodgrove Bank'));
            const card = at.card(t('order.title'));
            // The form has the focus, and the offer stands in it with its price.
            await becomes(() => card.evaluate((it) => it.contains(document.activeElement)), true);
            const offer = at.choice(t('column.offer'));
            const chosen = () => offer.evaluate((it) => it.selectedOptions[0].text);
            const price = new Intl.NumberFormat(language).format(1690);
            await becomes(chosen, `Reserved machine, 3 years – ${t('pricing.price', { price, billed: t('billed.once') })}`);
            assert.equal(await offer.locator('optgroup').count(), 7);
            await sees(card.getByText(t('order.invented', { kind: t('offer.reservation') })));
            assert.deepEqual(await faults(page), []);
            assert.deepEqual(await sideways(page), {});
            await at.main.getByLabel(t('order.quantity'), { exact: true }).fill('3');
            await click(at.button(t('action.PlaceOrder')));
            await sees(at.card(t('subscriptions.title')).getByRole('row')
                .filter({ hasText: 'Reserved machine, 3 years' }).filter({ hasText: t('offer.reservation') }).filter({ hasText: t('subscription.units', { count: 3 }) }));
            await click(at.link(t('subscription.open'), 'Reserved machine, 3 years'));
            await sees(at.title('Reserved machine, 3 years'));
            await sees(at.text(t('subscription.no-add-ons')));
            assert.equal(await at.button(t('action.BuyAddOn')).count(), 0);
            await page.goBack();
            await logged(at, t);
            await click(card.getByRole('link', { name: t('nav.pricing'), exact: true }));
            await sees(at.title(t('nav.pricing')));
        });
    });
}

/** The log of the seller and of the customer name it too. */
async function logged(at, t) {
    const back = at.page.url();
    for (const [place, other] of [['contoso/jun', 'Woodgrove Bank'], ['woodgrove/uma', 'Contoso Distribution']]) {
        await go(at.page, `#/several-partners/${place}/activity`);
        const line = t('operation.subscription-created.with', { other });
        await sees(at.main.getByText(joined(line, ' – ', 'Reserved machine, 3 years')));
    }
    await at.page.goto(back);
}

const t = words('en');

test('add-ons have names and prices, and who orders nothing has no way to order', async (test) => {
    await withApp(test, { at: '#/several-partners/fabrikam/ana/pricing' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.card(t('pricing.add-ons')).getByText('Mail Archive', { exact: true }));
        assert.equal(await at.main.getByRole('button', { name: new RegExp(`^${t('pricing.order')}`) }).count(), 0);
    });
});

test('a way to a form that could not be sent says why instead', async (test) => {
    await withApp(test, { at: '#/several-partners/fabrikam/leo/shared-customers/contoso' }, async ({ page }) => {
        const at = desk(page, t);
        const stays = async (button) => {
            const before = page.url();
            await press(button);
            await sees(at.why.locator('.finding.fail').first());
            assert.equal(page.url(), before);
        };
        // A sales agent invites nobody jointly.
        await stays(at.button(t.notNow(t('action.InviteCustomerJointly'))));
        await go(page, '#/several-partners/contoso/jun/indirect-resellers');
        await sees(at.button(t('resellers.add-customer'), 'Fabrikam'));
        // Old Azure is ordered by nobody new since 21 July 2021.
        await go(page, '#/several-partners/contoso/jun/pricing');
        await chooseDate(at, t, '2021-07-21', 'look');
        await stays(at.button(joined(`${t('pricing.order')} · ${t('verdict.blocked')}`, ' – ', 'Azure, pay as you go')));
    });
});
