// A remedy whose page is open leads to the thing on it: the focus goes to the form or the button.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, press, sees } from './desk.mjs';
import { becomes, withApp } from './harness.mjs';
import { PHONE, faults, sideways } from './look.mjs';
import { words } from './words.mjs';

const NEW = 'Coho Vineyard';
const here = (at, t, scope = at.why) => scope.getByRole('button', { name: t('show.here'), exact: true });
const focused = (locator) => becomes(() => locator.evaluate((it) => it === document.activeElement && it.getBoundingClientRect().top >= 0), true);

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`the registration number that an order lacks is typed on the same page (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-partners/contoso/jun/add-customer/fabrikam' }, async ({ page }) => {
            const at = desk(page, t);
            await at.main.getByLabel(t('column.name'), { exact: true }).fill(NEW);
            await at.choice(t('column.country')).selectOption('HU');
            await at.main.getByRole('checkbox', { name: t('add.attest') }).check();
            await click(at.button(t('action.AddCustomerForReseller')));
            await click(at.link(t('add.view', { customer: NEW })));
            await press(at.button(t.notNow(t('action.PlaceOrder'))));
            const finding = at.finding('fact.registration-given.fails', { customer: NEW });
            await sees(here(at, t, finding));
            // Nobody else has to do it, and no link leads to where the reader is.
            assert.equal(await finding.locator('.remedy').getByRole('link').count(), 0);
            const field = at.main.getByLabel(t('registration.number'), { exact: true });
            await here(at, t, finding).focus();
            await page.keyboard.press('Enter');
            await focused(field);
            await at.title(NEW).focus();
            await click(here(at, t, at.card(t('order.title'))));
            await focused(field);
            assert.deepEqual(await faults(page), []);
            assert.deepEqual(await sideways(page), {});
            await page.setViewportSize(PHONE);
            await press(at.button(t.notNow(t('action.PlaceOrder'))));
            await click(here(at, t, finding));
            await gone(at.why);
            await focused(field);
        });
    });
}

const t = words('en');

test('a remedy leads to another page, and once it is open to the button on it', async (test) => {
    await withApp(test, { at: '#/not-signed/fabrikam/ana/indirect-providers' }, async ({ page }) => {
        const at = desk(page, t);
        await chooseDate(at, t, '2020-02-01', 'wait');
        await click(at.row('Contoso Distribution').getByText(t('verdict.blocked'), { exact: true }));
        await click(at.why.getByRole('link', { name: t('nav.overview'), exact: true }).first());
        await sees(at.title(t('nav.overview')));
        await click(here(at, t).first());
        await focused(at.button(t('action.SignPartnerAgreement')));
    });
});

test('what an application for direct bill lacks is recorded on the same page', async (test) => {
    await withApp(test, { at: '#/direct-bill/fabrikam/ana/direct-bill' }, async ({ page }) => {
        const at = desk(page, t);
        await press(at.button(t.notNow(t('action.ApplyForDirectBill'))));
        await click(here(at, t).first());
        await focused(at.choice(t('column.month')));
        assert.equal(await at.why.getByRole('link', { name: t('nav.direct-bill'), exact: true }).count(), 0);
    });
});
