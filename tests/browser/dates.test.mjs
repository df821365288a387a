// What a date changes: new business before and after the agreement counts, and the end of a partnership.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, press, sees, suspend } from './desk.mjs';
import { becomes, go, records, withApp } from './harness.mjs';
import { words } from './words.mjs';

const t = words('en');
const CONTOSO = 'Contoso Distribution';
const FABRIKAM = 'Fabrikam';
const SIGN = t('action.SignPartnerAgreement');
const REMOVE = t('action.RemovePartnership');
const TICKET = t('action.OpenSupportTicket');

const opens = (name, address, body) =>
    test(name, (test) => withApp(test, { at: address }, ({ page }) => body(desk(page, t))));

const verdict = (at, which) =>
    at.card(t('ready.title')).getByRole('listitem').filter({ hasText: CONTOSO }).getByText(t(`verdict.${which}`), { exact: true });

opens('new business ends on the day from which the agreement counts, until it is signed', '#/not-signed/fabrikam/ana/overview', async (at) => {
    await sees(verdict(at, 'permitted'));
    await chooseDate(at, t, '2020-02-01', 'wait');
    await sees(verdict(at, 'blocked'));
    await click(verdict(at, 'blocked'));
    const finding = at.finding('fact.agreement-signed.fails', { organisation: FABRIKAM, market: t('market.europe') });
    await sees(finding.getByText(t('remedy.SignPartnerAgreement', { people: 'Ana Silva', organisation: FABRIKAM })));

    await go(at.page, '#/not-signed/fabrikam/ana/indirect-providers');
    await click(at.row(CONTOSO).getByText(t('verdict.blocked'), { exact: true }));
    await click(finding.getByRole('link', { name: t('nav.overview'), exact: true }).first());
    await sees(at.title(t('nav.overview')));
    await click(at.button(SIGN));
    await sees(verdict(at, 'permitted'));

    await click(at.undo(t('did.SignPartnerAgreement', { organisation: FABRIKAM })));
    await click(at.undo(t('did.WaitUntil', { date: t.date('2020-02-01') })));
    await sees(at.date.getByText(t.day('2020-01-31')));
    await sees(verdict(at, 'permitted'));
});

opens('a look as of another date changes nothing', '#/not-signed/fabrikam/ana/overview', async (at) => {
    await sees(verdict(at, 'permitted'));
    const before = await records(at.page);
    await chooseDate(at, t, '2020-02-01', 'look');
    await sees(at.main.getByText(t('lens.banner', { date: t.date('2020-02-01'), now: t.date('2020-01-31') })));
    await sees(verdict(at, 'blocked'));
    await press(at.button(`${SIGN} · ${t('verdict.permitted')}`));
    await click(at.nav('nav.providers'));
    await sees(at.main.getByText(t('lens.banner', { date: t.date('2020-02-01'), now: t.date('2020-01-31') })));
    await sees(at.row(CONTOSO).getByText(t('verdict.blocked'), { exact: true }));
    await click(at.button(t('lens.leave')));
    await sees(at.row(CONTOSO).getByText(t('verdict.permitted'), { exact: true }));
    assert.deepEqual(await records(at.page), before);
});

opens('a date stands in words below its field, whose order of day and month is the browser’s', '#/several-partners/contoso/jun/customer/bank', async (at) => {
    await at.date.click();
    const dialog = at.dialog(t('policy.date'));
    const field = dialog.getByLabel(t('date.other'), { exact: true });
    await field.fill('2021-06-03');
    await sees(dialog.getByText(t.date('2021-06-03'), { exact: true }));
    await field.fill('');
    await sees(dialog.locator('.problem').getByText(t('date.outside', { first: t.date('2017-07-18'), last: t.date('2021-12-31') }), { exact: true }));
    await at.page.keyboard.press('Escape');
    await click(at.button(t('action.ConfirmCustomerAgreement')));
    await at.main.getByLabel(t('confirm.date'), { exact: true }).fill('2021-04-03');
    await sees(at.text(t.date('2021-04-03')));
});

opens('what was said of waiting is gone once another date is looked at', '#/not-signed/fabrikam/ana/overview', async (at) => {
    await at.date.click();
    const dialog = at.dialog(t('policy.date'));
    await dialog.getByLabel(t('date.other'), { exact: true }).fill('2018-01-01');
    await press(dialog.getByRole('button', { name: t.notNow(t('wait')), exact: true }));
    await sees(at.why.locator('.finding').first());
    await chooseDate(at, t, '2018-01-01', 'look');
    await sees(at.why.getByText(t('why.empty'), { exact: true }));
});

/** The reseller has left the list; the filter finds when. */
async function ended(at, date) {
    await sees(at.text(t('list.none-stands', { filter: t('filter.inactive') })));
    await at.choice(t('column.state')).selectOption({ label: t('filter.inactive') });
    await sees(at.row(FABRIKAM).getByText(t('partnership.ended', { date: t.day(date) }), { exact: true }));
    await gone(at.row(FABRIKAM).getByText(t('reseller-status.active'), { exact: true }));
}

opens('where no partnership is ended any more, the list does not stay empty', '#/ending/contoso/jun/indirect-resellers', async (at) => {
    await chooseDate(at, t, '2020-06-29', 'wait');
    // Of the steps in a row the first stands out.
    const height = (name) => at.button(name, FABRIKAM).evaluate((it) => it.getBoundingClientRect().height);
    assert.ok(await height(REMOVE) < await height(t('resellers.add-customer')));
    await click(at.button(REMOVE, FABRIKAM));
    await click(at.dialog(t('remove.title')).getByRole('button', { name: t('remove.yes'), exact: true }));
    await ended(at, '2020-06-29');
    await click(at.nav('nav.overview'));
    await sees(at.title(t('nav.overview')));
    await click(at.page.getByRole('button', { name: new RegExp(`^${t('undo')}`) }));
    await click(at.nav('nav.resellers'));
    await sees(at.row(FABRIKAM));
    await at.choice(t('column.state')).selectOption({ label: t('filter.inactive') });
    await gone(at.row(FABRIKAM));
    await click(at.button(t('list.clear')));
    await sees(at.row(FABRIKAM));
});

opens('a partnership ends by a ticket on the day before the portal can', '#/ending/contoso/jun/indirect-resellers', async (at) => {
    await press(at.button(t.notNow(REMOVE), FABRIKAM));
    const finding = at.finding('fact.policy-date-from.fails', { from: t.date('2020-06-29'), today: t.date('2020-06-28') });
    await sees(finding.getByText(t('remedy.wait', { date: t.date('2020-06-29') })));
    await sees(finding.getByText(t('alternative.support-ticket'), { exact: true }));

    await click(at.button(TICKET, FABRIKAM));
    await sees(at.notice(t('said.done', { step: t('did.OpenSupportTicket', { organisation: CONTOSO }) })));
    await go(at.page, '#/ending/microsoft/robin/reviews');
    // It is in one place; this one only leads there.
    const title = t('ticket.title', { provider: CONTOSO, reseller: FABRIKAM });
    const leads = at.card(t('nav.tickets'));
    await sees(leads.getByText(t('reviews.tickets', { count: 1 }), { exact: true }));
    await gone(at.text(title));
    await click(leads.getByRole('link', { name: t('nav.tickets'), exact: true }));
    await sees(at.text(title));
    await click(at.main.getByRole('button', { name: t('action.CloseSupportTicket') }));
    await sees(at.card(t('tickets.closed')).getByText(title, { exact: true }));

    await go(at.page, '#/ending/contoso/jun/indirect-resellers');
    await ended(at, '2020-06-28');
    await gone(at.button(TICKET, FABRIKAM));
    await go(at.page, '#/ending/fabrikam/ana/indirect-providers');
    await sees(at.row(CONTOSO).getByText(t('ended.on', { date: t.day('2020-06-28') })));
});

opens('a partnership ends in the portal from its day on, once confirmed', '#/ending/contoso/jun/indirect-resellers', async (at) => {
    await press(at.button(t.notNow(REMOVE), FABRIKAM));
    const wait = at.finding('fact.policy-date-from.fails', { from: t.date('2020-06-29'), today: t.date('2020-06-28') })
        .getByRole('button', { name: t('wait.until', { date: t.date('2020-06-29') }) });
    await click(wait);
    await sees(at.date.getByText(t.day('2020-06-29')));

    await click(at.button(REMOVE, FABRIKAM));
    const dialog = at.dialog(t('remove.title'));
    await sees(dialog.getByText(t('remove.text', { reseller: FABRIKAM })));
    await click(dialog.getByRole('button', { name: t('cancel') }));
    await gone(dialog);
    await sees(at.button(REMOVE, FABRIKAM));

    await click(at.button(REMOVE, FABRIKAM));
    await click(dialog.getByRole('button', { name: t('remove.yes') }));
    await gone(dialog);
    await ended(at, '2020-06-29');
    await becomes(() => at.button(REMOVE, FABRIKAM).count(), 0);
});

opens('a suspended account does no new business until Microsoft lifts it', '#/ending/microsoft/robin/reviews', async (at) => {
    await suspend(at, t, at.button(t('action.SuspendAccount'), FABRIKAM));
    await sees(at.main.getByRole('listitem').filter({ hasText: FABRIKAM }).getByText(t('account.suspended')));
    await go(at.page, '#/ending/contoso/jun/indirect-resellers');
    await sees(at.row(FABRIKAM).getByText(t('resellers.suspended', { status: t('reseller-status.active') })));
    await click(at.row(FABRIKAM).getByText(t('verdict.blocked'), { exact: true }));
    const finding = at.finding('fact.good-standing.fails', { organisation: FABRIKAM });
    await sees(finding.getByText(t('remedy.ReinstateAccount', { people: 'Robin Kline', organisation: 'Microsoft' })));

    await click(at.continueAs('Robin Kline', finding));
    await sees(at.title(t('nav.reviews')));
    await click(at.button(t('action.ReinstateAccount'), FABRIKAM));
    await sees(at.button(t('action.SuspendAccount'), FABRIKAM));
    await go(at.page, '#/ending/contoso/jun/indirect-resellers');
    await sees(at.row(FABRIKAM).getByText(t('verdict.permitted'), { exact: true }));
});
