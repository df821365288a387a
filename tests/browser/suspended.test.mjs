// The life of a subscription: suspended with a reason, seen by the customer, reactivated or deleted; a purchase is cancelled.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, press, sees } from './desk.mjs';
import { reworked } from './features.mjs';
import { go, withApp } from './harness.mjs';
import { looksRight, PHONE } from './look.mjs';
import { within, words } from './words.mjs';

const [SUSPEND, REACTIVATE] = ['action.SuspendSubscription', 'action.ReactivateSubscription'];
const answer = (dialog, name) => dialog.getByRole('button', { name, exact: true });

for (const language of ['en', 'ko']) {
    const t = words(language);
    const stands = (at, key, date) => at.main.getByText(t(key, date && { date: t.day(date) }), { exact: true });

    const why = (id) => t('subscription.reason', { reason: t(`chosen.${id}`) });

    test(`a subscription is suspended, seen by the customer and reactivated (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-partners/contoso/jun/subscription/seats' }, async ({ page, open }) => {
            const jun = desk(page, t);
            await sees(jun.card(t('subscription.renewal')).getByText(t('verdict.permitted'), { exact: true }));
            await sees(jun.text(t('subscription.no-cancel')));
            const deleted = jun.text(t('note.suspended-data'));
            await sees(deleted);
            await suspends(jun);
            await sees(stands(jun, 'subscription.suspended', '2021-05-19'));
            // Until when it comes back is told by date, not once more in general.
            await gone(deleted);
            // Of what is suspended nothing says that it renews.
            await gone(jun.card(t('subscription.renewal')));
            await sees(stands(jun, 'subscription.reactivate-by', '2021-08-17'));
            await sees(jun.text(why('non-payment')));
            await gone(jun.button(t(SUSPEND)));
            // What needs an active subscription names the way.
            await press(jun.button(t.notNow(t('action.BuyAddOn'))));
            await sees(jun.why.getByText(within(t('remedy.ReactivateSubscription', { people: /.+/, organisation: 'Contoso Distribution' }))).first());
            await looksRight(jun);
            const uma = desk(await open('#/several-partners/woodgrove/uma/partners'), t);
            await sees(stands(uma, 'subscription.suspended', '2021-05-19'));
            await sees(uma.text(why('non-payment')));
            await page.bringToFront();
            await ends(jun);
            await jun.button(t(REACTIVATE)).press('Enter');
            await sees(jun.button(t(SUSPEND)));
            await gone(stands(jun, 'subscription.suspended', '2021-05-19'));
            await uma.page.bringToFront();
            await gone(stands(uma, 'subscription.suspended', '2021-05-19'));
            await looksRight(uma);
        });
    });

    test(`whoever a suspended subscription concerns reads until when it can come back (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-partners/contoso/jun/customer/bank' }, async ({ page }) => {
            const at = desk(page, t);
            const about = { offer: t('offer.license'), customer: 'Woodgrove Bank', partner: 'Contoso Distribution' };
            const told = (key, date) => page.getByText(t(`overview.${key}`, { ...about, date: t.date(date) }), { exact: true });
            const banner = (it) => at.main.locator('.banner').filter({ has: it });
            const visit = async (place) => {
                await go(page, `#/several-partners/${place}`);
                await sees(at.main.getByRole('heading', { level: 1 }));
            };
            await visit('woodgrove/uma/overview');
            await gone(told('lapses', '2021-08-17'));
            await visit('contoso/jun/customer/bank');
            await click(at.card(t('subscriptions.title')).getByRole('button', { name: within(t(SUSPEND)) }).first());
            await click(answer(at.dialog(t(SUSPEND)), t('suspend.yes')));

            await visit('contoso/jun/overview');
            await click(banner(told('lapses', '2021-08-17')).getByRole('link', { name: within(t('mail.to-subscription')) }));
            await sees(at.button(t(REACTIVATE)));
            await visit('woodgrove/uma/overview');
            await sees(at.continueAs('Jun Park', banner(told('lapses', '2021-08-17'))));
            // It is no verdict that is not known.
            await gone(at.main.locator('.banner.unknown'));
            if (language === 'en') await looksRight(at);
            await chooseDate(at, t, '2021-08-18', 'look');
            await sees(told('lapsing', '2021-09-16'));
            await chooseDate(at, t, '2021-09-17', 'look');
            await gone(at.continueAs('Jun Park', banner(told('lapsed', '2021-05-19'))));
            await sees(told('lapsed', '2021-05-19'));
            await chooseDate(at, t, '2021-10-16', 'look');
            await gone(told('lapsed', '2021-05-19'));
            await click(at.button(t('lens.leave')));
            await visit('woodgrove/uma/subscription/seats');
            await click(at.continueAs('Jun Park', at.card(t('subscription.about'))));
            await click(at.button(t(REACTIVATE)));
            await visit('woodgrove/uma/overview');
            await gone(told('lapses', '2021-08-17'));
        });
    });

    /** By keyboard, with a reason that is not the first. */
    async function suspends(jun) {
        await jun.button(t(SUSPEND)).press('Enter');
        const dialog = jun.dialog(t(SUSPEND));
        const reason = dialog.getByRole('combobox', { name: t('suspend.reason'), exact: true });
        assert.equal(await reason.inputValue(), 'customer-request');
        await reason.press('ArrowDown');
        assert.equal(await reason.inputValue(), 'non-payment');
        await looksRight(jun);
        await answer(dialog, t('suspend.yes')).press('Enter');
    }

    /** As of the days on which it may be deleted, and is. */
    async function ends(jun) {
        await chooseDate(jun, t, '2021-08-18', 'look');
        await sees(stands(jun, 'subscription.deleted-by', '2021-09-16'));
        await sees(jun.main.getByText(within(t('fact.subscription-kept.unknown', { suspended: /.+/, by: /.+/, last: /.+/ }))).first());
        await chooseDate(jun, t, '2021-09-17', 'look');
        await sees(stands(jun, 'subscription.deleted'));
        await sees(stands(jun, 'alternative.order-again'));
        await gone(jun.card(t('subscription.change')));
        await looksRight(jun);
        await click(jun.button(t('lens.leave')));
    }

    test(`a reservation is cancelled and stays so (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-partners/contoso/jun/customers', viewport: PHONE }, async ({ page }) => {
            const jun = desk(page, t);
            const reserved = (event) => {
                const { subscription } = event.SubscriptionCreated ?? {};
                return subscription?.id === 'seats'
                    ? { SubscriptionCreated: { subscription: { ...subscription, offer: 'reservation' } } } : event;
            };
            await reworked(page, 'several-partners', 'reserved', (events) => events.map(reserved));
            await go(page, '#/reserved/contoso/jun/subscription/seats');
            await gone(jun.card(t('subscription.renewal')));
            await click(jun.button(t('subscription.cancel')));
            const dialog = jun.dialog(t('subscription.cancel'));
            await sees(dialog.getByText(t('suspend.cancel-ends'), { exact: true }));
            await click(answer(dialog, t('suspend.keep')));
            await gone(dialog);
            await click(jun.button(t('subscription.cancel')));
            await click(answer(dialog, t('suspend.cancel-yes')));
            await sees(jun.notice(t('said.done', { step: t('step.chosen', { step: t('did.SuspendSubscription.no', { offer: /.+/, customer: 'Woodgrove Bank' }), chosen: t('chosen.customer-request') }) })));
            await sees(stands(jun, 'subscription.cancelled', '2021-05-19'));
            await gone(jun.button(t(REACTIVATE)));
            await sees(stands(jun, 'alternative.order-again'));
            await looksRight(jun);
        });
    });
}

const t = words('en');

test('a customer\'s list has the button that reactivates, and knows what it is about', async (test) => {
    await withApp(test, { at: '#/several-partners/contoso/jun/customer/bank' }, async ({ page }) => {
        const jun = desk(page, t);
        const card = jun.card(t('subscriptions.title'));
        const button = (name) => card.getByRole('button', { name: within(t(name)) });
        await click(button(SUSPEND).first());
        await click(answer(jun.dialog(t(SUSPEND)), t('suspend.yes')));
        await sees(card.getByText(within(t('chosen.customer-request'))));
        await click(button(REACTIVATE));
        await gone(button(REACTIVATE));
        await sees(jun.undo(t('did.ReactivateSubscription', { offer: /.+/, customer: 'Woodgrove Bank' })));
    });
});

test('while nobody can tell whether a subscription was deleted, buttons ask for no missing fact', async (test) => {
    await withApp(test, { at: '#/several-partners/contoso/jun/subscription/seats' }, async ({ page }) => {
        const jun = desk(page, t);
        await click(jun.button(t(SUSPEND)));
        await click(answer(jun.dialog(t(SUSPEND)), t('suspend.yes')));
        await sees(jun.button(t(REACTIVATE)));
        await chooseDate(jun, t, '2021-08-18', 'wait');
        await press(jun.button(t.notNow(t(REACTIVATE))));
        await sees(jun.finding('fact.subscription-kept.unknown', { suspended: /.+/, by: /.+/, last: /.+/ }));
        await gone(jun.main.getByText(within(t('why.unknown'))));
    });
});
