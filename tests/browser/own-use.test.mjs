// Own use: what a reseller buys for itself, and who goes on for whom.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, sees } from './desk.mjs';
import { but, reworked } from './features.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { looksRight } from './look.mjs';
import { joined, within, words } from './words.mjs';

const OFFICE = 'office.fabrikam.example';
// A name of the price list.
const SEATS = 'Office Seat Basic';

const box = (at, name) => at.main.getByRole('checkbox', { name });
const subscription = (at, t, name) => at.link(t('subscription.open'), name);

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a reseller buys for its own use into a separate tenant (${language})`, async (test) => {
        await withApp(test, { language, at: '#/own-use/fabrikam/ana/own-use' }, async ({ page, open }) => {
            const ana = desk(page, t);
            const direct = ana.card(t('own.direct'));
            await sees(direct.getByText(t('verdict.blocked'), { exact: true }));
            await gone(ana.nav('nav.partners'));
            await chooses(ana, t);
            const option = ana.card(t('own.option-1'));
            const first = option.getByRole('row').filter({ hasText: 'Alpine' });
            await sees(first.getByText(t('verdict.permitted'), { exact: true }));
            // Who orders nothing itself says who does.
            await sees(option.getByRole('row').filter({ hasText: 'Proseware' }).getByText(t('own.through'), { exact: true }));
            await gone(first.getByText(t('own.through'), { exact: true }));
            const edges = await option.locator('.verdict').evaluateAll((all) => all.map((it) => it.getBoundingClientRect().left));
            assert.ok(edges.length > 1 && edges.every((edge) => edge === edges[0]), `${edges}`);
            const own = ana.card(t('own.tenants')).getByRole('row').filter({ hasText: t('tenant.csp') });
            await sees(own.getByText('fabrikam.example', { exact: true }));
            if (language === 'en') await looksRight(ana);
            await click(first.getByRole('link'));
            const val = desk(page, t);
            await click(val.button(t('request.done')));
            await asked(desk(await open('#/own-use/fabrikam/ana/own-use'), t), t);
            const again = desk(await open('#/own-use/fabrikam/ana/mailbox'), t);
            await sees(again.nav('nav.mailbox').getByText('1', { exact: true }));
            await sees(again.main.getByText(t('mailbox.unread'), { exact: true }));
            await go(again.page, '#/own-use/fabrikam/ana/overview');
            await sees(again.main.locator('a.stat').filter({ hasText: t('count.asked') }).getByText('1', { exact: true }));
            await go(again.page, '#/own-use/fabrikam/ana/mailbox');
            await click(again.main.getByRole('link', { name: t('mail.customer-invitation.subject', { provider: 'Alpine' }) }));
            // The mail and what is granted name the tenant.
            await becomes(() => again.text(t('invite.tenant', { tenant: OFFICE })).count(), 2);
            await gone(again.main.getByText(t('mailbox.unread'), { exact: true }));
            await becomes(() => again.nav('nav.mailbox').locator('.count').count(), 0);
            await box(again, t('customer.agreement-box')).check();
            await click(again.button(t('action.AcceptResellerRelationship')));
            await go(page, '#/own-use/alpine/val/customer/office');
            await sees(val.main.locator('header').getByText(within(OFFICE)));
            await click(val.button(t('action.PlaceOrder')));
            await sees(subscription(val, t, SEATS));
            await go(page, '#/own-use/alpine/val/customers');
            await sees(val.row('Fabrikam').getByText(OFFICE, { exact: true }));
            await go(again.page, '#/own-use/fabrikam/ana/own-use');
            await sees(again.text(t('own.sellers', { partners: 'Alpine' })));
            await served(again, t);
            if (language === 'en') await looksRight(again);
        });
    });
}

test('an option offers to continue as a person only where that person can sell', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/own-use/fabrikam/ana/own-use' }, async ({ page }) => {
        const ana = desk(page, t);
        const found = new Map();
        for (const number of [0, 1, 2]) {
            await ana.main.getByRole('radio').nth(number).check();
            const option = ana.card(t(`own.option-${number + 1}`));
            await sees(option);
            for (const row of await option.getByRole('row').filter({ has: page.locator('.verdict') }).all()) {
                const verdict = await row.locator('.verdict').innerText();
                found.set(verdict, (found.get(verdict) ?? new Set()).add(await row.getByRole('link').count()));
            }
        }
        assert.deepEqual([...found].map(([verdict, links]) => [verdict, [...links]]), [
            [t('verdict.permitted'), [1]], [t('verdict.forbidden'), [0]],
        ]);
    });
});

test('to buy from its own provider a reseller ends the partnership first', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/own-use/fabrikam/ana/own-use' }, async ({ page }) => {
        const at = desk(page, t);
        await at.main.getByRole('radio').nth(2).check();
        const option = at.card(t('own.option-3'));
        await sees(option.locator('.ways > li').first().getByText(t('own.option-3-end')));
        await click(at.continueAs('Jun Park', option));
        await click(at.button(t('action.RemovePartnership'), 'Fabrikam'));
        await click(at.dialog(t('remove.title')).getByRole('button', { name: t('remove.yes'), exact: true }));
        await go(page, '#/own-use/fabrikam/ana/own-use');
        await sees(option.locator('.done').getByText(t('own.option-3-end')));
        await gone(at.continueAs('Jun Park', option.getByRole('list').getByRole('list')));
        for (const provider of ['Contoso Distribution', 'Litware']) {
            await sees(option.getByRole('row').filter({ hasText: provider }).getByText(t('verdict.permitted'), { exact: true }));
        }
    });
});

test('among many partners those of the own market come first, and the others on request', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/large/r7/r7-admin/own-use' }, async ({ page }) => {
        const at = desk(page, t);
        await click(at.button(t('own.create'), t('tenant.internal')));
        await at.main.getByRole('radio').first().check();
        const rows = at.card(t('own.option-1')).getByRole('row').filter({ has: page.locator('.verdict') });
        await sees(rows.first());
        const few = await rows.count();
        assert.ok(await rows.getByText(t('verdict.permitted'), { exact: true }).count() > 1);
        await click(at.card(t('own.option-1')).getByRole('button', { name: /more|next/i }));
        await becomes(async () => await rows.count() > few, true);
        // Nobody is a direct bill partner here.
        await at.main.getByRole('radio').nth(1).check();
        await sees(at.card(t('own.option-2')).getByText(t('own.none'), { exact: true }));
        assert.equal(await at.card(t('own.option-2')).getByRole('table').count(), 0);
    });
});

test('a direct bill partner and a provider read who could sell to them', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/own-use/alpine/val/own-use' }, async ({ page }) => {
        const at = desk(page, t);
        for (const address of ['#/own-use/alpine/val/own-use', '#/own-use/contoso/jun/own-use']) {
            await go(page, address);
            const who = at.card(t('own.who'));
            await sees(who.getByText(t('own.tenant-first'), { exact: true }));
            await click(at.button(t('own.create'), t('tenant.internal')));
            const able = who.getByRole('row').filter({ hasText: t('verdict.permitted') });
            await sees(able.first());
            await sees(able.first().getByRole('link', { name: t('continue.as', { person: /.+/, organisation: /.+/ }) }));
        }
    });
});

test('where no provider is left, none is said to stand in the way', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/own-use/fabrikam/ana/own-use' }, async ({ page }) => {
        const at = desk(page, t);
        const card = at.card(t('own.direct'));
        await sees(card.getByText(t('own.direct-text'), { exact: true }));
        await reworked(page, 'own-use', 'parted', (events) => events.filter((event) => !event.PartnershipCreated));
        await go(page, '#/parted/fabrikam/ana/own-use');
        await sees(card.getByText(t('own.no-provider'), { exact: true }));
        await gone(card.getByText(t('own.direct-text'), { exact: true }));
    });
});

test('the own provider is named where the scenario keeps no tenant to decide about', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/first-order/fabrikam/ana/own-use' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.card(t('own.direct')).getByText(t('own.direct-none', { partners: 'Contoso Distribution', tenant: 'fabrikam.example' }), { exact: true }));
        // What would be decided is read, and played, on the page of the rule.
        await click(at.card(t('own.direct')).getByRole('link', { name: t.rule('R-PR-CUSTOMER-XOR'), exact: true }));
        await sees(at.title(t.rule('R-PR-CUSTOMER-XOR')));
    });
});

test('a second account of one market reads whose customers move to it', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/several-partners/fabrikam/ana/overview' }, async ({ page }) => {
        const at = desk(page, t);
        const second = (event) => {
            const { organisation } = event.OrganisationAdded ?? {};
            const { person } = event.PersonAdded ?? {};
            if (organisation?.id === 'fabrikam') {
                return [event, { OrganisationAdded: { organisation: { ...organisation, id: 'fabrikam-2', name: 'Fabrikam Two', group: 'fabrikam', primary_contact: null } } }];
            }
            return person?.id === 'ana' ? [event, { PersonAdded: { person: { ...person, id: 'bea', name: 'Bea Silva', organisation: 'fabrikam-2' } } }] : [event];
        };
        await reworked(page, 'several-partners', 'two-accounts', (events) => events.flatMap(second));
        await go(page, '#/two-accounts/fabrikam-2/bea/tenants');
        const row = at.card(t('consolidate.title')).getByRole('row').filter({ hasText: 'Woodgrove Bank' });
        await sees(row.getByText('Fabrikam', { exact: true }));
        await click(row.getByRole('link'));
        await sees(at.title(t('action.RequestResellerRelationship')));
    });
});

test('a reseller is led on to a provider only while that one can come to order', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/several-partners/fabrikam/ana/customer/bank' }, async ({ page }) => {
        const ana = desk(page, t);
        const card = ana.card(t('order.title'));
        await sees(ana.continueAs('Jun Park', card));
        await reworked(page, 'several-partners', 'abroad', but('contoso', () => ({ country: 'US' })));
        await go(page, '#/abroad/fabrikam/ana/customer/bank');
        await sees(card.getByText(t('verdict.forbidden'), { exact: true }));
        await gone(ana.continueAs('Jun Park', card));
    });
});

/** A way is chosen with the keyboard; its steps follow the choice and are ticked when they are done. */
async function chooses(ana, t) {
    const radios = ana.main.getByRole('radio');
    await becomes(() => radios.count(), 3);
    await gone(ana.heading(t('own.option-1')));
    await radios.first().focus();
    await ana.page.keyboard.press('Space');
    await sees(ana.heading(t('own.option-1')));
    await ana.page.keyboard.press('ArrowDown');
    const option = ana.card(t('own.option-2'));
    await sees(option.getByText(t('own.end-portal'), { exact: true }));
    await sees(ana.continueAs('Jun Park', option));
    // Before 29 June 2020 support ends a partnership.
    await chooseDate(ana, t, '2020-06-28', 'look');
    await sees(option.getByText(t('own.end-ticket'), { exact: true }));
    await sees(ana.main.getByRole('button', { name: within(t('action.OpenSupportTicket')) }));
    await click(ana.button(t('lens.leave')));
    await radios.first().check();
    const done = ana.card(t('own.option-1')).locator('.ways > li > .done');
    await becomes(() => done.count(), 1);
    await sees(done.getByText(t('own.option-1-tenant')));
}

/** A request to a partner is said on its own pages and in its menu. */
async function asked(ana, t) {
    const said = t('own.asked', { partner: 'Alpine', tenant: OFFICE });
    await sees(ana.card(t('own.tenants')).getByText(said, { exact: true }));
    await sees(ana.nav('nav.partners').getByText('1', { exact: true }));
    // The step of the request is done, whichever option it is looked at from; the answer is the next one.
    await ana.main.getByRole('radio').first().check();
    const option = ana.card(t('own.option-1'));
    await becomes(() => option.locator('.ways > li > .done').count(), 2);
    await sees(option.locator('.done').getByText(t('own.option-1-ask')));
    await ana.main.getByRole('radio').nth(1).check();
    await sees(ana.card(t('own.option-2')).locator('.done').getByText(t('own.option-2-ask')));
    await ana.main.getByRole('radio').nth(2).check();
    await elsewhere(ana, t);
    await ana.main.getByRole('radio').first().check();
    await click(option.getByRole('link', { name: joined(t('partners.open'), ' – ', 'Alpine') }));
    await sees(ana.title(t('accept.title', { partner: 'Alpine' })));
    await ana.page.close();
}

/** Of a provider that it resells for the company is no customer only; the others stand to choose from. */
async function elsewhere(ana, t) {
    const option = ana.card(t('own.option-3'));
    await sees(option.getByText(t('own.option-3-ask')));
    const rows = option.getByRole('row');
    await sees(rows.filter({ hasText: 'Litware' }).getByText(t('verdict.permitted'), { exact: true }));
    assert.equal(await rows.filter({ hasText: 'Contoso Distribution' }).count(), 0);
    // It resells for Contoso Distribution already, beside whoever sells to it.
    assert.deepEqual(await option.locator('.done > span').allTextContents(), [`${t('own.option-3-connect')} – ${t('step.done')}`]);
    await sees(option.locator('.ways > li').last().getByText(t('own.order')));
}

/** What was bought leads to the partners, where each agreement names its tenant. */
async function served(ana, t) {
    // The way that was chosen stays while other pages are looked at.
    await ana.main.getByRole('radio').first().check();
    await becomes(() => ana.card(t('own.option-1')).locator('.ways > li > .done').count(), 4);
    const bought = t('own.bought', { count: 1 });
    await click(ana.link(bought, `${t('tenant.internal')}, ${OFFICE}`));
    await sees(ana.title(t('nav.partners')));
    await sees(ana.nav('nav.partners').and(ana.page.locator('[aria-current]')));
    await sees(ana.heading(t('customer.agreement-of', { kind: t('tenant.internal'), tenant: OFFICE })));
    assert.equal(await ana.heading(t('customer.agreement-title')).count(), 0);
    await go(ana.page, '#/own-use/fabrikam/ana/own-use');
    await sees(ana.heading(t('own.option-1')));
}
