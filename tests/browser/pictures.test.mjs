// What readers of pictures of every page found: things said twice, labels that name nothing, lines that break badly.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, gone, held, sees } from './desk.mjs';
import { becomes, go } from './harness.mjs';
import { PHONE, sideways } from './look.mjs';
import { seen } from './seen.mjs';
import { joined, pack, within } from './words.mjs';

const boxes = async (locator) => Promise.all((await locator.all()).map((it) => it.boundingBox()));

seen('one way out of several conditions stands once, and its link names the page', '#/first-order/contoso/jun/customer/bank', async (at, t) => {
    const order = at.main.locator('section.card').filter({ has: at.button(t.notNow(t('action.PlaceOrder'))) });
    const both = order.locator('.remedy p').filter({ hasText: t('remedy.InviteCustomerJointly', { people: 'Ana Silva', organisation: 'Fabrikam' }) });
    await becomes(() => both.count(), 1);
    const ask = order.getByRole('link', { name: t('action.RequestResellerRelationship'), exact: true });
    await becomes(() => ask.count(), 1);
    await click(ask);
    await sees(at.title(t('action.RequestResellerRelationship')));
});

seen('a refused button says why on a line of its own where both do not fit', '#/first-order/contoso/jun/customer/bank', async (at, t) => {
    const parts = at.button(t.notNow(t('action.ConfirmCustomerAgreement'))).locator('.asks > span');
    await sees(parts.first());
    const wide = await boxes(parts);
    assert.ok(wide[1].x >= wide[0].x + wide[0].width - 1, JSON.stringify(wide));
    await at.page.setViewportSize({ width: 240, height: 640 });
    const [label, why] = await boxes(parts);
    // The dot before it is cut off.
    assert.ok(why.y >= label.y + label.height - 1 && Math.abs(why.x - label.x) < 1, JSON.stringify([label, why]));
});

seen('a box to tick stands on the line of its label', '#/first-order/alpine/val/invite/bank', async (at, t) => {
    const label = at.main.locator('.tick').filter({ hasText: t('invite.rights') });
    await sees(label);
    const [box, text] = await boxes(label.locator('> *'));
    assert.ok(text.x > box.x + box.width && text.y < box.y + box.height, JSON.stringify([box, text]));
}, { width: 1366, height: 768 });

seen('a refused button in a row keeps its label on one line', '#/large/p0/p0-admin/indirect-resellers', async (at, t) => {
    const labels = at.row('Contoso Cloud').locator('.asks > :first-child');
    await sees(labels.first());
    assert.deepEqual((await boxes(labels)).filter((it) => it.height > 30), []);
    assert.deepEqual(await sideways(at.page), {});
}, { width: 1366, height: 768 });

seen('at the end of a page the notice stands whole beside the reasons', '#/own-use/fabrikam/ana/own-use', async (at) => {
    await sees(at.main.locator('.card').first());
    await at.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const [foot, why] = await boxes(at.page.locator('footer, aside'));
    const apart = (a, b) => a.x + a.width <= b.x + 1 || b.x + b.width <= a.x + 1;
    assert.ok(apart(foot, why), JSON.stringify([foot, why]));
}, { width: 1366, height: 768 });

seen('what is done and what is needed later stand in one card', '#/set-up/fabrikam/ana/overview', async (at, t) => {
    await sees(at.card(t('steps.done')).getByText(t('agreement.later'), { exact: true }));
    await sees(at.link(joined(t('nav.users'), `: ${t('hint.agent')}`)));
});

seen('the step that comes next is the only main one', '#/connect/fabrikam/ana/overview', async (at, t) => {
    await sees(at.button(t('action.SignPartnerAgreement')));
    // While no request waits, a provider is found first.
    await sees(at.link(joined(t('nav.find'), `: ${t('step.connect')}`)).and(at.page.locator('.primary')));
    await becomes(() => at.main.locator('.primary').count(), 1);
    assert.equal(await at.main.locator('.banner').getByRole('button', { name: t('action.SignPartnerAgreement') }).count(), 0);
    await go(at.page, '#/not-signed/fabrikam/ana/overview');
    await becomes(() => at.main.locator('.primary').count(), 1);
    await sees(at.button(t('action.SignPartnerAgreement')).and(at.page.locator('.primary')));
});

seen('three models stand in equal columns, and below each other on a phone', '#/enrol/adventure/nora/choose-model', async (at, t) => {
    const heads = (await boxes(at.main.getByRole('columnheader'))).slice(1);
    assert.ok(heads.every((it) => Math.abs(it.width - heads[0].width) < 2), JSON.stringify(heads));
    await becomes(() => at.row(t('model.needs')).locator('li').count(), t('model.direct-needs').split('\n').length + t('model.reseller-needs').split('\n').length);
    await at.page.setViewportSize(PHONE);
    const [cell, table] = [await boxes(at.main.locator('.compare td').nth(1)), await boxes(at.main.locator('.compare'))];
    assert.ok(cell[0].width > table[0].width - 2, JSON.stringify([cell, table]));
});

seen('a sample scenario says its question once, names the step and its page, and what waits says for what', '#/new/sample-6', async (at, t) => {
    await sees(at.heading(t('sample.variants')));
    await becomes(() => at.page.getByText(t('scenario.sample-6.question'), { exact: true }).filter({ visible: true }).count(), 1);
    const played = at.main.locator('article[aria-current]');
    await sees(played.getByText(t('sample.here'), { exact: true }));
    await sees(played.locator('p').filter({ hasText: within(t('sample.on', { date: t.date('2021-05-19') })) }));
    const next = at.main.locator('ol.played > li.next');
    await sees(next.locator('[data-does="RequestResellerRelationship"]').filter({ hasText: t('action.RequestResellerRelationship') }));
    await sees(next.getByRole('link', { name: within(t('nav.customers')) }));
    // The name of the scenario is whole; who the reader is gives way.
    assert.ok(await at.page.locator('.where b').evaluate((it) => it.scrollWidth <= it.clientWidth + 1));
});

seen('a form that waits says for what', '#/connect/fabrikam/ana/users/leo', async (at, t) => {
    await sees(at.text(t('legal.same')));
    await at.roleBox('billing-admin').check();
    await gone(at.text(t('legal.same')));
    await go(at.page, '#/enrol/adventure/nora/apply');
    await sees(held(at.button(t('sign-in.try'))));
    await becomes(() => at.text(t('sign-in.empty')).count(), 2);
});

seen('where nothing is yet, the page says so first and leads on', '#/connect/fabrikam/ana/mailbox', async (at, t) => {
    await sees(at.link(t('nav.overview')));
    await go(at.page, '#/ending/microsoft/robin/tickets');
    await sees(at.card(t('tickets.open')).getByRole('link', { name: t('nav.overview'), exact: true }));
    await go(at.page, '#/first-order/woodgrove/uma/find-partner');
    await click(at.main.getByRole('link', { name: t('continue.as', { person: 'Ana Silva', organisation: 'Fabrikam' }) }));
    await sees(at.title(t('nav.business-profile')));
    await go(at.page, '#/direct-bill/contoso/jun/transition');
    const card = at.card(t('count.waiting'));
    await becomes(async () => (await card.locator('p').first().innerText()) === t('transfers.none'), true);
    await click(card.getByRole('link'));
    await sees(at.title(t('nav.transition')));
});

seen('the value in the chart stands on no bar and not on the line', '#/direct-bill/fabrikam/ana/direct-bill', async (at) => {
    const chart = at.main.locator('svg.chart');
    await sees(chart);
    const meets = (one, other) => one.x < other.x + other.width && other.x < one.x + one.width
        && one.y < other.y + other.height - 1 && other.y < one.y + one.height - 1;
    for (const size of [{ width: 1600, height: 900 }, PHONE]) {
        await at.page.setViewportSize(size);
        const value = await chart.locator('text').last().boundingBox();
        const drawn = (await boxes(chart.locator('rect.bar, line'))).filter((it) => it.width > 0);
        // The halo of a letter may touch what is below it.
        const solid = { ...value, height: value.height - 4 };
        assert.deepEqual(drawn.filter((it) => meets(solid, it)), [], JSON.stringify(value));
    }
});

seen('a requirement says for which step it counts, and one that is only recommended says that', '#/direct-bill/fabrikam/ana/direct-bill', async (at, t) => {
    await sees(at.text(t('db.requirements-for')));
    await sees(at.text(t('db.recommended')));
    await sees(held(at.button(t('action.RecordSales'))));
    await sees(at.text(t('db.amount-first')));
});

seen('the reasons stand beside a refused seller, and a chip that is pressed looks so', '#/own-use/fabrikam/ana/own-use', async (at, t) => {
    const row = at.row('Contoso Distribution').first();
    await sees(row.getByText(t('verdict.blocked'), { exact: true }));
    await sees(row.locator('p.quiet').first());
    assert.notEqual(await row.locator('button > .verdict').evaluate((it) => getComputedStyle(it).borderTopStyle), 'none');
});

seen('the application is one way in three cards, with one main button', '#/enrol/adventure/nora/apply', async (at, t) => {
    await sees(at.button(t('action.CreateWorkAccount')).and(at.page.locator('.primary')));
    await becomes(() => at.main.locator('.primary').count(), 1);
    const numbers = await at.main.locator('.in-order > .card > h2').evaluateAll((all) => all.map((it) => getComputedStyle(it, '::before').content));
    assert.equal(numbers.length, 3);
    assert.ok(numbers.every((it) => it.includes('counter')), JSON.stringify(numbers));
});

seen('the readings are whole to read before one is chosen', '#/national-clouds/northwind/finn/national-clouds', async (at, t) => {
    const readings = at.main.getByRole('group', { name: t('assumed.which') }).getByRole('radio');
    await becomes(() => readings.count(), 2);
    await readings.last().check();
    await sees(at.main.locator('.tick').filter({ hasText: t('contradiction.us-government.second.assume') }));
});

seen('fields of a form are as wide as each other on a screen, and as wide as the page on a phone', '#/several-channels/alpine/val/customer/bank', async (at) => {
    await sees(at.main.locator('.card select').first());
    const wide = await boxes(at.main.locator('.card :not(.filters) > label > :is(select, input[type="text"])').filter({ visible: true }));
    assert.ok(wide.every((it) => Math.abs(it.width - wide[0].width) < 2), JSON.stringify(wide.map((it) => it.width)));
    await at.page.setViewportSize(PHONE);
    const narrow = await boxes(at.main.locator('.card :not(.filters) > label > :is(select, input[type="text"])').filter({ visible: true }));
    assert.ok(narrow.every((it) => it.width > 270), JSON.stringify(narrow.map((it) => it.width)));
});

seen('whoever is not in a scenario is led into it', '#/connect/contoso/nobody/overview', async (at, t) => {
    await click(at.main.getByRole('link', { name: t('continue.as', { person: 'Jun Park', organisation: 'Contoso Distribution' }) }));
    await sees(at.title(t('nav.overview')));
});

seen('the value of a low bar stands on it', '#/direct-bill/alpine/val/direct-bill', async (at) => {
    const chart = at.main.locator('svg.chart');
    await sees(chart);
    const value = await chart.locator('text').last().boundingBox();
    const bar = await chart.locator('rect.bar:not(.outside)').last().boundingBox();
    assert.ok(value.y + value.height <= bar.y + 4, JSON.stringify([value, bar]));
});

seen('a page of a rule has its ways in one row, and announcements count what is found', '#/first-order/contoso/jun/rules/R-MPA-ALL', async (at, t) => {
    await sees(at.main.locator('.pair'));
    const ways = await boxes(at.main.locator('.pair > a, .row:has(> .pair) > a'));
    assert.equal(ways.length, 3);
    assert.ok(ways.every((it) => Math.abs(it.y - ways[0].y) < 2), JSON.stringify(ways));
    await go(at.page, '#/first-order/contoso/jun/announcements');
    const [all] = (await at.main.getByRole('status').filter({ hasText: /\d/ }).first().innerText()).match(/\d+/);
    assert.ok(Number(all) > 24, all);
});

for (const language of ['en', 'ko']) {
    test(`a date does not break at the end of a line (${language})`, () => {
        const date = language === 'en'
            ? /\d (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?: \d{4})?/
            : /\d{4}년 \d{1,2}월|\d월 \d{1,2}일/;
        assert.deepEqual(Object.entries(pack(language)).filter(([, text]) => date.test(text)).map(([key]) => key), []);
    });
}
