// Lists that grow long: a part of the rows is drawn, all of them are searched, narrowed and put in order.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, sees } from './desk.mjs';
import { alone, reworked } from './features.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { words } from './words.mjs';

/** How many rows a list draws at first, and adds when asked. */
const PART = 50;
const MANY = 330;

const number = (at) => String(at).padStart(3, '0');
const count = (many) => Array.from({ length: many }, (_, at) => at);

/** The large world with many customers and resellers more for p0. Their names stand the other way round than their ids. */
function crowd(events) {
    const added = (id) => events.find((event) => event.OrganisationAdded?.organisation.id === id).OrganisationAdded.organisation;
    const { tenant } = events.find((event) => event.TenantAdded?.tenant.organisation === 'c0').TenantAdded;
    const [customer, reseller] = ['c0', 'r1'].map(added);
    const company = (like, id, name) => ({ OrganisationAdded: { organisation: { ...like, id, name, domain: `${id}.example` } } });
    return [
        ...alone(events),
        ...count(MANY).flatMap((at) => [
            company(customer, `k${number(at)}`, `Customer #${number(MANY - at)}`),
            { TenantAdded: { tenant: { ...tenant, id: `k${number(at)}-tenant`, organisation: `k${number(at)}` } } },
            { ResellerRelationshipCreated: { admin_rights: false, partner: 'p0', since: '2019-06-03', tenant: `k${number(at)}-tenant` } },
            company(reseller, `z${number(at)}`, `Reseller #${number(MANY - at)}`),
            { PartnershipCreated: { provider: 'p0', reseller: `z${number(at)}`, since: '2019-06-03' } },
        ]),
    ];
}

/** The lists of the crowd: address, card, the key of the search, what rows are called, the last way to sort. */
const CROWDED = [
    ['customers', 'customers.list', 'customers.search', 'Customer'],
    ['indirect-resellers', 'resellers.partners', 'resellers.search', 'Reseller'],
    ['analytics', 'analytics.signed', undefined, 'Reseller'],
];

for (const language of ['en', 'ko']) {
    test(`hundreds of rows are searched and sorted, and drawn a part at a time (${language})`, async (test) => {
        const t = words(language);
        await withApp(test, { language, at: '#/large/p0/p0-admin/overview' }, async ({ page }) => {
            await reworked(page, 'large', 'crowd', crowd);
            const at = desk(page, t);
            for (const [address, title, field, called] of CROWDED) {
                await test.test(address, async () => {
                    await go(page, `#/crowd/p0/p0-admin/${address}`);
                    const card = at.card(t(title));
                    const rows = card.locator('tbody').getByRole('row');
                    const drawn = (shown, total) => sees(card.getByRole('status').getByText(t('list.drawn', { shown, total }), { exact: true }));
                    await becomes(() => rows.count(), PART);
                    // What is not drawn is found.
                    const name = field ? t(field) : t.searches(t(title));
                    const search = card.getByRole('searchbox', { name, exact: true });
                    await search.fill(`${called} #${number(MANY - 3)}`);
                    await becomes(() => rows.count(), 1);
                    await gone(card.getByRole('button', { name: t('list.more', { count: PART }), exact: true }));
                    await search.fill(`${called} nobody`);
                    await sees(card.getByText(t('list.no-match'), { exact: true }));
                    await search.fill(called);
                    await becomes(() => rows.count(), PART);
                    await drawn(PART, MANY);
                    assert.match(await rows.first().innerText(), new RegExp(`${called} #001`));

                    // The others come when asked, and the focus stays where it is.
                    const more = () => card.getByRole('button', { name: t('list.more', { count: PART }), exact: true });
                    await more().press('Enter');
                    await becomes(() => rows.count(), 2 * PART);
                    await drawn(2 * PART, MANY);
                    for (let drawn = 2 * PART; drawn + PART < MANY; drawn += PART) {
                        await page.keyboard.press('Enter');
                        await becomes(() => rows.count(), drawn + PART);
                    }
                    await click(card.getByRole('button', { name: t('list.more', { count: MANY % PART }), exact: true }));
                    await becomes(() => rows.count(), MANY);
                    assert.match(await rows.last().innerText(), new RegExp(`${called} #${number(MANY)}`));
                    const fewer = card.getByRole('button', { name: t('list.fewer', { count: PART }), exact: true });
                    assert(await fewer.evaluate((it) => it === document.activeElement));
                    await page.keyboard.press('Enter');
                    await becomes(() => rows.count(), PART);
                });
            }
            assert.deepEqual(await faults(page), []);
            assert.deepEqual(await sideways(page), {});
        });
    });
}

const AT = '2021-04-01';
const published = (organisation, at) => ({
    BusinessProfilePublished: { organisation, description: `Field of work ${number(at)}`, locations: 'Seoul', logo_width: 0 },
});
const inquiry = (partner, customer, at) => ({ ReferralSent: { partner, customer, text: `Question ${number(at)}`, date: AT } });

/** The large world with lists of a dozen: profiles, inquiries, partners of a customer, tickets, mails. */
function dozens(events) {
    return [
        ...alone(events),
        ...count(12).flatMap((at) => [
            published(`r${at + 1}`, at),
            inquiry(`r${at + 1}`, 'c0', at),
            ...at > 0 ? [inquiry('r1', `c${at}`, at)] : [],
            { ResellerRelationshipCreated: { admin_rights: false, partner: `r${at + 1}`, since: AT, tenant: 'c1-tenant' } },
            ...at > 0 ? [{ PartnershipCreated: { provider: 'p0', reseller: `r${at + 1}`, since: AT } }] : [],
            { TicketOpened: {
                ticket: {
                    id: `ticket-${at + 1}`, provider: 'p0', reseller: `r${at + 1}`, tenant: null, opened: AT, closed: null,
                    opened_by: at === 7 ? 'r8' : 'p0',
                },
            } },
            { MailSent: {
                mail: {
                    id: `mail-given-${at + 1}`, from: at === 7 ? 'p3' : 'p2', to: 'c0-admin', date: AT,
                    kind: { Message: { subject: `Letter ${number(at)}`, text: 'Please read.' } },
                },
            } },
        ]),
        published('p0', 12),
        inquiry('r1', 'c12', 12),
        { ReferralAnswered: { partner: 'r4', customer: 'c0', accepted: true } },
        { ReferralAnswered: { partner: 'r1', customer: 'c7', accepted: false } },
    ];
}

/** Address, card, entries, a search with what it finds, the choice and one of its options that leaves one entry. */
const NARROWED = [
    ['c0/c0-admin/find-partner', 'partner.list', 'tbody tr', 13, 'work 007', 'column.kind', 'kind.indirect-provider'],
    ['c0/c0-admin/find-partner', 'partner.sent', 'tbody tr', 12, 'question 003', 'column.state', 'referral.accepted'],
    ['r1/r1-admin/business-profile', 'referrals.title', 'tbody tr', 13, 'question 005', 'column.state', 'referral.declined'],
    ['microsoft/robin/tickets', 'tickets.open', 'tbody tr', 12, 'reseller:r5', 'tickets.opened-by', 'reseller:r8'],
    ['c0/c0-admin/mailbox', 'nav.mailbox', '.mails > li', 12, 'letter 010', 'mail.sender', 'provider:p3'],
];

for (const language of ['en', 'ko']) {
    test(`lists of a dozen are searched, narrowed and sorted (${language})`, async (test) => {
        const t = words(language);
        await withApp(test, { language, at: '#/large/p0/p0-admin/overview' }, async ({ page }) => {
            const names = {};
            await reworked(page, 'large', 'dozens', (events) => {
                for (const { OrganisationAdded: added } of events.filter((event) => event.OrganisationAdded)) {
                    names[added.organisation.id] = added.organisation.name;
                }
                return dozens(events);
            });
            const at = desk(page, t);
            const said = (text) => (/^(reseller|provider):/.test(text) ? names[text.split(':')[1]] : t(text));
            for (const [address, title, entry, total, sought, column, option] of NARROWED) {
                await test.test(title, async () => {
                    await go(page, `#/dozens/${address}`);
                    await sees(at.main.locator(entry).first());
                    const list = title === 'nav.mailbox' ? at.main : at.card(t(title));
                    const entries = list.locator(entry);
                    await becomes(() => entries.count(), total);
                    const search = list.getByRole('searchbox', { name: t.searches(t(title)), exact: true });
                    const term = sought.includes(':') ? said(sought) : sought;
                    await search.fill(term);
                    await becomes(async () => (await entries.allInnerTexts()).every((text) => text.toLowerCase().includes(term.toLowerCase())), true);
                    assert(await entries.count() > 0 && await entries.count() < total);
                    await search.fill('nobody');
                    await sees(list.getByText(t('list.no-match'), { exact: true }));
                    await search.fill('');
                    await list.getByRole('combobox', { name: t(column), exact: true }).selectOption({ label: said(option) });
                    await becomes(() => entries.count(), 1);
                    await list.getByRole('combobox', { name: t(column), exact: true }).selectOption({ label: t('filter.all') });
                    const first = await entries.first().innerText();
                    const order = list.getByRole('combobox', { name: t('list.order'), exact: true });
                    await order.selectOption({ index: await order.locator('option').count() - 1 });
                    await becomes(() => entries.count(), total);
                    assert(first);
                });
            }

            await test.test('nav.history', async () => {
                await go(page, '#/dozens/r20/r20-admin/indirect-providers');
                await click(at.button(t('action.OpenSupportTicket'), names.p0));
                for (const turn of ['undo', 'redo', 'undo', 'redo', 'undo', 'redo', 'undo', 'redo', 'undo', 'redo']) {
                    const button = page.getByRole('button', { name: new RegExp(`^${t(turn)}`) }).first();
                    await click(button);
                    // There is one step, so there is nothing more to turn that way.
                    await becomes(() => button.getAttribute('aria-disabled'), 'true');
                }
                await go(page, '#/dozens/p0/p0-admin/history');
                const entries = at.main.locator('ol.history > li');
                await becomes(() => entries.count(), 11);
                await at.choice(t('column.kind')).selectOption({ label: t('history.kind-acted') });
                await becomes(() => entries.count(), 1);
                await at.choice(t('column.kind')).selectOption({ label: t('history.kind-turn') });
                await becomes(() => entries.count(), 10);
                await at.choice(t('list.order')).selectOption({ label: t('list.order-oldest') });
                await becomes(() => entries.first().getAttribute('value'), '2');
            });
            assert.deepEqual(await faults(page), []);
            assert.deepEqual(await sideways(page), {});
        });
    });
}

/** The large world with a dozen of what waits for an answer: changed legal information, applications for a cloud, requests to c0. */
function queues(events) {
    return [
        ...alone(events),
        ...count(12).flatMap((at) => [
            { LegalInfoChanged: { organisation: `r${at}`, name: `Renamed ${number(12 - at)}`, city: 'Ghent', address: null } },
            { CloudApplicationChanged: { application: { organisation: `p${at}`, cloud: 'germany', state: 'submitted', applied: AT, since: AT } } },
            { CustomerInvitationSent: {
                invitation: {
                    id: `asks-${at}`, partner: `r${at}`, provider: null, tenant: 'c0-tenant', to: 'c0-admin', sent: `2021-04-${number(at + 1).slice(1)}`,
                    admin_rights: false, accepted: false,
                },
            } },
        ]),
    ];
}

/** Address, card, entries, and a search that leaves one. */
const WAITING = [
    ['microsoft/robin/reviews', 'reviews.legal', 'section.application', 'renamed 007'],
    ['microsoft/robin/reviews', 'clouds.waiting', 'section.application', 'alpine'],
    ['c0/c0-admin/partners', 'partners.waiting', 'tbody tr', 'renamed 003'],
];

for (const language of ['en', 'ko']) {
    test(`what waits for an answer is searched and sorted (${language})`, async (test) => {
        const t = words(language);
        await withApp(test, { language, at: '#/large/p0/p0-admin/overview' }, async ({ page }) => {
            await reworked(page, 'large', 'queues', queues);
            const at = desk(page, t);
            for (const [address, title, entry, term] of WAITING) {
                await test.test(title, async () => {
                    await go(page, `#/queues/${address}`);
                    const card = at.card(t(title));
                    const entries = card.locator(entry);
                    await becomes(() => entries.count(), 12);
                    const search = card.getByRole('searchbox', { name: t.searches(t(title)), exact: true });
                    await search.fill(term);
                    await becomes(() => entries.count(), 1);
                    await search.fill('nobody');
                    await sees(card.getByText(t('list.no-match'), { exact: true }));
                    await search.fill('');
                    await becomes(() => entries.count(), 12);
                    const names = () => entries.locator('b').allInnerTexts();
                    const sorted = await names();
                    assert.deepEqual(sorted, sorted.toSorted(new Intl.Collator(language, { numeric: true }).compare));
                    const order = card.getByRole('combobox', { name: t('list.order'), exact: true });
                    await order.selectOption({ label: t('list.order-oldest') });
                    if (title === 'partners.waiting') await becomes(names, sorted.toReversed());
                });
            }
            assert.deepEqual(await faults(page), []);
            assert.deepEqual(await sideways(page), {});
        });
    });
}

/** Counts what the browser is asked for: names of countries, and comparisons of texts. */
function countAsked() {
    globalThis.asked = { names: 0, compared: 0 };
    const { of } = Intl.DisplayNames.prototype;
    Intl.DisplayNames.prototype.of = function counted(code) {
        globalThis.asked.names += 1;
        return of.call(this, code);
    };
    const { get } = Object.getOwnPropertyDescriptor(Intl.Collator.prototype, 'compare');
    Object.defineProperty(Intl.Collator.prototype, 'compare', {
        get() {
            const compare = get.call(this);
            return (a, b) => {
                globalThis.asked.compared += 1;
                return compare(a, b);
            };
        },
    });
}

test('what the rows of a list share is asked of the browser once', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/large/p0/p0-admin/overview', initScript: countAsked }, async ({ page }) => {
        await reworked(page, 'large', 'crowd', crowd);
        const at = desk(page, t);
        await go(page, '#/crowd/p0/p0-admin/customers');
        const card = at.card(t('customers.list'));
        const status = (shown) => sees(card.getByRole('status').getByText(t('list.count', { shown, total: MANY }), { exact: true }));
        await status(MANY);
        await page.evaluate(() => { globalThis.asked = { names: 0, compared: 0 }; });
        const search = card.getByRole('searchbox', { name: t('customers.search'), exact: true });
        await search.fill('#0');
        await status(99);
        await search.fill('#1');
        await status(100);
        assert.deepEqual(await page.evaluate(() => globalThis.asked), { names: 0, compared: 0 });
    });
});
