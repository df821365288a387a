// A step that stops something asks first, by mouse and by keys, and can be taken back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, sees } from './desk.mjs';
import { becomes, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { words } from './words.mjs';

const SUSPEND = 'action.SuspendAccount';

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a suspension of an account asks first (${language})`, async (test) => {
        await withApp(test, { language, at: '#/ending/microsoft/robin/reviews' }, async ({ page }) => {
            const at = desk(page, t);
            const suspend = at.button(t(SUSPEND), 'Fabrikam');
            const dialog = at.dialog(t(SUSPEND));
            await suspend.press('Enter');
            await sees(dialog.getByText(t('suspend.account', { organisation: 'Fabrikam' }), { exact: true }));
            await sees(dialog.getByText(t('suspend.account-ends'), { exact: true }));
            assert.deepEqual(await faults(page), []);
            assert.deepEqual(await sideways(page), {});
            await page.keyboard.press('Escape');
            await gone(dialog);
            await becomes(() => suspend.evaluate((it) => it === document.activeElement), true);
            await suspend.press('Enter');
            await dialog.getByRole('button', { name: t('cancel'), exact: true }).press('Enter');
            await gone(dialog);
            await sees(suspend);
            await suspend.press('Enter');
            await dialog.getByRole('button', { name: t('suspend.yes'), exact: true }).press('Enter');
            await sees(at.main.getByText(t('account.suspended'), { exact: true }));
            await at.undo(t('did.SuspendAccount', { organisation: 'Fabrikam' })).press('Enter');
            await sees(suspend);
        });
    });
}

const t = words('en');

test('a question that was closed and is asked again at once stays', async (test) => {
    await withApp(test, { at: '#/ending/microsoft/robin/reviews' }, async ({ page }) => {
        const at = desk(page, t);
        const dialog = at.dialog(t(SUSPEND));
        await click(at.button(t(SUSPEND), 'Fabrikam'));
        await sees(dialog);
        const asks = await at.button(t(SUSPEND), 'Fabrikam').elementHandle();
        const no = await dialog.getByRole('button', { name: t('cancel'), exact: true }).elementHandle();
        // Before the browser tells that the dialog closed, which it does in a task of its own.
        await page.evaluate(async ([asks, no]) => {
            const told = new Promise((done) => { no.closest('dialog').addEventListener('close', done); });
            no.click();
            for (let turn = 0; turn < 9; turn += 1) await null;
            asks.click();
            await told;
        }, [asks, no]);
        await sees(dialog.getByText(t('suspend.account-ends'), { exact: true }));
    });
});

test('a suspension of a subscription asks first, on the page of the customer and on its own', async (test) => {
    await withApp(test, { at: '#/several-partners/contoso/jun/customers' }, async ({ page }) => {
        const at = desk(page, t);
        const label = t('action.SuspendSubscription');
        const dialog = at.dialog(label);
        const asks = async (button) => {
            await button.press('Enter');
            await sees(dialog.getByText(t('note.suspended-data'), { exact: true }));
            await sees(dialog.getByText(t('suspend.undo'), { exact: true }));
        };
        await at.main.getByRole('link', { name: new RegExp(`^${t('customers.open')}`) }).first().press('Enter');
        const row = at.card(t('subscriptions.title')).getByRole('row').filter({ has: page.getByRole('button', { name: label }) }).first();
        await asks(row.getByRole('button', { name: label }));
        await page.keyboard.press('Escape');
        await gone(dialog);
        await row.getByRole('link', { name: t('subscription.open') }).press('Enter');
        await asks(at.button(label));
        await dialog.getByRole('button', { name: t('suspend.yes'), exact: true }).press('Enter');
        await sees(at.text(t('subscription.suspended', { date: t.day('2021-05-19') })));
    });
});

const BANK = '#/several-channels/woodgrove/uma/partners';

test('what was bought elsewhere is cancelled only after a question, and then has no next step', async (test) => {
    await withApp(test, { at: BANK }, async ({ page }) => {
        const at = desk(page, t);
        const label = t('action.CancelOutsideService');
        const cancel = at.button(label, t('offer.license')).first();
        const dialog = at.dialog(label);
        await cancel.press('Enter');
        const args = { offer: t('offer.license'), channel: t('channel.open') };
        await sees(dialog.getByText(t('suspend.outside', args), { exact: true }));
        await sees(dialog.getByText(t('outside.license'), { exact: true }));
        await dialog.getByRole('button', { name: t('suspend.keep'), exact: true }).press('Enter');
        await gone(dialog);
        const row = at.card(t('outside.title')).getByRole('row').filter({ hasText: t('channel.open') });
        await sees(row.getByText(t('outside.next-license'), { exact: true }));
        await cancel.press('Enter');
        await dialog.getByRole('button', { name: t('suspend.outside-yes'), exact: true }).press('Enter');
        await sees(row.getByText(t('outside.cancelled', { date: t.day('2021-05-19') }), { exact: true }));
        await gone(row.getByText(t('outside.next-license'), { exact: true }));
    });
});

test('what was bought elsewhere ends with its term', async (test) => {
    await withApp(test, { at: BANK }, async ({ page }) => {
        const at = desk(page, t);
        const row = at.card(t('outside.title')).getByRole('row').filter({ hasText: t('channel.open') });
        const channels = at.text(t('glance.channels', { channels: new RegExp(`.*${t('channel.open')}.*`) }));
        await sees(channels);
        await chooseDate(at, t, '2021-09-30', 'look');
        await sees(row.getByText(t('outside.term', { date: t.day('2021-09-30') }), { exact: true }));
        await click(at.button(t('lens.leave')));
        await chooseDate(at, t, '2021-10-01', 'wait');
        await sees(row.getByText(t('outside.ended', { date: t.day('2021-09-30') }), { exact: true }));
        await gone(row.getByRole('button'));
        await gone(row.getByText(t('outside.next-license'), { exact: true }));
        await gone(channels);
    });
});

test('admin rights are taken only after a question', async (test) => {
    await withApp(test, { at: '#/several-partners/woodgrove/uma/partners' }, async ({ page }) => {
        const at = desk(page, t);
        const label = t('action.RemoveDelegatedAdmin');
        const take = at.button(label, 'Fabrikam');
        await take.press('Enter');
        await sees(at.dialog(label).getByText(t('suspend.rights', { partner: 'Fabrikam' }), { exact: true }));
        await sees(at.dialog(label).getByText(t('accept.remove'), { exact: true }));
        await page.keyboard.press('Escape');
        await sees(take);
    });
});
