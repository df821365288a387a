// Overview tells the reader what to do, what stands still, and what waits for Microsoft.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, press, sees, suspend } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { within, words } from './words.mjs';

const t = words('en');
const stat = (at, key) => at.main.locator('.stat').filter({ hasText: t(key) }).locator('b').innerText();

for (const language of ['en', 'ko']) {
    const w = words(language);
    test(`a suspended partner reads the reason that Microsoft chose (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-partners/microsoft/robin/reviews' }, async ({ page }) => {
            const at = desk(page, w);
            const reason = at.choice(w('suspension.why'));
            await sees(reason);
            // Each reason begins as the choice of none does.
            const named = await reason.locator('option').allInnerTexts();
            assert.ok(named.length > 1 && named.every((it) => it[0] === it[0].toUpperCase()), `${named}`);
            await reason.selectOption('provider');
            // No reason for a provider itself.
            await press(at.button(w.notNow(w('action.SuspendAccount')), 'Contoso Distribution'));
            await sees(at.finding('fact.suspension-fits.fails', { organisation: 'Contoso Distribution' }));
            await reason.selectOption('overdue');
            await suspend(at, w, at.button(w('action.SuspendAccount'), 'Fabrikam'));
            await go(page, '#/several-partners/fabrikam/ana/overview');
            const told = w('suspension.reason', { reason: w('chosen.overdue') });
            await sees(at.text(`${w('overview.suspended')} ${told}`));
        });
    });
}

test('a newcomer chooses a model before the steps of one', async (test) => {
    await withApp(test, { at: '#/enrol/adventure/nora/overview' }, async ({ page }) => {
        const at = desk(page, t);
        const choose = at.link(t('nav.choose-model'));
        await sees(choose);
        const top = async (it) => (await it.boundingBox()).y;
        assert.ok(await top(choose) < await top(at.main.locator('.steps').first()));
    });
});

test('a reseller that is ready and serves nobody goes on to its first customer', async (test) => {
    await withApp(test, { at: '#/first-order/fabrikam/ana/overview' }, async ({ page }) => {
        const at = desk(page, t);
        const card = at.card(t('ready.title'));
        await click(card.getByRole('link', { name: t('action.InviteCustomerJointly'), exact: true }));
        await sees(at.title(t('action.InviteCustomerJointly')));
        await go(page, '#/several-partners/fabrikam/ana/overview');
        await sees(card);
        assert.equal(await card.getByRole('link').count(), 0);
    });
});

test('a suspended partner, and one above its credit limit, read it on Overview', async (test) => {
    await withApp(test, { at: '#/several-partners/microsoft/robin/reviews' }, async ({ page }) => {
        const at = desk(page, t);
        await suspend(at, t, at.button(t('action.SuspendAccount'), 'Fabrikam'));
        await go(page, '#/several-partners/microsoft/robin/credit');
        await click(at.button(t('action.ExceedCreditLimit'), 'Alpine'));
        await go(page, '#/several-partners/fabrikam/ana/overview');
        await sees(at.text(t('overview.suspended')));
        assert.deepEqual(await faults(page), []);
        assert.deepEqual(await sideways(page), {});
        await click(at.continueAs('Robin Kline', at.main));
        await sees(at.title(t('nav.reviews')));
        await click(at.button(t('action.ReinstateAccount'), 'Fabrikam'));
        await go(page, '#/several-partners/fabrikam/ana/overview');
        await sees(at.title(t('nav.overview')));
        await gone(at.text(t('overview.suspended')));
        await go(page, '#/several-partners/alpine/val/overview');
        await sees(at.text(t('overview.over-limit')));
        await click(at.link(t('nav.credit')));
        await click(at.button(t('action.PayOutstanding'), 'Alpine'));
        await go(page, '#/several-partners/alpine/val/overview');
        await sees(at.title(t('nav.overview')));
        await gone(at.text(t('overview.over-limit')));
    });
});

test('Microsoft reads on Overview and in the navigation how much waits', async (test) => {
    await withApp(test, { at: '#/ending/microsoft/robin/overview' }, async ({ page, open }) => {
        const robin = desk(page, t);
        const jun = desk(await open('#/ending/contoso/jun/indirect-resellers'), t);
        for (const key of ['count.applications', 'nav.direct-bill-reviews', 'tickets.open']) {
            await becomes(() => stat(robin, key), '0');
        }
        await gone(robin.nav('nav.tickets').locator('.count'));
        await click(jun.button(t('action.OpenSupportTicket'), 'Fabrikam'));
        await page.bringToFront();
        await becomes(() => stat(robin, 'tickets.open'), '1');
        await becomes(() => stat(robin, 'count.applications'), '0');
        await becomes(() => robin.nav('nav.tickets').locator('.count').innerText(), '1');
        await gone(robin.nav('nav.reviews').locator('.count'));
        assert.deepEqual(await faults(page), []);
        assert.deepEqual(await sideways(page), {});
        await click(robin.nav('nav.tickets'));
        await click(robin.main.getByRole('button', { name: t('action.CloseSupportTicket') }));
        await gone(robin.nav('nav.tickets').locator('.count'));
    });
});

test('a company that has applied reads on Overview who acts next', async (test) => {
    await withApp(test, { at: '#/not-enrolled/wingtip/eva/overview' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.text(t('overview.prospect')));
        await go(page, '#/not-enrolled/wingtip/eva/apply');
        const field = (key) => at.main.getByLabel(t(key), { exact: true });
        const next = () => click(at.button(t('form.next')));
        await field('form.legal-name').fill('Wingtip Toys');
        await field('form.legal-address').fill('3 Rue Thiers, 59000 Lille');
        await next();
        await at.choice(t('apply.contact')).selectOption('tom');
        await field('form.email').fill('tom.hale@wingtiptoys.example');
        await next();
        await field('form.support-reach').fill('+33 3 20 00 00 00');
        await next();
        await click(at.button(t('action.EnrollAsIndirectReseller')));
        await sees(at.title(t('nav.enrolment')));
        await go(page, '#/not-enrolled/wingtip/eva/overview');
        await sees(at.text(t('overview.applied-mail')));
        await gone(at.text(t('overview.prospect')));
        await go(page, '#/not-enrolled/wingtip/tom/mailbox');
        await click(at.main.getByRole('link', { name: t('mail.email-verification.subject', { organisation: 'Wingtip Toys' }) }));
        await click(at.button(t('action.ConfirmEmail')));
        await go(page, '#/not-enrolled/wingtip/eva/overview');
        await sees(at.text(t('overview.applied-review')));
        await click(at.link(t('nav.enrolment')));
        await sees(at.title(t('nav.enrolment')));
    });
});

test('a reseller that was removed reads it on Overview for a month, and keeps what it knows of an agreement', async (test) => {
    await withApp(test, { at: '#/several-partners/contoso/jun/indirect-resellers' }, async ({ page }) => {
        const at = desk(page, t);
        await click(at.button(t('action.RemovePartnership'), 'Fabrikam'));
        await click(at.dialog(t('remove.title')).getByRole('button', { name: t('remove.yes'), exact: true }));
        await gone(at.row('Fabrikam'));
        await go(page, '#/several-partners/fabrikam/ana/customer/bank');
        await sees(at.title('Woodgrove Bank'));
        assert.equal(await at.text(t('customer.agreement-none')).count(), 0);
        await sees(at.text(t('customer.agreement-counts')));
        await go(page, '#/several-partners/fabrikam/ana/indirect-providers');
        await sees(at.row('Contoso Distribution').getByText(t('providers.access-kept'), { exact: true }));
        // What is still on can be taken back, or says why not.
        await sees(at.row('Contoso Distribution').getByRole('button', { name: within(t('action.RemoveAdminAccess')) }));
        await gone(at.row('Contoso Distribution').getByRole('button', { name: within(t('action.OpenSupportTicket')) }));
        for (const [person, partner] of [['fabrikam/ana', 'Contoso Distribution'], ['contoso/jun', 'Fabrikam']]) {
            await go(page, `#/several-partners/${person}/overview`);
            await sees(at.text(t('overview.ended', { partner, date: t.date('2021-05-19') })));
        }
        assert.deepEqual(await sideways(page), {});
        await chooseDate(at, t, '2021-06-18', 'wait');
        await gone(at.text(t('overview.ended', { partner: 'Fabrikam', date: t.date('2021-05-19') })));
    });
});

for (const language of ['en', 'ko']) {
    test(`a customer that a partner removed reads it on Overview for a month (${language})`, async (test) => {
        const t = words(language);
        await withApp(test, { language, at: '#/several-channels/northwind/nia/customer/bank' }, async ({ page }) => {
            const at = desk(page, t);
            const left = page.getByText(t('overview.left', { partner: 'Northwind', date: t.date('2021-05-19') }), { exact: true });
            await click(at.button(t('action.RemoveCustomer')));
            await click(page.getByRole('dialog').getByRole('button', { name: t('remove.yes'), exact: true }));
            await go(page, '#/several-channels/woodgrove/uma/overview');
            await sees(left);
            assert.deepEqual(await sideways(page), {});
            await click(at.main.locator('.banner').filter({ has: left }).getByRole('link'));
            await sees(at.title(t('nav.partners')));
            await go(page, '#/several-channels/northwind/nia/overview');
            await sees(at.title(t('nav.overview')));
            await gone(left);
            await go(page, '#/several-channels/woodgrove/uma/overview');
            await sees(left);
            await chooseDate(at, t, '2021-06-18', 'wait');
            await gone(left);
        });
    });

    test(`the steps that the documents count are marked among those of a reseller (${language})`, async (test) => {
        const t = words(language);
        await withApp(test, { language, at: '#/connect/fabrikam/ana/overview' }, async ({ page }) => {
            const at = desk(page, t);
            const steps = at.card(t('steps.title')).getByRole('listitem');
            const marked = { enrol: 'enrol', mpn: null, connect: null, sign: 'sign' };
            for (const [step, mark] of Object.entries(marked)) {
                const row = steps.filter({ hasText: t(`step.${step}`) });
                await sees(row);
                await becomes(() => row.locator('small').allInnerTexts(), mark ? [t(`step.documented-${mark}`)] : []);
            }
            await sees(at.main.getByText(within(t('steps.documented'))));
            await chooseDate(at, t, '2020-01-31', 'look');
            await becomes(() => steps.locator('small').count(), 0);
            await gone(at.main.getByText(within(t('steps.documented'))));
            await click(at.button(t('lens.leave')));
            await click(at.link(t.rule('R-ENR-IR-THREE')));
            await sees(at.title(t.rule('R-ENR-IR-THREE')));
            // A provider signs too; its steps are none of the three.
            await go(page, '#/not-enrolled/contoso/jun/overview');
            await sees(at.title(t('nav.overview')));
            await gone(at.text(t('step.documented-sign')));
        });
    });
}
