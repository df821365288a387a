// The names of steps say what was decided, for whom and how much, also of what is undone.
import { test } from 'node:test';
import { click, desk, sees, suspend } from './desk.mjs';
import { go, withApp } from './harness.mjs';
import { looksRight } from './look.mjs';
import { within, words } from './words.mjs';

const [PROVIDER, RESELLER, CUSTOMER] = ['Contoso Distribution', 'Fabrikam', 'Woodgrove Bank'];

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`History names what each step decided (${language})`, async (test) => {
        await withApp(test, { language, at: '#/first-order/fabrikam/ana/invite/bank' }, async ({ page }) => {
            const at = desk(page, t);
            const visit = async (place, title) => {
                await go(page, `#/first-order/${place}`);
                await sees(at.title(title));
            };
            await click(at.button(t('request.done')));
            await visit('woodgrove/uma/accept/fabrikam', t('accept.title', { partner: RESELLER }));
            await at.main.getByRole('checkbox', { name: t('customer.agreement-box') }).check();
            await click(at.button(t('action.AcceptResellerRelationship')));
            await sees(at.main.getByText(within(t('customer.accepted'))));
            await visit('contoso/jun/customer/bank', CUSTOMER);
            await at.main.getByLabel(t('order.quantity'), { exact: true }).fill('25');
            await click(at.button(t('action.PlaceOrder')));
            await click(at.link(t('subscription.open'), 'Office Seat Basic'));
            await at.main.getByLabel(t('order.quantity'), { exact: true }).fill('30');
            await click(at.button(t('action.ChangeSeats')));
            await sees(at.text(t('subscription.quantity', { count: 30 })));
            await suspend(at, t, at.button(t('action.SuspendSubscription')));
            await sees(at.button(t('action.ReactivateSubscription')));
            await visit('microsoft/robin/reviews', t('nav.reviews'));
            await click(at.button(t('reviews.withdraw-provider'), PROVIDER));
            await click(at.button(t('reviews.approve-provider'), PROVIDER));
            await sees(at.button(t('reviews.withdraw-provider'), PROVIDER));

            const sold = { offer: 'Office Seat Basic', customer: CUSTOMER };
            const steps = [
                t('did.InviteCustomerJointly', { recipient: 'Uma Reed', customer: CUSTOMER }),
                t('did.AcceptResellerRelationship', { partner: RESELLER, customer: CUSTOMER }),
                t('did.PlaceOrderForReseller', { ...sold, quantity: t('subscription.quantity', { count: 25 }) }),
                t('did.ChangeSeats', { ...sold, quantity: '30' }),
                t('step.chosen', { step: t('did.SuspendSubscription', sold), chosen: t('chosen.customer-request') }),
                t('did.DecideProviderApproval.no', { organisation: PROVIDER }),
                t('did.DecideProviderApproval', { organisation: PROVIDER }),
            ];
            await visit('contoso/jun/history', t('nav.history'));
            for (const step of steps) await sees(at.main.locator('.history').getByText(step, { exact: true }));
            if (language === 'en') await looksRight(at);
            for (const step of steps.toReversed()) await click(at.undo(step));
            await sees(at.main.locator('.history').getByText(t('history.undone', { step: steps[3] }), { exact: true }));
        });
    });
}
