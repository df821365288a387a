// A step that stops something asks first, by mouse and by keys, and can be taken back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, gone, sees } from './desk.mjs';
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
