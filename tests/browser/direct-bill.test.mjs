// A reseller below the bar becomes a direct bill partner, with what is refused on the way; a direct bill partner goes
// back to reselling and moves a customer and its subscription to a provider.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, held, press, sees } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { capital, within, words } from './words.mjs';

const APPLICANT = 'Fabrikam';
const REVENUE = 'scenario.direct-bill.question';

for (const language of ['en', 'ko']) {
    const t = words(language);
    const dollars = (amount) => new Intl.NumberFormat(language).format(amount);

    test(`from a reseller below the bar to a direct bill partner (${language})`, async (test) => {
        await withApp(test, { language, at: '#/direct-bill/fabrikam/ana/direct-bill' }, async ({ page, open }) => {
            const ana = desk(page, t);
            await sees(ana.text(t(REVENUE)));
            const robin = desk(await open('#/direct-bill/microsoft/robin/direct-bill-reviews'), t);
            await sees(robin.text(t('dbr.none')));
            const reached = { organisation: APPLICANT, bar: dollars(300_000) };

            // Perpetual software would do, but does not count.
            await sees(ana.text(t('db.missing', { missing: dollars(12_600), bar: dollars(300_000) })));
            await sees(ana.text(t('db.perpetual', { perpetual: dollars(30_800) })));
            await sees(ana.main.getByRole('img'));
            await press(ana.button(t.notNow(t('action.ApplyForDirectBill'))));
            await sees(ana.finding('fact.revenue-reached.fails', { ...reached, revenue: dollars(287_400) }));

            // The plan comes after the credit check.
            const plan = t('chosen.advanced');
            await press(ana.button(t.notNow(t('action.BuySupportPlan')), plan));
            await sees(ana.finding('fact.db-credit-passed.fails', { organisation: APPLICANT }));

            await record(ana, t, '12,60');
            await sees(ana.text(t('db.amount-wrong')));
            await record(ana, t, '12,600');
            await click(ana.button(t('action.RecordSales')));
            await sees(ana.text(t('db.reached', { bar: dollars(300_000) })));

            await declare(ana, t);
            // Bank details belong to the application; nobody is told of reasons before the box was there to tick.
            await sees(ana.text(t('tick.first')));
            await press(ana.button(t.notNow(t('action.ApplyForDirectBill'))));
            await sees(ana.finding('fact.bank-details.fails'));
            await ana.main.getByLabel(t('db.bank'), { exact: true }).check();
            await click(ana.button(t('action.ApplyForDirectBill')));
            await review(robin, ana, t);
            await finish(ana, t);
            if (language === 'en') await looksRight([ana, robin]);
        });
    });

    test(`from direct bill to reselling (${language})`, async (test) => {
        await withApp(test, { language, at: '#/direct-bill/alpine/val/transition' }, async ({ page, open }) => {
            const val = desk(page, t);
            const jun = desk(await open('#/direct-bill/contoso/jun/request/alpine'), t);
            await sees(val.title(t('nav.transition')));

            await press(val.button(t.notNow(t('action.ExtendRelationship'))));
            await sees(val.finding('fact.both-kinds.fails', { organisation: 'Alpine' }));
            assert.equal(await val.text(t('transition.connect')).count(), 0);
            await click(val.button(t('action.EnrollAsResellerToo')));
            await sees(val.text(t('transition.both')));
            // Without a provider nothing is extended or transferred; the action says so, and the card of what has none.
            const ways = val.main.getByRole('paragraph').filter({ has: val.button(t('action.ExtendRelationship')) });
            await sees(ways.getByText(t('transition.connect'), { exact: true }));
            await sees(ways.getByRole('link', { name: t('nav.find'), exact: true }));
            const banner = val.card(t('transition.subscriptions')).locator('.banner').filter({ hasText: t('transition.connect') });
            await sees(banner.getByRole('link', { name: t('nav.find'), exact: true }));
            assert.equal(await val.main.locator('.banner').filter({ hasText: t('transition.connect') }).count(), 1);
            assert.equal(await val.main.getByRole('button', { name: within(t('action.RequestTransfer')) }).count(), 0);
            await press(val.button(t('action.ExtendRelationship')));
            await sees(val.notice(t('transition.connect')));
            await connect(jun, val, t);
            await extend(val, t);
            await transfer(val, jun, t);
            await counts(val, t);
            if (language === 'en') await looksRight([val, jun]);
        });
    });
}

test('before twelve months as a reseller nobody applies', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/direct-bill/contoso/jun/overview' }, async ({ page }) => {
        const ida = desk(page, t);
        await go(page, '#/direct-bill/proseware/ida/direct-bill');
        await sees(ida.text(t('db.months-none')));
        await record(ida, t, '400000');
        await click(ida.button(t('action.RecordSales')));
        await sees(ida.text(t('db.reached', { bar: '300,000' })));
        await press(ida.button(t.notNow(t('action.ApplyForDirectBill'))));
        await sees(ida.finding('fact.twelve-months.fails', { organisation: 'Proseware', months: '1' }));
        // Before 15 April 2021 nobody asked for them.
        await chooseDate(ida, t, '2021-04-14', 'look');
        await gone(ida.main.getByText(t('fact.twelve-months.fails', { organisation: 'Proseware', months: '0' })));
    });
});

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a renewal of the support plan without the revenue is told on Overview (${language})`, async (test) => {
        await withApp(test, { language, at: '#/direct-bill/alpine/val/overview' }, async ({ page }) => {
            const val = desk(page, t);
            const told = val.main.locator('.banner').filter({ hasText: within(t('db.waits-renewal')) });
            await sees(told);
            if (language === 'en') {
                assert.deepEqual(await faults(page), []);
                assert.deepEqual(await sideways(page), {});
            }
            // Nobody asked for it before 2021.
            await chooseDate(val, t, '2020-12-31', 'look');
            await gone(told);
            await click(val.button(t('lens.leave')));
            await click(told.getByRole('link', { name: t('nav.direct-bill'), exact: true }));
            await sees(val.title(t('nav.direct-bill')));
        });
    });
}

test('a restricted partner reads what still works, and Microsoft lifts it when the requirements are met', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/direct-bill/microsoft/robin/direct-bill-reviews' }, async ({ page }) => {
        const robin = desk(page, t);
        await click(robin.button(t('action.RestrictPartner'), 'Alpine'));
        await press(robin.button(t.notNow(t('action.LiftRestriction')), 'Alpine'));
        const bar = { organisation: 'Alpine', revenue: '72,000', bar: '300,000' };
        await sees(robin.finding('fact.bar-of-existing.fails', bar));
        await go(page, '#/direct-bill/alpine/val/overview');
        await sees(robin.text(t('db.waits-restricted')));
        // The way out of direct bill says so too.
        await go(page, '#/direct-bill/alpine/val/transition');
        await sees(robin.text(t('db.waits-restricted')));
        await click(robin.main.locator('.banner').getByRole('link', { name: t('nav.direct-bill'), exact: true }));
        await sees(robin.text(t('db.restricted')));
        await sees(robin.text(t('db.still-kept')));
        assert.deepEqual(await faults(page), []);
        assert.deepEqual(await sideways(page), {});
    });
});

async function record(at, t, amount) {
    await at.main.getByLabel(t('db.amount'), { exact: true }).fill(amount);
}

/** What is not declared yet. An own offering is only recommended since 27 October 2020. */
async function declare(ana, t) {
    for (const title of ['chosen.signing', 'chosen.interfaces']) {
        await click(ana.button(t('action.DeclareCapability'), capital(t(title))));
        await gone(ana.button(t('action.DeclareCapability'), capital(t(title))));
        await sees(ana.undo(t('step.chosen', { step: t('did.DeclareCapability', { organisation: APPLICANT }), chosen: t(title) })));
    }
}

/** Microsoft asks for evidence, gets it, confirms, and checks the credit, which fails first. */
async function review(robin, ana, t) {
    await sees(robin.button(t('action.AskForEvidence'), APPLICANT));
    assert.deepEqual(await touching(robin.row(APPLICANT).getByRole('button')), []);
    await click(robin.button(t('action.AskForEvidence'), APPLICANT));
    await press(robin.button(t.notNow(t('action.ConfirmEligibility')), APPLICANT));
    await sees(robin.finding('fact.evidence-complete.fails', { organisation: APPLICANT }));
    await click(ana.button(t('action.GiveEvidence')));
    await sees(robin.text(t('dbr.state-given')));
    await click(robin.button(t('action.ConfirmEligibility'), APPLICANT));
    await click(robin.button(t('dbr.credit-fail'), APPLICANT));
    await sees(robin.text(t('dbr.state-failed')));
    await gone(robin.button(t('dbr.credit-fail'), APPLICANT));
    await sees(ana.text(t('db.step-credit-again')));
    await go(ana.page, '#/direct-bill/fabrikam/ana/overview');
    await sees(ana.text(t('db.step-credit-again')));
    await gone(ana.text(t('db.waits-credit')));
    await click(robin.button(t('dbr.credit-pass'), APPLICANT));
    await sees(robin.text(t('dbr.none')));
    // What was decided stays to be read, the latest first.
    const decided = robin.card(t('reviews.decided')).locator('li b');
    const steps = ['CheckCredit', 'CheckCredit.no', 'ConfirmEligibility', 'AskForEvidence'];
    await becomes(() => decided.allInnerTexts(), steps.map((id) => t(`did.${id}`, { organisation: APPLICANT })));
}

/** Buttons on a wide screen that stand right below another one. */
async function touching(buttons) {
    const page = buttons.page();
    const size = page.viewportSize();
    await page.setViewportSize({ width: 1600, height: 1000 });
    const found = await buttons.evaluateAll((all) => {
        const boxes = all.map((it) => it.getBoundingClientRect());
        const beside = (a, b) => a.left < b.right && b.left < a.right;
        const close = (a, b) => a.bottom <= b.top + 1 && b.top - a.bottom < 4;
        return boxes.flatMap((a, at) => boxes.some((b) => b !== a && beside(a, b) && close(a, b)) ? [all[at].textContent] : []);
    });
    await page.setViewportSize(size);
    return found;
}

async function finish(ana, t) {
    await go(ana.page, '#/direct-bill/fabrikam/ana/overview');
    await sees(ana.text(t('db.waits-plan')));
    await go(ana.page, '#/direct-bill/fabrikam/ana/mailbox');
    const subject = t('mail.credit-check-passed.subject', { organisation: APPLICANT });
    await click(ana.main.getByRole('link', { name: within(subject) }));
    await click(ana.link(t('mail.to-direct-bill')));
    await press(ana.button(t.notNow(t('action.BecomeDirectBillPartner'))));
    await sees(ana.finding('fact.plan-bought.fails', { organisation: APPLICANT }));
    await click(ana.button(t('action.BuySupportPlan'), t('chosen.premier')));
    await click(ana.button(t('action.BecomeDirectBillPartner')));
    await sees(ana.text(t('db.free')));
    await becomes(() => ana.nav('nav.transition').count(), 1);
    await left(ana, t);
}

/** It is no active reseller of its provider any more; both sides read it, and both can end what stands. */
async function left(ana, t) {
    await go(ana.page, '#/direct-bill/contoso/jun/overview');
    await sees(ana.main.locator('a.stat').filter({ hasText: t('count.resellers') }).filter({ hasText: '0' }));
    await click(ana.nav('nav.resellers'));
    await sees(ana.title(t('nav.resellers')));
    assert.equal(await ana.row(APPLICANT).count(), 0);
    await ana.choice(t('column.state')).selectOption('ended');
    const row = ana.row(APPLICANT).filter({ hasText: t('partnership.left') });
    await sees(row.getByRole('button', { name: within(t('action.RemovePartnership')) }));
    await go(ana.page, '#/direct-bill/fabrikam/ana/overview');
    await click(ana.nav('nav.providers'));
    await sees(ana.row('Contoso Distribution').filter({ hasText: t('partnership.left') }));
    assert.equal(await ana.nav('nav.find').count(), 0);
}

async function connect(jun, val, t) {
    await click(jun.button(t('request.done')));
    await click(val.nav('nav.mailbox'));
    const subject = t('mail.partnership-invitation.subject', { provider: 'Contoso Distribution' });
    await click(val.main.getByRole('link', { name: within(subject) }));
    await click(val.link(t('mail.follow')));
    await click(val.button(t('continue.as', { person: 'Val Novak', organisation: 'Alpine' })));
    const box = val.main.getByRole('checkbox');
    await box.check();
    await click(val.button(t('action.AuthorizeIndirectProvider')));
    await go(val.page, '#/direct-bill/alpine/val/transition');
}

async function extend(val, t) {
    const label = t('action.ExtendRelationship');
    await press(val.button(t.notNow(label)));
    await sees(val.finding('fact.consent-given.fails'));
    await sees(val.text(t('tick.first')));
    // Before the extension nothing moves.
    const seats = `${t('offer.license')}, Woodgrove Bank`;
    await press(val.button(t.notNow(t('action.RequestTransfer')), seats));
    await sees(val.finding('fact.extended.fails', { provider: 'Contoso Distribution', customer: 'Woodgrove Bank' }));
    await val.main.getByRole('checkbox').check();
    await click(val.button(label));
    await sees(val.card(t('transition.customers')).getByRole('row').filter({ hasText: 'Contoso Distribution' }));
    // It is not extended to the same provider again.
    await sees(held(val.button(label)));
    await sees(val.text(t('transition.all-serve')));
    await go(val.page, '#/direct-bill/alpine/val/activity');
    await sees(val.row(within(t('operation.relationship-extended.with', { other: 'Woodgrove Bank' }))));
    await go(val.page, '#/direct-bill/alpine/val/transition');
}

async function transfer(val, jun, t) {
    const ask = t('action.RequestTransfer');
    const seats = `${t('offer.license')}, Woodgrove Bank`;
    // What Alpine attested does not move with the customer; the customer accepts itself.
    await press(val.button(t.notNow(ask), seats));
    const values = { provider: 'Contoso Distribution', customer: 'Woodgrove Bank' };
    await sees(val.finding('fact.agreed-through-provider.fails', values));
    await go(val.page, '#/direct-bill/woodgrove/uma/partners');
    // Its customers read that it is both.
    await sees(val.row('Alpine').filter({ hasText: t('overview.both-kinds') }));
    await click(val.button(t('action.AcceptCustomerAgreement')));
    await go(val.page, '#/direct-bill/alpine/val/transition');
    await press(val.button(t.notNow(ask), `${t('offer.azure-plan')}, Woodgrove Bank`));
    await sees(val.finding('fact.transferable.fails'));
    await click(val.button(ask, seats));
    await sees(val.text(t('transfer.waits-for', { provider: 'Contoso Distribution' })));
    // While it waits, Alpine takes it back; the subscription can be asked for again.
    await gone(val.button(ask, seats));
    await click(val.button(t('action.WithdrawTransfer'), seats));
    await sees(val.card(t('transfers.requested')).getByText(t('transfer.withdrawn')));
    await gone(val.button(t('action.WithdrawTransfer'), seats));
    await go(jun.page, '#/direct-bill/contoso/jun/transition');
    await sees(jun.card(t('transfers.answered')).getByText(t('transfer.withdrawn')));
    await go(val.page, '#/direct-bill/alpine/val/transition');
    await click(val.button(ask, seats));
    await sees(val.text(t('transfer.waits-for', { provider: 'Contoso Distribution' })));
    await go(jun.page, '#/direct-bill/contoso/jun/transition');
    await click(jun.button(t('transfer.reject'), seats));
    await answered(val, t, 'rejected');
    await click(val.button(ask, seats));
    await sees(val.text(t('transfer.waits-for', { provider: 'Contoso Distribution' })));

    await go(jun.page, '#/direct-bill/contoso/jun/overview');
    await sees(jun.text(t('db.waits-provider')));
    await click(jun.nav('nav.transfers'));
    await click(jun.button(t('transfer.accept'), seats));
    await sees(jun.card(t('transfers.answered')).getByText(t('transfer.completed')));
    await sees(jun.card(t('count.waiting')).getByText(t('transfers.none-waiting')));
    await sees(val.card(t('transfers.requested')).getByText(t('transfer.completed')));
    await gone(val.button(ask, seats));
    await answered(val, t, 'accepted');
    // The answer to an earlier request for the same subscription is no news any more.
    await becomes(() => val.main.locator('.banner').filter({ hasText: 'Woodgrove Bank' }).count(), 1);
}

/** The customer reads who ordered what is active, so that the numbers are those of the list. */
async function counts(val, t) {
    await go(val.page, '#/direct-bill/woodgrove/uma/partners');
    const active = (partner) => val.card(t('partners.list')).getByRole('row').filter({ hasText: partner }).locator('td').nth(4);
    const own = active('Alpine').filter({ hasText: t('partners.ordered', { count: 1 }) });
    await sees(own.filter({ hasText: within(t('partners.ordered-through', { count: 1, partner: 'Contoso Distribution' })) }));
    const seller = val.card(t('partners.list')).getByRole('row').filter({ hasText: 'Contoso Distribution', hasNotText: 'Alpine' });
    await becomes(() => seller.locator('td').nth(4).innerText(), '1');
}

/** The partner that asked reads the answer where it asked, and on Overview, which leads there; not for ever. */
async function answered(val, t, answer) {
    const values = { provider: 'Contoso Distribution', offer: t('offer.license'), customer: 'Woodgrove Bank', date: t.date('2021-05-19') };
    const told = val.page.getByText(t(`transfer.told-${answer}`, values), { exact: true });
    await val.page.bringToFront();
    await sees(told);
    await click(val.nav('nav.overview'));
    await sees(told);
    await chooseDate(val, t, '2021-06-18', 'look');
    await gone(told);
    await click(val.button(t('lens.leave')));
    const banner = val.main.locator('.banner').filter({ has: told });
    await click(banner.getByRole('link', { name: t('nav.transition'), exact: true }));
    await sees(val.title(t('nav.transition')));
}

/** The pages as they are now, with everything on them. */
async function looksRight(desks) {
    for (const { page } of desks) {
        await page.bringToFront();
        assert.deepEqual(await faults(page), [], page.url());
        assert.deepEqual(await sideways(page), {}, page.url());
    }
}

test('the line of the revenue that is asked for is drawn from the day on which it is', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/set-up/fabrikam/ana/direct-bill' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.main.locator('.chart'));
        assert.equal(await at.main.locator('.threshold').count(), 0);
        await chooseDate(at, t, '2020-10-27', 'look');
        // In the chart and in its legend.
        await becomes(() => at.main.locator('.threshold').count(), 2);
    });
});
