// Azure goes from one partner to another: by a ticket, and by the tool.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cancelsOld, click, desk, gone, press, sees } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { looksRight } from './look.mjs';
import { within, words } from './words.mjs';

const box = (at, name) => at.main.getByRole('checkbox', { name });
const subscription = (at, t, name) => at.link(t('subscription.open'), name);

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`Azure goes from one partner to another (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-channels/woodgrove/uma/partners' }, async ({ page, open }) => {
            const uma = desk(page, t);
            await sees(uma.text(t('outside.when')));
            await sees(uma.row(t('channel.syndication')));
            // What no partner takes over has no old service to cancel.
            assert.equal(await uma.row(t('channel.syndication')).getByRole('button').count(), 0);
            await byTicket(uma, t, open);
            await byTool(t, open);
            // The owner of the plan did not move with it; of the old offer no document says it. Each row says whence it came.
            const [first, partner] = ['Alpine', 'Northwind'];
            const owners = uma.card(t('azure.title'));
            await sees(owners.getByText(t('azure.owner-stays', { offer: t('offer.azure-plan'), first, partner }), { exact: true }));
            await sees(owners.getByText(t('azure.owner-unknown', { offer: t('offer.azure'), first, partner }), { exact: true }));
            await becomes(() => uma.card(t('partners.subscriptions')).getByText(t('subscription.came', { partner: first, date: t.day('2021-05-19') }), { exact: true }).count(), 2);
            await cancelsOld(uma, t, t('offer.azure'));
            await sees(uma.row(t('outside.cancelled', { date: t.day('2021-05-19') })));
        });
    });
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
    await sees(val.text(t('tick.first')));
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

test('each of two mails of a day names its own transfer', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/several-channels/alpine/val/customer/bank' }, async ({ page }) => {
        const at = desk(page, t);
        await at.choice(t('column.offer')).selectOption('azure');
        await click(at.button(t('action.PlaceOrder')));
        const azure = at.card(t('subscriptions.title')).getByRole('row').filter({ hasText: 'Azure' }).getByRole('link');
        await becomes(() => azure.count(), 3);
        const every = await azure.evaluateAll((all) => all.map((it) => it.getAttribute('href').split('/').pop()));
        // The plan moves with the tool.
        const all = every.filter((id) => id !== 'plan');
        for (const id of all) {
            await go(page, `#/several-channels/woodgrove/uma/subscription/${id}`);
            await at.choice(t('transfer.to')).selectOption('northwind');
            await click(at.button(t('action.AskForAzureTransfer')));
            await sees(at.text(t('transfer.state-asked')));
        }
        const found = [];
        for (const mail of [0, 1]) {
            await go(page, '#/several-channels/alpine/val/mailbox');
            await click(at.main.getByRole('link', { name: within(t('mail.transfer-asked.subject', { provider: 'Woodgrove Bank' })) }).nth(mail));
            await sees(at.main.locator('.letter').getByText('Northwind', { exact: true }));
            found.push((await at.link(t('mail.to-subscription')).getAttribute('href')).split('/').pop());
        }
        assert.deepEqual(found.toSorted(), all.toSorted());
    });
});

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
