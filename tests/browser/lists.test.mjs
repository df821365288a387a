// The order of lists: every list that can get long stands in the order that its reader chooses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, held, sees, update } from './desk.mjs';
import { alone, reworked } from './features.mjs';
import { becomes, downloaded, go, withApp } from './harness.mjs';
import { PHONE, sideways } from './look.mjs';
import { words } from './words.mjs';

const P0 = '#/lists/p0/p0-admin';
const MICROSOFT = '#/lists/microsoft/robin';
/** How many rows a list draws at first. */
const PART = 50;

const connected = ([provider, reseller, since]) => ({ PartnershipCreated: { provider, reseller, since } });
const serves = ([partner, customer, since]) => ({
    ResellerRelationshipCreated: { admin_rights: false, partner, since, tenant: `${customer}-tenant` },
});
const works = ([id, name, ...roles]) => ({ PersonAdded: { person: { id, name, organisation: 'p0', roles } } });
const sold = ([id, customer, offer, quantity, since, seller = 'p0']) => ({
    SubscriptionCreated: {
        subscription: {
            add_ons: 0, id, mpn: null, offer, quantity, reseller: seller === 'p0' ? 'r1' : null, seller, since, support_contact: seller,
            suspended: false, tenant: `${customer}-tenant`,
        },
    },
});
const asked = ([provider, reseller, sent]) => ({
    InvitationSent: { invitation: { id: `${provider}-${reseller}`, provider, reseller, sent, state: 'sent', to: `${reseller}-admin` } },
});
const invited = ([customer, sent]) => ({
    CustomerInvitationSent: {
        invitation: { accepted: false, admin_rights: false, id: `p0-${customer}`, partner: 'p0', provider: null, sent, tenant: `${customer}-tenant`, to: `${customer}-admin` },
    },
});
const of = (kind) => ([id]) => ({ [kind]: { organisation: id } });

const TWELVE = Array.from({ length: 12 }, (_, n) => n);
/** A day for each of twelve, in no order. */
const day = (n) => `20${18 + (n * 5) % 3}-0${1 + (n * 7) % 9}-1${(n * 4) % 10}`;

const MORE = [
    ...[['p0', 'r1', '2020-08-03'], ['p0', 'r3', '2018-02-12'], ['p0', 'r6', '2021-01-04'], ['p0', 'r8', '2019-07-22']].map(connected),
    ...[['p8', 'r1', '2020-11-30'], ['p3', 'r1', '2018-05-07']].map(connected),
    ...[['p6', 'r1', '2020-12-07'], ['p13', 'r1', '2021-02-15'], ['p10', 'r1', '2021-03-01']].map(asked),
    ...[['p0', 'r11', '2021-03-01'], ['p0', 'r13', '2021-02-15'], ['p0', 'r18', '2020-12-07']].map(asked),
    ...[['c11', '2021-03-01'], ['c13', '2021-02-15'], ['c16', '2020-12-07']].map(invited),
    // Lists beside others have an order from eleven rows on.
    ...TWELVE.map((n) => asked(['p0', `r${40 + n}`, day(n)])),
    ...TWELVE.map((n) => invited([`c${40 + n}`, day(n)])),
    ...TWELVE.map((n) => asked([`p${1 + n}`, 'r2', day(n)])),
    ...TWELVE.map((n) => connected([`p${1 + n}`, 'r5', day(n)])),
    ...TWELVE.map((n) => serves([`p${1 + n}`, 'c2', day(n)])),
    ...TWELVE.map((n) => sold([`t${n}`, 'c2', ['license', 'azure', 'software'][n % 3], 1 + n, day(n), `p${1 + n}`])),
    ...['p4', 'p15'].map((organisation) => ({ ProviderApprovalDecided: { organisation, approved: false } })),
    ...[['p0', 'c1', '2021-02-01'], ['p0', 'c3', '2019-06-03'], ['p0', 'c8', '2020-10-12'], ['p0', 'c10', '2018-09-24']].map(serves),
    ...[['r1', 'c1', '2020-01-13'], ['r1', 'c3', '2019-06-03'], ['r1', 'c8', '2020-10-12'], ['p8', 'c1', '2020-12-14']].map(serves),
    ...[
        ['s1', 'c1', 'software', 3, '2021-03-08'], ['s2', 'c1', 'license', 120, '2021-02-15'], ['s3', 'c1', 'license', 25, '2021-04-12'],
        ['s4', 'c1', 'azure', 500, '2021-03-01'], ['s5', 'c8', 'license', 7, '2020-10-19'], ['s6', 'c8', 'azure', 1, '2020-11-02'],
        ['s7', 'c3', 'license', 9, '2019-06-10'], ['s8', 'c1', 'license', 40, '2021-01-18', 'p8'],
    ].map(sold),
    ...[
        ['p0-b', 'Zora Lim', 'billing-admin'], ['p0-c', 'Ben Ode', 'global-admin'], ['p0-d', 'Milo Kern'],
        ['p0-e', 'Eva Noor', 'user-management-admin'], ['p0-f', 'Ines Roth', 'helpdesk-agent'],
    ].map(works),
    ...[['p5'], ['r17'], ['r52']].map(of('AccountSuspended')),
    ...[['p7'], ['p12'], ['d1']].map(of('CreditLimitExceeded')),
    ...[['d0'], ['d2']].map(of('AccountRestricted')),
];

/** The large world with more partners, customers, people and trouble; three direct bill partners come first by name. */
function givens(events) {
    const added = events.filter((event) => event.OrganisationAdded);
    const { organisation } = added.find((event) => event.OrganisationAdded.organisation.id === 'p0').OrganisationAdded;
    const direct = ['Aurora', 'Bellows', 'Zenith'].map((name, at) => ({
        OrganisationAdded: { organisation: { ...organisation, id: `d${at}`, name, kind: 'direct-bill-partner', approved_provider: false, domain: `${name}.example` } },
    }));
    return [...alone(events), ...direct, ...MORE];
}

/** Opens the world at an address. */
async function open(page, address, ready) {
    const held = [];
    await reworked(page, 'large', 'lists', (events) => held.push(...givens(events)) && held);
    await go(page, address);
    if (ready) await sees(ready);
    return held.filter((event) => event.OrganisationAdded).map((event) => event.OrganisationAdded.organisation);
}

/** The rows of a table as they show: the text of each cell, by its column. */
const rows = (list) => list.locator('tbody tr').evaluateAll((all) => all.map((row) => Object.fromEntries(
    [...row.cells].filter((cell) => cell.dataset.label).map((cell) => [cell.dataset.label, cell.innerText]),
)));

/** The rows of a list without columns: the strong line, and the small one. */
const lines = (list) => list.locator('ul.list > li').evaluateAll((all) => all.map((row) => ({
    name: row.querySelector('b').innerText, detail: row.querySelector('small').innerText,
})));

const choiceOf = (t, list) => list.getByRole('combobox', { name: t('list.order'), exact: true });
const number = (text) => Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(',', '') ?? 0);

/** The rows in an order: ways are a label, what is compared (a text in the reader's language, or a number), whether the last comes first, and whether what shows is rounded. */
function inOrder(language, all, [, value, down]) {
    if (!value) return all;
    const { compare } = new Intl.Collator(language, { numeric: true });
    const turn = down ? -1 : 1;
    return all.toSorted((a, b) => turn * (typeof value(a) === 'number' ? value(a) - value(b) : compare(value(a), value(b))));
}

/**
 * Chooses each order of a list and sees its rows stand so. The first way is the usual one, in which rows stand that are
 * equal in another. Each way has to move something, or it would prove nothing.
 */
async function stands(t, list, ways, { read = rows, language = 'en', ...given } = {}) {
    const choice = choiceOf(t, list);
    await sees(choice);
    const usual = inOrder(language, given.usual ?? await read(list), ways[0]);
    assert(usual.length > 1, 'there are rows to put in order');
    assert.deepEqual(await choice.locator('option').allInnerTexts(), ways.map(([label]) => label));
    await becomes(() => read(list), usual);
    for (const way of ways.slice(1)) {
        const expected = way[1] ? inOrder(language, usual, way) : usual.toReversed();
        assert.notDeepEqual(expected, usual, `${way[0]} moves something`);
        await choice.selectOption({ label: way[0] });
        // Rows that show the same may differ in what is too small to show.
        const shown = (all) => way[3] ? all.map(way[1]) : all;
        await becomes(async () => shown(await read(list)), shown(expected));
    }
    await choice.selectOption({ label: ways[0][0] });
    await becomes(() => read(list), usual);
}

/** The ways that several lists have. */
function usual(t) {
    const cell = (key, line = 0) => (row) => row[t(key)].split('\n')[line];
    const day = (key) => (row) => Date.parse(`${cell(key)(row)} UTC`);
    return {
        cell,
        name: (key) => [t('column.name'), cell(key)],
        since: (key = 'column.since') => [[t('list.order-newest'), day(key), true], [t('list.order-oldest'), day(key)]],
        by: (key) => [t(key), cell(key)],
    };
}

const t = words('en');
const { cell, name, since, by } = usual(t);

/** The lists that stand alone on a page: name, address, card, ways. */
const LISTS = [
    ['the resellers of a provider', `${P0}/indirect-resellers`, 'resellers.partners', [
        name('column.reseller'), ...since(),
        [t('list.order-unsigned'), (row) => (cell('column.agreement')(row) === t('unsigned') ? 0 : 1)],
    ]],
    ['the requests of a provider', `${P0}/indirect-resellers`, 'resellers.waiting', [name('column.reseller'), ...since('column.sent')]],
    ['the requests to customers', `${P0}/customers`, 'customers.waiting', [name('column.customer'), ...since('column.sent')]],
    ['the customers of a partner', `${P0}/customers`, 'customers.list', [
        name('column.customer'), ...since(),
        [t('list.order-active'), (row) => number(cell('column.active')(row)), true],
    ]],
    ['the subscriptions of a customer', `${P0}/customer/c1-tenant`, 'subscriptions.title', [
        by('column.offer'), ...since(), [t('list.order-quantity'), (row) => number(cell('column.offer', 1)(row)), true],
    ]],
    ['the people of a company', `${P0}/users`, 'users.list', [name('column.name'), by('column.roles')]],
    ['the resellers in the report', `${P0}/analytics`, 'analytics.signed', [
        name('column.reseller'),
        [t('list.order-unsigned'), (row) => (cell('column.agreement')(row) === t('unsigned') ? 0 : 1)],
    ]],
    ['the invitations of a reseller', '#/lists/r2/r2-admin/indirect-providers', 'providers.waiting', [
        name('column.provider'), ...since('column.sent'),
    ]],
    ['the providers of a reseller', '#/lists/r5/r5-admin/indirect-providers', 'providers.authorised', [
        name('column.provider'), ...since(),
    ]],
    ['the customers shared with a provider', '#/lists/r1/r1-admin/shared-customers/p0', 'nav.customers', [
        name('column.customer'), [t('list.order-active'), (row) => number(cell('shared.active')(row)), true],
    ]],
    ['the partners of a customer', '#/lists/c2/c2-admin/partners', 'partners.list', [name('column.partner'), ...since()]],
    ['what a customer bought', '#/lists/c2/c2-admin/partners', 'partners.subscriptions', [
        [t('column.partner'), cell('column.seller')], by('column.offer'), ...since(),
    ]],
];

test('each list of the large world', async (test) => {
    await withApp(test, { at: `${P0}/overview`.replace('lists', 'large') }, async ({ page }) => {
        const at = desk(page, t);
        const organisations = await open(page, `${P0}/overview`);
        for (const [what, address, card, ways] of LISTS) {
            await test.test(what, async () => {
                await go(page, address);
                await stands(t, at.card(t(card)), ways);
            });
        }

        await test.test('the providers on the list of Microsoft', async () => {
            await go(page, '#/lists/r4/r4-admin/find-provider');
            await sees(at.title(t('nav.find')));
            await at.choice(t('column.market')).selectOption({ label: t('filter.all') });
            await stands(t, at.main, [name('column.provider'), by('column.place'), by('column.market')]);
        });

        await test.test('the offers of the month', async () => {
            await go(page, `${P0}/pricing`);
            const price = cell('column.price');
            await stands(t, at.main, [
                by('column.kind').slice(0, 1),
                name('column.offer'),
                [t('column.price'), (row) => (/\d/.test(price(row)) ? number(price(row)) : Infinity)],
            ]);
        });

        await test.test('the announcements of the past', async () => {
            await go(page, `${P0}/announcements`);
            const past = at.card(t('announcements.past'));
            const more = past.getByRole('button', { name: /^Show \d+ more$/ });
            while (await more.count()) await click(more);
            await stands(t, past, [[t('list.order-newest')], [t('list.order-oldest')]], { read: lines });
            const days = (await lines(past)).map((line) => Date.parse(`${line.name} UTC`));
            assert.deepEqual(days, days.toSorted((a, b) => b - a), 'the newest first');
        });

        await test.test('accounts, sorted before the list is drawn in part', async () => {
            await go(page, `${MICROSOFT}/reviews`);
            const partners = organisations.filter(({ kind }) => /provider|reseller|partner/.test(kind));
            const all = partners.map(({ id, name }) => ({
                name, detail: t(['p5', 'r17', 'r52'].includes(id) ? 'account.suspended' : 'account.good'),
            }));
            const card = at.card(t('reviews.accounts'));
            const ways = [
                [t('column.name'), (row) => row.name],
                [t('account.order-suspended'), (row) => (row.detail === t('account.suspended') ? 0 : 1)],
            ];
            await first(card, ways, all, lines);
            // The rest comes when asked, also by keyboard.
            await card.getByRole('button', { name: t('list.more', { count: all.length - PART }), exact: true }).press('Enter');
            await becomes(async () => (await lines(card)).length, all.length);
            await card.getByRole('searchbox', { name: t.searches(t('reviews.accounts')) }).fill('fabrikam');
            await becomes(async () => (await lines(card)).every(({ name }) => name.startsWith('Fabrikam')), true);
            await card.getByRole('searchbox').fill('nobody');
            await sees(card.getByText(t('list.no-match'), { exact: true }));
        });

        await test.test('the providers to approve', async () => {
            await go(page, `${MICROSOFT}/reviews`);
            await stands(t, at.card(t('reviews.providers')), [
                [t('column.name'), (row) => row.name],
                [t('reviews.order-unlisted'), (row) => (row.detail === t('reviews.provider-approved') ? 1 : 0)],
            ], { read: lines });
        });

        await test.test('credit, sorted before the list is drawn in part', async () => {
            await go(page, `${MICROSOFT}/credit`);
            const buyers = organisations.filter(({ kind }) => ['indirect-provider', 'direct-bill-partner'].includes(kind));
            const all = buyers.map(({ id, name }) => ({
                name, over: ['p7', 'p12', 'd1'].includes(id), restricted: ['d0', 'd2'].includes(id),
            }));
            const card = at.card(t('credit.list'));
            const shown = async () => (await rows(card)).map((row) => ({
                name: cell('column.partner')(row),
                over: cell('column.credit')(row) === t('credit.over'),
                restricted: cell('column.state')(row) === t('credit.restricted'),
            }));
            await first(card, [
                [t('column.name'), (row) => row.name],
                [t('credit.order-over'), (row) => Number(row.over), true],
                [t('credit.order-restricted'), (row) => Number(row.restricted), true],
            ], all, shown);
            assert.equal((await shown()).length, all.length);
            await card.getByRole('searchbox', { name: t.searches(t('credit.list')) }).fill('nobody');
            await sees(card.getByText(t('list.no-match'), { exact: true }));
        });

        await test.test('the activity log, and its file', async () => {
            const roles = async (by, of, role, tick) => {
                await go(page, `#/lists/p0/${by}/users/${of}`);
                await update(at, t, role, tick);
            };
            await roles('p0-admin', 'p0-sales', 'helpdesk-agent');
            await chooseDate(at, t, '2021-05-25', 'wait');
            await roles('p0-c', 'p0-sales', 'helpdesk-agent', false);
            await chooseDate(at, t, '2021-06-01', 'wait');
            await roles('p0-admin', 'p0-d', 'billing-admin');
            await go(page, `${P0}/activity`);
            await stands(t, at.main, [[t('list.order-newest')], [t('list.order-oldest')], by('column.operation'), by('column.by')]);
            const log = await rows(at.main);
            assert.deepEqual(log.map(cell('column.date')), ['2021-06-01', '2021-05-25', '2021-05-19'].map(t.day));
            // Which role, and whose.
            const line = (operation, role) => `${t(`operation.${operation}`)} – ${t(`role.${role}`)}`;
            assert.deepEqual(log.map(cell('column.operation')), [
                line('role-assigned', 'billing-admin'), line('role-removed', 'helpdesk-agent'), line('role-assigned', 'helpdesk-agent'),
            ]);
            const [last, ...before] = log.map(cell('log.affected'));
            assert.ok(last !== before[0] && before[0] === before[1] && before[0] !== '–', `${last}, ${before}`);
            await choiceOf(t, at.main).selectOption({ label: t('list.order-oldest') });
            const { text } = await downloaded(page, at.button(t('activity.export')));
            const choice = at.choice(t('column.operation'));
            await becomes(() => choice.locator('option').allInnerTexts(), [
                t('filter.all'), t('operation.role-assigned'), t('operation.role-removed'),
            ]);
            await choice.selectOption({ label: t('operation.role-removed') });
            await becomes(async () => (await rows(at.main)).map(cell('column.date')), [t.day('2021-05-25')]);
            await at.main.getByRole('searchbox').fill('zzz');
            await sees(held(at.button(t('activity.export'))));
            await choice.selectOption({ label: t('filter.all') });
            await at.main.getByRole('searchbox').fill('');
            // The file follows the order; its dates are those of spreadsheets.
            assert.deepEqual(text.trim().split('\r\n').slice(1, -1).map((line) => line.split('"')[1]), ['2021-05-19', '2021-05-25', '2021-06-01']);
        });
    });
});

/** As `stands`, for a list that shows the first part of all. */
async function first(list, ways, all, read) {
    const choice = choiceOf(t, list);
    const usual = inOrder('en', all, ways[0]);
    for (const way of [...ways, ways[0]]) {
        await choice.selectOption({ label: way[0] });
        await becomes(() => read(list), inOrder('en', usual, way).slice(0, PART));
    }
}

test('the kept scenarios, on Home and where storage is told', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/overview' }, async ({ page }) => {
        const at = desk(page, t);
        await chooseDate(at, t, '2021-07-01', 'wait');
        for (const [slot, company, person] of [['ending', 'contoso', 'jun'], ['several-partners', 'alpine', 'val'], ['already-accepted', 'fabrikam', 'ana']]) {
            await go(page, `#/${slot}/${company}/${person}/overview`);
            await sees(at.title(t('nav.overview')));
        }
        await chooseDate(at, t, '2021-06-01', 'wait');
        await go(page, '#/');
        const card = at.card(t('home.mine'));
        await stands(t, card, [
            [t('kept.order-changed')],
            name('kept.column-name'),
            [t('kept.order-date'), (row) => Date.parse(`${cell('kept.column-date')(row)} UTC`), true],
            [t('kept.order-steps'), (row) => number(cell('kept.column-steps')(row)), true],
        ]);
        await go(page, '#/connect/contoso/jun/storage');
        const settings = (row) => cell('kept.column-name')(row) !== t('storage.settings');
        await stands(t, at.card(t('storage.kept')), [
            name('kept.column-name'),
            [t('kept.order-steps'), (row) => number(cell('storage.column-what')(row)), true],
            [t('storage.order-size'), (row) => number(cell('storage.column-size')(row)), true, 'rounded'],
        ], { read: async (list) => (await rows(list)).filter(settings) });
    });
});

test('an order stays while the list is searched and filtered, and its file follows', async (test) => {
    await withApp(test, { at: '#/large/p0/p0-admin/overview' }, async ({ page }) => {
        const at = desk(page, t);
        await open(page, `${P0}/customers`);
        const card = at.card(t('customers.list'));
        const search = card.getByRole('searchbox');
        const names = async () => (await rows(card)).map(cell('column.customer'));
        const choice = choiceOf(t, card);
        await choice.selectOption({ label: t('list.order-oldest') });
        const oldest = ['Contoso Toys', 'Adventure Works Bank', 'Woodgrove Bank', 'Fabrikam Bank'];
        await becomes(names, oldest);
        await search.fill('bank');
        await becomes(names, oldest.filter((name) => name.includes('Bank')));
        await search.fill('no such customer');
        await becomes(names, []);
        await sees(choice);
        await search.fill('');
        await becomes(names, oldest);
        const { text } = await downloaded(page, at.button(t('customers.export')));
        assert.deepEqual(text.trim().split('\r\n').slice(1, -1).map((line) => line.split('"')[3]), oldest);
        assert.equal(await choice.locator('option:checked').innerText(), t('list.order-oldest'));

        await go(page, '#/ending/contoso/jun/indirect-resellers');
        await sees(at.card(t('resellers.partners')).locator('tbody tr'));
        assert.equal(await choiceOf(t, at.main).count(), 0, 'one row has no order');
    });
});

test('Korean lists stand in the order of the Korean alphabet', async (test) => {
    const t = words('ko');
    const { cell, name, by } = usual(t);
    await withApp(test, { language: 'ko', at: '#/large/p0/p0-admin/overview' }, async ({ page }) => {
        const at = desk(page, t);
        await open(page, `${P0}/users`);
        const people = at.card(t('users.list'));
        await stands(t, people, [name('column.name'), by('column.roles')], { language: 'ko' });
        await choiceOf(t, people).selectOption({ label: t('column.roles') });
        const roles = ['role.helpdesk-agent', 'no.role', 'role.user-management-admin', 'role.sales-agent', 'role.global-admin', 'role.billing-admin'];
        const shown = async () => (await rows(people)).map(cell('column.roles')).filter((role) => roles.some((key) => t(key) === role));
        await becomes(shown, roles.map((key) => t(key)).toSorted((a, b) => (a < b ? -1 : 1)));
        await go(page, '#/lists/r4/r4-admin/find-provider');
        await sees(at.title(t('nav.find')));
        await at.choice(t('column.market')).selectOption({ label: t('filter.all') });
        await stands(t, at.main, [name('column.provider'), by('column.place'), by('column.market')], { language: 'ko' });
    });
});

test('an order is chosen with the keyboard alone, and the focus stays on the choice', async (test) => {
    await withApp(test, { at: '#/large/p0/p0-admin/overview' }, async ({ page }) => {
        const at = desk(page, t);
        const card = at.card(t('resellers.partners'));
        await open(page, `${P0}/indirect-resellers`, card.locator('tbody tr').first());
        const choice = choiceOf(t, card);
        const names = async () => (await rows(card)).map(cell('column.reseller'));
        await becomes(async () => (await names()).length > 0, true);
        const usual = await names();
        await card.getByRole('searchbox').focus();
        const chosen = () => choice.evaluate((field) => field === document.activeElement && field.selectedOptions[0].innerText);
        for (let presses = 0; await chosen() === false && presses < 5; presses += 1) await page.keyboard.press('Tab');
        await becomes(chosen, t('column.name'));
        assert.notEqual(await choice.evaluate((field) => getComputedStyle(field).outlineStyle), 'none', 'the focus can be seen');
        const all = await rows(card);
        const orders = { [t('column.name')]: usual };
        for (const way of since()) orders[way[0]] = inOrder('en', all, way).map(cell('column.reseller'));
        for (const [key, label] of [['ArrowDown', 'list.order-newest'], ['ArrowDown', 'list.order-oldest'], ['Home', 'column.name']]) {
            await page.keyboard.press(key);
            await becomes(chosen, t(label));
            await becomes(names, orders[t(label)]);
        }
    });
});

test('an order is chosen on a phone, and nothing scrolls sideways', async (test) => {
    await withApp(test, { viewport: PHONE, theme: 'dark', at: '#/large/p0/p0-admin/overview' }, async ({ page }) => {
        const at = desk(page, t);
        await open(page, `${P0}/customers`);
        const card = at.card(t('customers.list'));
        await stands(t, card, LISTS.find(([what]) => what === 'the customers of a partner')[3]);
        const { x, width, height } = await choiceOf(t, card).boundingBox();
        assert(x >= 0 && x + width <= PHONE.width && height >= 24, 'the choice can be touched');
        assert.deepEqual(await sideways(page), {});
    });
});
