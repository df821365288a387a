// What lists say when nothing is found, and what they know of companies that are connected already.
import { test } from 'node:test';
import { click, desk, gone, sees } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { words } from './words.mjs';

for (const language of ['en', 'ko']) {
    test(`a search that finds nothing says so (${language})`, async (test) => {
        const t = words(language);
        await withApp(test, { language, at: '#/ending/contoso/jun/announcements' }, async ({ page }) => {
            const jun = desk(page, t);
            await sees(jun.heading(t('announcements.next')));
            await gone(jun.text(t('list.no-match')).first());
            await jun.main.getByRole('searchbox').fill('zzzz');
            for (const title of ['announcements.next', 'announcements.past']) {
                await sees(jun.card(t(title)).getByText(t('list.no-match'), { exact: true }));
            }
            await gone(jun.text(t('announcements.none')));

            await click(jun.nav('nav.resellers'));
            await click(jun.button(t('action.OpenSupportTicket'), 'Fabrikam'));
            await click(jun.nav('nav.activity'));
            await sees(jun.row(t('operation.ticket-opened')));
            await jun.main.getByRole('searchbox').fill('zzzz');
            await sees(jun.text(t('list.no-match')));
            await gone(jun.main.getByRole('table'));
        });
    });
}

test('a provider sees connected resellers and former ones together', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/several-partners/contoso/jun/indirect-resellers' }, async ({ page }) => {
        const jun = desk(page, t);
        await click(jun.button(t('action.RemovePartnership'), 'Fabrikam'));
        await click(jun.dialog(t('remove.title')).getByRole('button', { name: t('remove.yes'), exact: true }));
        await gone(jun.row('Fabrikam'));
        await jun.choice(t('column.state')).selectOption({ label: t('filter.all') });
        await sees(jun.row('Fabrikam'));
    });
});

test('whoever looks for a provider sees which one is theirs, and who goes on at another', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/first-order/fabrikam/ana/find-provider' }, async ({ page }) => {
        const ana = desk(page, t);
        await click(ana.row('Contoso Distribution').getByRole('link', { name: t('find.connected'), exact: true }));
        await sees(ana.title(t('nav.providers')));
        await go(page, '#/connect/fabrikam/ana/find-provider');
        await click(ana.continueAs('Jun Park', ana.row('Contoso Distribution')));
        await sees(ana.main.getByLabel(t('request.text'), { exact: true }));
        // A request that waits is answered, not asked for again.
        await go(page, '#/not-global-admin/fabrikam/ana/find-provider');
        await click(ana.row('Contoso Distribution').getByRole('link', { name: t('find.waits'), exact: true }));
        await sees(ana.title(t('nav.providers')));
    });
});

for (const language of ['en', 'ko']) {
    test(`whoever chooses a company to ask reads in its row how both stand (${language})`, async (test) => {
        const t = words(language);
        await withApp(test, { language, at: '#/not-global-admin/contoso/jun/request' }, async ({ page }) => {
            const at = desk(page, t);
            const note = (company) => at.row(company).locator('small');
            await becomes(() => note('Fabrikam').count(), 2);
            await sees(note('Fabrikam').getByText(t('request.sent', { date: t.day('2021-05-19') }), { exact: true }));
            await go(page, '#/several-partners/contoso/jun/request');
            await sees(note('Fabrikam').getByText(t('request.partner', { date: t.day('2019-11-04') }), { exact: true }));
            await go(page, '#/first-order/fabrikam/ana/invite/bank');
            await click(at.button(t('request.done')));
            await sees(at.title(t('nav.customers')));
            await go(page, '#/first-order/fabrikam/ana/invite');
            await sees(note('Woodgrove Bank').getByText(t('request.sent', { date: t.day('2021-05-19') }), { exact: true }));
        });
    });
}
