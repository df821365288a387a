// National clouds, announcements and tickets: applying, a contradiction of the documents, a reading that is assumed and taken back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, press, sees } from './desk.mjs';
import { becomes, downloaded, go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { within, words } from './words.mjs';

const t = words('en');

test('where the customer agreement is not asked for, nobody confirms it', async (test) => {
    await withApp(test, { at: '#/national-clouds/adventure/cleo/customer/county' }, async ({ page }) => {
        const at = desk(page, t);
        const said = t('customer.agreement-national', { cloud: t('cloud.us-government') });
        await sees(at.text(said));
        assert.equal(await at.main.getByRole('button', { name: within(t('action.ConfirmCustomerAgreement')) }).count(), 0);
        await go(page, '#/national-clouds/county/hugo/partners');
        await sees(at.text(said));
        assert.equal(await at.main.getByRole('button', { name: within(t('action.AcceptCustomerAgreement')) }).count(), 0);
        // In the public cloud of the same country it is.
        await go(page, '#/national-clouds/northwind/finn/customer/school');
        await sees(at.button(t('action.ConfirmCustomerAgreement')));
    });
});

test('the application for a cloud that takes no new customers says so, from the day of the rule on', async (test) => {
    await withApp(test, { at: '#/national-clouds/adventure/cleo/national-clouds' }, async ({ page }) => {
        const at = desk(page, t);
        const closed = t('clouds.closed', { date: t.date('2018-10-29') });
        const germany = at.card(t('cloud.germany'));
        await sees(germany.getByText(within(closed)));
        await becomes(() => at.main.getByText(within(closed)).count(), 1);
        // Nor does anybody here sell in China.
        await sees(at.card(t('cloud.china')).getByText(within(t('alternative.china-portal'))));
        assert.deepEqual(await faults(page), []);
        await chooseDate(at, t, '2018-10-28', 'look');
        await gone(germany.getByText(within(closed)));
        await click(at.button(t('lens.leave')));
        await click(germany.getByRole('link', { name: t('rule.R-NC-DE-CLOSED'), exact: true }));
        await sees(at.title(t('rule.R-NC-DE-CLOSED')));
    });
});

test('an order into a cloud that adds no new services says that it is not checked', async (test) => {
    await withApp(test, { at: '#/national-clouds/proseware/ida/customer/bank' }, async ({ page }) => {
        const at = desk(page, t);
        const order = at.card(t('order.title'));
        await sees(order.getByText(within(t('order.cloud-closed', { date: t.date('2018-10-29') }))));
        await sees(order.getByRole('link', { name: t('rule.R-NC-DE-CLOSED'), exact: true }));
        await chooseDate(at, t, '2018-10-28', 'look');
        await gone(order.getByText(within(t('order.cloud-closed', { date: t.date('2018-10-29') }))));
    });
});

const TODAY = '2021-05-19';
const COUNTY = 'Contoso County';

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a reading is assumed where documents contradict each other, and undone (${language})`, async (test) => {
        await withApp(test, { language, at: '#/national-clouds/adventure/cleo/national-clouds' }, async ({ page }) => {
            const cleo = desk(page, t);
            await sees(cleo.text(t('scenario.national-clouds.question')));
            for (const side of ['first', 'second']) {
                await sees(cleo.text(t(`contradiction.us-government.${side}`)));
                await sees(cleo.text(t(`contradiction.us-government.${side}.source`)));
            }
            await sees(cleo.text(t('assumed.open')));
            const request = cleo.button(t.unknown(t('request.choose')), COUNTY);
            const asks = async () => {
                await go(page, '#/national-clouds/adventure/cleo/invite');
                await sees(cleo.row(COUNTY));
            };
            await asks();
            await sees(cleo.row(COUNTY).getByText(t('verdict.unknown')));
            await press(request);
            await sees(cleo.finding('fact.us-government-open.unknown'));
            // What is not known is counted apart.
            const states = await cleo.why.locator('.row .quiet').first().innerText();
            const number = (key) => Number(states.match(within(t(`why.${key}`, { count: /(\d+)/ })))?.[1] ?? 0);
            const shown = async (mark) => cleo.why.locator(`.finding.${mark}`).count();
            assert.equal(number('not-met'), 0, states);
            assert.equal(number('not-known'), await shown('unknown'), states);
            assert.equal(number('met'), await shown('pass'), states);
            assert.equal(Number(states.match(/\d+/)[0]), number('met') + number('not-known') + number('open'), states);
            for (const side of ['first', 'second']) {
                await sees(cleo.why.getByText(t(`contradiction.us-government.${side}.source`), { exact: true }));
            }
            const assumed = t('assumed.from', { text: t('contradiction.us-government.first.assume'), date: t.date(TODAY) });
            await click(cleo.button(assumed));
            await sees(cleo.notice(t('said.done', { step: t('did.AssumeReading', { since: t.date(TODAY) }) })));
            await sees(cleo.row(COUNTY).getByText(t('verdict.permitted')));

            // Every decision that uses it says so.
            await click(cleo.button(t('request.choose'), COUNTY));
            await go(page, '#/national-clouds/adventure/cleo/national-clouds');
            const counts = t('assumed.counts', { date: t.date(TODAY), text: t('contradiction.us-government.first.assume') });
            await sees(cleo.text(counts));

            // Denied before a date that the reader sets.
            await cleo.main.getByLabel(t('assumed.since'), { exact: true }).fill('2021-10-01');
            await click(cleo.button(t('action.AssumeReading')));
            await sees(cleo.text(t('assumed.counts', { date: t.date('2021-10-01'), text: t('contradiction.us-government.first.assume') })));
            // The form still has what counts now: something else is to be chosen, nothing to be written.
            await sees(cleo.main.getByText(t('remedy.form.since'), { exact: true }));
            await asks();
            await sees(cleo.row(COUNTY).getByText(t('verdict.blocked')));
            await press(cleo.button(t.notNow(t('request.choose')), COUNTY));
            await sees(cleo.why.getByText(t('assumed.used')));
            await cleo.why.locator('details.sources').first().locator('summary').click();
            await sees(cleo.why.getByText(t('reading.assumed'), { exact: true }).first());
            await sees(cleo.button(t('wait.until', { date: t.date('2021-10-01') })));
            await click(cleo.undo(t('did.AssumeReading', { since: t.date('2021-10-01') })));
            await sees(cleo.row(COUNTY).getByText(t('verdict.permitted')));
            await click(cleo.undo(t('did.AssumeReading', { since: t.date(TODAY) })));
            await sees(cleo.row(COUNTY).getByText(t('verdict.unknown')));
        });
    });

    test(`a partner applies for the US Government cloud, step by step (${language})`, async (test) => {
        await withApp(test, { language, at: '#/national-clouds/northwind/finn/national-clouds' }, async ({ page, open }) => {
            const finn = desk(page, t);
            const robin = desk(await open('#/national-clouds/microsoft/robin/reviews'), t);
            const cloud = t('cloud.us-government');
            const state = (id) => finn.text(t('clouds.state', { state: t(`cloud-state.${id}`), date: t.date(TODAY) }));
            const decide = async (label, about = cloud, step = null) => {
                await click(robin.button(t(label), `Northwind Traders, ${about}`));
                // What the company does next is told, with the way on.
                await sees(robin.text(step ? t('clouds.theirs', { step: t(`cloud-step.${step}`) }) : t('clouds.waiting-none')));
                if (step) await sees(robin.continueAs('Finn Reed', robin.card(t('clouds.waiting'))));
                await page.bringToFront();
            };
            await sees(robin.text(t('clouds.waiting-none')));
            await click(finn.button(t('action.ApplyForCloud'), cloud));
            await sees(state('submitted'));
            await decide('clouds.approve', cloud, 'account');
            await sees(state('eligible'));
            await click(finn.button(t('cloud-step.account'), cloud));
            await sees(state('in-review'));
            await decide('clouds.approve', cloud, 'agreement');
            await click(finn.button(t('cloud-step.agreement'), cloud));
            await click(finn.button(t('cloud-step.agents'), cloud));
            await sees(state('active'));
            // The form that waits says for which cloud, too.
            await sees(finn.button(t('action.AddCustomerInCloud'), cloud));
            await finn.main.getByLabel(t('clouds.add-name'), { exact: true }).fill('Wide World Importers');
            await click(finn.button(t('action.AddCustomerInCloud'), cloud));
            await sees(finn.link('Wide World Importers'));

            // Germany: an application is rejected for a reason, and made again.
            const germany = t('cloud.germany');
            await click(finn.button(t('action.ApplyForCloud'), germany));
            await robin.choice(t('review.reason')).selectOption({ label: t('check.found.name-differs') });
            await decide('clouds.reject', germany);
            await sees(finn.text(t('clouds.state', { state: t('cloud-state.rejected'), date: t.date(TODAY) })));
            await sees(finn.text(`${t('check.found.name-differs')} ${t('clouds.again')}`));
            assert.deepEqual(await faults(page), []);
            assert.deepEqual(await sideways(page), {});
            await click(finn.nav('nav.overview'));
            await sees(finn.text(t('overview.cloud-rejected', { cloud: germany })));
            await click(finn.main.getByRole('link', { name: t('nav.clouds'), exact: true }));
            await click(finn.button(t('action.ApplyForCloud'), germany));
            await gone(finn.main.getByText(within(t('clouds.again'))));
            await decide('clouds.approve', germany);
            await sees(finn.text(t('clouds.state', { state: t('cloud-state.active'), date: t.date(TODAY) })).nth(1));
        });
    });
}

test('whoever has no address in the United States cannot apply for its government cloud', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/national-clouds/proseware/ida/national-clouds' }, async ({ page }) => {
        const ida = desk(page, t);
        await press(ida.button(t.notNow(t('action.ApplyForCloud')), t('cloud.us-government')));
        await sees(ida.finding('fact.us-address.fails', { organisation: 'Proseware' }));
        assert.deepEqual(await faults(page), []);
        assert.deepEqual(await sideways(page), {});
    });
});

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a cloud that takes no new customers says why, and what is possible instead (${language})`, async (test) => {
        await withApp(test, { language, at: '#/national-clouds/proseware/ida/national-clouds' }, async ({ page }) => {
            const ida = desk(page, t);
            const germany = ida.card(t('cloud.germany'));
            const name = germany.getByLabel(t('clouds.add-name'), { exact: true });
            await sees(germany.getByText(t('fact.not-in-cloud.fails', { cloud: t('cloud.germany') }), { exact: true }));
            await sees(germany.getByText(t('alternative.public-cloud-germany'), { exact: true }));
            assert.equal(await name.count(), 0);
            assert.equal(await germany.getByRole('button', { name: within(t('action.AddCustomerInCloud')) }).count(), 0);
            const sources = germany.locator('details.sources').first();
            await sources.locator('summary').click();
            await sees(sources.getByRole('link', { name: t('rule.R-NC-DE-CLOSED'), exact: true }));
            assert.deepEqual(await faults(page), []);
            assert.deepEqual(await sideways(page), {});
            // As of a day before it was closed the form stands.
            await chooseDate(ida, t, '2018-10-28', 'look');
            await sees(name);
            await click(ida.button(t('lens.leave')));
            await click(germany.getByRole('button', { name: t('action.AddCustomer'), exact: true }));
            await sees(ida.title(t('action.AddCustomer')));
        });
    });
}

test('announcements say what changes here, and time passes until them', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/ending/contoso/jun/announcements' }, async ({ page }) => {
        const jun = desk(page, t);
        const entry = jun.main.getByRole('listitem').filter({ hasText: t('announcement.end-in-portal') });
        await sees(jun.card(t('announcements.next')).getByText(t('announcement.end-in-portal')));
        await sees(jun.card(t('announcements.past')).getByText(t('announcement.agreements-mandatory')));
        await sees(entry.getByText(t('change-date.stated')));
        await click(entry.getByRole('button', { name: new RegExp(`^${t('announcements.effect')}`) }));
        const row = entry.getByRole('row').filter({ hasText: t('action.RemovePartnership') });
        await sees(row.getByText(t('verdict.blocked')).first());
        await sees(row.getByText(t('verdict.permitted')).first());
        assert.deepEqual(await faults(page), []);
        await click(entry.getByRole('button', { name: t('wait.until', { date: t.date('2020-06-29') }), exact: true }));
        await sees(jun.card(t('announcements.past')).getByText(t('announcement.end-in-portal')));
        // A date is found as it is shown.
        await jun.main.getByLabel(t('announcements.search')).fill('29 June 2020');
        await sees(jun.text(t('announcement.end-in-portal')));
        await jun.main.getByLabel(t('announcements.search')).fill('web-mail');
        await gone(jun.text(t('announcement.end-in-portal')));
        await sees(jun.text(t('announcement.web-mail')));
    });
});

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`what an announcement changes is asked of companies of every kind, and the page says of how many (${language})`, async (test) => {
        await withApp(test, { language, at: '#/large/microsoft/robin/announcements' }, async ({ page }) => {
            const at = desk(page, t);
            const entry = at.main.getByRole('listitem').filter({ hasText: t('announcement.end-in-portal') });
            const rows = entry.getByRole('row').filter({ hasText: t('action.RemovePartnership') });
            const open = async () => {
                await at.main.getByLabel(t('announcements.search')).fill('R-PR-END-SELF');
                await click(entry.getByRole('button', { name: new RegExp(`^${t('announcements.effect')}`) }));
            };
            const part = (count, total) => entry.getByText(t('announcements.part', { count, total }), { exact: true });
            await open();
            await sees(rows.first());
            assert.ok(await rows.count() > 5, `${await rows.count()}`);
            const said = await part(/\d+/, 200).innerText();
            assert.ok(Number(said.match(/\b(?!200\b)\d+/)[0]) > 20, said);
            // A provider asks with those that it serves first.
            await go(page, '#/large/p0/p0-admin/announcements');
            await open();
            await sees(part(/\d+/, /\d+/));
            await sees(rows.first());
            // Where there are few, all are asked.
            await go(page, '#/ending/microsoft/robin/announcements');
            await open();
            await sees(rows.first());
            await gone(part(/\d+/, /\d+/));
        });
    });

    test(`announcements and the next change of direct bill name the month where documents name no day (${language})`, async (test) => {
        await withApp(test, { language, at: '#/ending/contoso/jun/announcements' }, async ({ page }) => {
            const jun = desk(page, t);
            const entry = (id) => jun.main.getByRole('listitem').filter({ hasText: t(`announcement.${id}`) });
            for (const [id, date] of [['start-as-reseller', '2020-10-01'], ['revenue-existing', '2021-01-01'], ['company-name', '2021-03-01']]) {
                await sees(entry(id).getByText(t.month(date), { exact: true }));
                await gone(entry(id).getByText(t.date(date), { exact: true }));
            }
            await sees(entry('mfa').getByText(t.date('2020-05-01'), { exact: true }));
            await sees(entry('europe-currency-two').getByText(t('announcements.middle', { month: t.month('2021-08-01') }), { exact: true }));
            await go(page, '#/direct-bill/alpine/val/overview');
            const next = (text) => jun.text(`${text}: ${t('announcement.revenue-existing')}`);
            await chooseDate(jun, t, '2020-12-31', 'look');
            await sees(next(t.month('2021-01-01')));
        });
    });
}

test('an announcement is asked of the steps that its rules are about', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/direct-bill/alpine/val/announcements' }, async ({ page }) => {
        const at = desk(page, t);
        const changes = async (announcement, ...actions) => {
            await at.main.getByLabel(t('announcements.search')).fill(t(`announcement.${announcement}`).slice(0, 40));
            const entry = at.main.getByRole('listitem').filter({ hasText: t(`announcement.${announcement}`) });
            await click(entry.getByRole('button', { name: new RegExp(`^${t('announcements.effect')}`) }));
            for (const action of actions) await sees(entry.getByRole('row').filter({ hasText: t(`action.${action}`) }).first());
        };
        await changes('transition', 'EnrollAsResellerToo');
        await go(page, '#/direct-bill/fabrikam/ana/announcements');
        await changes('direct-paused', 'AnswerQuestionnaire');
        await changes('end-in-portal', 'AskToRemoveCustomer');
    });
});

test('announcements say what a newcomer can no longer choose', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/enrol/adventure/nora/announcements' }, async ({ page }) => {
        const nora = desk(page, t);
        await nora.main.getByLabel(t('announcements.search')).fill('R-ENR-OCT2020');
        const entry = nora.main.getByRole('listitem').filter({ hasText: t('announcement.start-as-reseller') });
        await click(entry.getByRole('button', { name: new RegExp(`^${t('announcements.effect')}`) }));
        const choice = `${t('action.ChooseModel')}: ${t('model.direct')}`;
        const row = entry.getByRole('row').filter({ hasText: 'Nora Blanc' }).filter({ hasText: choice });
        await sees(row.getByText(t('verdict.permitted')));
        await sees(row.getByText(t('verdict.forbidden')));
    });
});

test('a ticket is listed for the partner and for Microsoft, and the log can be saved', async (test) => {
    const t = words('en');
    const partners = t('ticket.title', { provider: 'Contoso Distribution', reseller: 'Fabrikam' });
    await withApp(test, { at: '#/ending/contoso/jun/indirect-resellers' }, async ({ page, open }) => {
        const jun = desk(page, t);
        const robin = desk(await open('#/ending/microsoft/robin/tickets'), t);
        await sees(robin.text(t('tickets.none-open')));
        await sees(robin.text(t('tickets.none-closed')));
        await click(jun.button(t('action.OpenSupportTicket'), 'Fabrikam'));
        await click(jun.nav('nav.tickets'));
        await sees(jun.card(t('tickets.open')).getByText(partners, { exact: true }));
        await sees(jun.row(partners).getByText(t('tickets.waits'), { exact: true }));
        await sees(jun.row(partners).getByText(t('tickets.age', { count: 0 }), { exact: true }));
        await gone(jun.button(t.notNow(t('action.CloseSupportTicket')), partners));
        await click(robin.button(t('action.CloseSupportTicket'), partners));
        await sees(robin.card(t('tickets.closed')).getByText(partners, { exact: true }));
        await page.bringToFront();
        await sees(jun.card(t('tickets.closed')).getByText(t.day('2020-06-28')).first());
        await click(jun.nav('nav.activity'));
        await sees(jun.row(t('operation.ticket-opened')));
        const file = await downloaded(page, jun.button(t('activity.export')));
        const head = ['column.date', 'column.operation', 'log.affected', 'column.by'].map((key) => `"${t(key)}"`);
        assert.equal(file.text.split('\r\n')[0], `\u{feff}${head.join(',')}`);
        assert(file.text.includes('"Fabrikam"'), file.text);
        // Every export says what it is.
        assert(file.text.trim().endsWith(`"${t('footer.notice')}"`), file.text);
    });
});
