// What the programme overview says of direct bill: the revenue and its bar, its review, the support plans, what else is required.
import assert from 'node:assert/strict';
import { chooseDate, click, gone, press, sees } from './desk.mjs';
import { but, features, reworked, t } from './features.mjs';
import { becomes } from './harness.mjs';
import { capital } from './words.mjs';

const APPLICANT = 'Fabrikam';
const TODAY = '2021-05-19';
const PAGE = ['direct-bill/fabrikam/ana/direct-bill', t('nav.direct-bill')];
const REVIEWS = ['direct-bill/microsoft/robin/direct-bill-reviews', t('nav.direct-bill-reviews')];
const apply = t('action.ApplyForDirectBill');
const become = t('action.BecomeDirectBillPartner');
/** Bank details belong to the application. */
const givesBank = (at) => at.main.getByLabel(t('db.bank'), { exact: true }).check();
const RECORDED = t('did.RecordSales', { organisation: APPLICANT, amount: /.+/ });
const bar = { bar: '300,000' };
const { month } = t;
const sum = (revenue) => t('db.sum', { revenue, first: month('2020-05-01'), last: month('2021-04-01') });
const requirement = (at, key) => at.card(t('db.requirements')).getByRole('listitem').filter({ hasText: t(key) });

/** Records a sale of April 2021. */
async function record(at, amount, kind) {
    await at.choice(t('db.sold')).selectOption(kind);
    const typed = at.main.getByLabel(t('db.amount'), { exact: true });
    await typed.fill(amount);
    await click(at.button(t('action.RecordSales')));
    await becomes(() => typed.inputValue(), '');
}

features('what direct bill demands, and how far a reseller is', '#/direct-bill/fabrikam/ana/direct-bill', {
    'revenue-view: the revenue of the last twelve months is shown as a sum, a chart and a table': async ({ at, visit }) => {
        await visit(...PAGE);
        await sees(at.text(sum('287,400')));
        const chart = at.main.getByRole('img');
        assert.match(await chart.getAttribute('aria-label'), /287,400.*12,600.*300,000.*30,800/);
        assert.equal(await chart.locator('rect.bar:not(.outside)').count(), 12);
        assert.equal(await chart.locator('line.threshold').count(), 1);
        const value = (revenue) => t('db.value', { revenue });
        const counting = (revenue) => t('db.counting', { revenue });
        // One label only: two would lie over each other on a phone. The legend names the line.
        assert.deepEqual(await chart.locator('text').allTextContents(), [counting('287,400')]);
        // What counts is below the line; its label stands above the whole column, where it crosses nothing.
        const [counted, line, label] = await Promise.all(['rect.bar:not(.outside) >> nth=-1', 'line.threshold', 'text:last-of-type'].map((it) => chart.locator(it).boundingBox()));
        assert.ok(counted.y >= line.y && label.y + label.height <= line.y + 4, JSON.stringify([counted, line, label]));
        await sees(at.text(t('db.chart', { first: month('2020-05-01'), last: month('2021-04-01') })));
        const values = at.card(t('db.revenue')).locator('ul.unseen > li');
        assert.equal(await values.count(), 12);
        assert.equal(await values.last().textContent(), `${month('2021-04-01')}: ${value('287,400')}`);
        await click(at.main.getByText(t('db.table'), { exact: true }));
        const last = at.row(month('2021-04-01')).getByRole('cell');
        await becomes(() => last.allInnerTexts(), [month('2021-04-01'), '29,600', '0', '287,400']);
        await record(at, '400', 'cloud');
        await sees(at.text(sum('287,800')));
        await becomes(() => last.allInnerTexts(), [month('2021-04-01'), '30,000', '0', '287,800']);
        await click(at.undo(RECORDED));
        await sees(at.text(sum('287,400')));
        // A direct bill partner sees its own.
        await visit('direct-bill/alpine/val/direct-bill', t('nav.direct-bill'));
        await sees(at.text(sum('72,000')));
        assert.deepEqual(await chart.locator('text').allTextContents(), [counting('72,000')]);
        // Without perpetual software nothing is left out.
        assert.doesNotMatch(await chart.getAttribute('aria-label'), /perpetual/);
        assert.equal(await at.text(t('db.perpetual', { perpetual: '0' })).count(), 0);
    },
    'revenue-bar: since 27 October 2020 an applicant needs USD 300,000 of revenue as a reseller': async ({ at, visit }) => {
        await visit(...PAGE);
        await sees(at.text(t('db.missing', { missing: '12,600', ...bar })));
        await givesBank(at);
        await press(at.button(t.notNow(apply)));
        await sees(at.finding('fact.revenue-reached.fails', { organisation: APPLICANT, revenue: '287,400', ...bar }));
        await chooseDate(at, t, '2020-10-27', 'look');
        const then = at.finding('fact.revenue-reached.fails', { organisation: APPLICANT, revenue: '138,500', ...bar });
        await sees(then);
        await chooseDate(at, t, '2020-10-26', 'look');
        await gone(then);
        await click(at.button(t('lens.leave')));
        await record(at, '12600', 'cloud');
        await sees(at.text(t('db.reached', bar)));
        await sees(at.button(apply).and(at.page.locator('[aria-disabled="false"]')));
        await click(at.undo(RECORDED));
        await sees(at.button(t.notNow(apply)));
    },
    'two-plans: the two support plans stand side by side with what tells them apart': async ({ at, visit }) => {
        await visit(...PAGE);
        for (const plan of ['advanced', 'premier']) {
            const row = at.card(t('db.plans')).getByRole('row').filter({ hasText: t(`chosen.${plan}`) });
            await sees(row.getByRole('cell', { name: t(`db.${plan}-service`), exact: true }));
            await sees(row.getByRole('cell', { name: t(`db.${plan}-scope`), exact: true }));
        }
    },
    'managed-service: an offering of its own is required until 26 October 2020, then recommended': async ({ at, visit }) => {
        const missing = at.finding('fact.db-managed-service.fails', { organisation: APPLICANT });
        await visit(...PAGE);
        const row = requirement(at, 'chosen.managed-service');
        await sees(row.filter({ hasText: t('db.managed-text') }).filter({ hasText: t('db.recommended') }));
        await press(at.button(t.notNow(become)));
        await sees(at.finding('fact.db-signing.fails', { organisation: APPLICANT }));
        await gone(missing);
        await chooseDate(at, t, '2020-10-26', 'look');
        await sees(missing);
        await chooseDate(at, t, '2020-10-27', 'look');
        await gone(missing);
        await click(at.button(t('lens.leave')));
        await click(at.button(t('action.DeclareCapability'), capital(t('chosen.managed-service'))));
        await sees(row.filter({ hasText: t('db.declared-on', { date: t.date(TODAY) }) }));
    },
    'revenue-review: perpetual software does not count, and Microsoft may ask for evidence': async ({ at, visit }) => {
        await visit(...PAGE);
        await record(at, '50000', 'perpetual');
        await sees(at.text(t('db.perpetual', { perpetual: '80,800' })));
        await sees(at.text(t('db.missing', { missing: '12,600', ...bar })));
        await record(at, '12600', 'cloud');
        await givesBank(at);
        await click(at.button(apply));
        await visit(...REVIEWS);
        await click(at.button(t('action.AskForEvidence'), APPLICANT));
        await sees(at.text(t('dbr.state-evidence')));
        await press(at.button(t.notNow(t('action.ConfirmEligibility')), APPLICANT));
        await sees(at.finding('fact.evidence-complete.fails', { organisation: APPLICANT }));
        await visit('direct-bill/fabrikam/ana/overview', t('nav.overview'));
        await sees(at.text(t('db.waits-evidence')));
        await visit(...PAGE);
        await click(at.button(t('action.GiveEvidence')));
        await visit(...REVIEWS);
        await click(at.button(t('action.ConfirmEligibility'), APPLICANT));
        await sees(at.text(t('dbr.state-credit')));
    },
    'support-plan: one of two plans is chosen, once the credit check is passed': async ({ at, visit }) => {
        const buy = t('action.BuySupportPlan');
        await visit(...PAGE);
        await press(at.button(t.notNow(buy), t('chosen.premier')));
        await sees(at.finding('fact.db-credit-passed.fails', { organisation: APPLICANT }));
        await press(at.button(t.notNow(become)));
        await sees(at.finding('fact.plan-bought.fails', { organisation: APPLICANT }));
        await visit(...REVIEWS);
        await click(at.button(t('dbr.credit-pass'), APPLICANT));
        await sees(at.text(t('dbr.none')));
        await visit(...PAGE);
        await click(at.button(buy, t('chosen.premier')));
        const bought = { plan: t('chosen.premier'), date: t.date(TODAY), renewal: t.date('2022-05-19') };
        await sees(at.text(t('db.plan-bought', bought)));
        await gone(at.button(buy, t('chosen.advanced')));
        await press(at.button(t.notNow(become)));
        await sees(at.finding('fact.db-signing.fails', { organisation: APPLICANT }));
        await gone(at.finding('fact.plan-bought.fails', { organisation: APPLICANT }));
    },
    'infrastructure: billing and provisioning, and the MPN ID of the selling location': async ({ at, page, visit }) => {
        const bare = (events) => but('fabrikam', () => ({ associated_mpn: null }))(events)
            .filter((event) => !/fabrikam.*nfrastructure/.test(JSON.stringify(event.DirectBillStepTaken ?? '')));
        await reworked(page, 'direct-bill', 'bare', bare);
        await visit('bare/fabrikam/ana/direct-bill', t('nav.direct-bill'));
        const lacks = (fact) => at.finding(`fact.${fact}.fails`, { organisation: APPLICANT });
        await press(at.button(t.notNow(become)));
        await sees(lacks('db-infrastructure'));
        await sees(lacks('mpn-associated'));
        const row = requirement(at, 'db.infrastructure-text');
        await sees(row.filter({ hasText: t('db.undeclared') }));
        await click(at.button(t('action.DeclareCapability'), capital(t('chosen.infrastructure'))));
        await sees(row.filter({ hasText: t('db.declared-on', { date: t.date(TODAY) }) }));
        await sees(requirement(at, 'db.mpn-none'));
        await click(requirement(at, 'db.mpn-text').getByRole('link', { name: t('nav.identifiers'), exact: true }));
        await click(at.button(t('action.AssociateMpnId'), '4200001'));
        await visit('bare/fabrikam/ana/direct-bill', t('nav.direct-bill'));
        await sees(requirement(at, 'db.mpn-text').filter({ hasText: t('db.mpn-is', { mpn: '4200001' }) }));
        await press(at.button(t.notNow(become)));
        await sees(lacks('db-signing'));
        await gone(lacks('db-infrastructure'));
        await gone(lacks('mpn-associated'));
    },
});
