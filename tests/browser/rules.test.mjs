// The rules: found, narrowed and read; each plays its examples, and they come out as the list of rules states.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { click, desk, gone, press, sees } from './desk.mjs';
import { DIST, LOCALES, becomes, go, records, reload, withApp } from './harness.mjs';
import { NARROW, PHONE, faults, sideways } from './look.mjs';
import { within, words } from './words.mjs';

const FOLDER = readdirSync(DIST).find((name) => /^policy-[0-9a-f]+$/.test(name));
const published = (name) => JSON.parse(readFileSync(join(DIST, FOLDER, name), 'utf8'));
const { statements, contradictions } = published('catalogue.json');
const { rules } = published('rules.json');
const TOTAL = statements.length;
const LIST = '#/first-order/contoso/jun/rules';
const rule = (id) => `${LIST}/${id}`;

const rows = (at) => at.main.locator('table.rules tbody tr');
const ids = (at) => rows(at).locator('td:first-child small').allInnerTexts();
const counted = (at, t, count) => sees(at.main.getByRole('status').getByText(t('rules.count', { count, total: TOTAL }), { exact: true }));
const search = (at, t) => at.main.getByRole('searchbox', { name: t('rules.search') });
/** What an example on the page shows: its verdict, and how this rule came out. */
const shown = (example) => example.evaluate((it) => ({
    verdict: it.querySelector('.verdict').textContent,
    outcomes: [...it.querySelectorAll(':scope > .page > .finding')].map(({ classList }) => classList[1]),
}));

const began = (id) => Object.values(statements.find((it) => it.id === id).begins)[0];
const matching = (keep) => statements.filter(keep).map(({ id }) => id);

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a rule is found, narrowed and read, and the list stays as it was (${language})`, async (test) => {
        await withApp(test, { language, at: '#/first-order/contoso/jun/overview' }, async ({ page }) => {
            const at = desk(page, t);
            await click(at.nav('nav.rules'));
            await sees(at.title(t('nav.rules')));
            await counted(at, t, TOTAL);
            assert.deepEqual(await ids(at), statements.slice(0, 60).map(({ id }) => id), 'topic by topic');
            await click(at.button(t('list.more', { count: 60 })));
            await becomes(() => rows(at).count(), 120);

            const inForce = ({ begins, until }) => (begins['in-force-since'] ?? '') <= '2021-05-19' && !(until <= '2021-05-19');
            const partnership = matching((it) => it.group === 'partnership');
            // Each choice begins as that of all does.
            const named = await at.main.locator('.filters option').allInnerTexts();
            assert.deepEqual(named.filter((it) => it[0] !== it[0].toUpperCase()), []);
            await at.choice(t('rules.group')).selectOption('partnership');
            await counted(at, t, partnership.length);
            assert.deepEqual(await ids(at), partnership);
            await at.choice(t('column.binds')).selectOption('provider');
            await at.choice(t('column.honoured')).selectOption('enforced');
            await at.choice(t('column.counts')).selectOption('counts');
            const left = matching((it) => it.group === 'partnership' && it.binds.includes('provider') && it.place?.enforced && inForce(it));
            await counted(at, t, left.length);
            assert.deepEqual(await ids(at), left);

            await search(at, t).fill('R-PR-REGION');
            await becomes(() => ids(at), ['R-PR-REGION']);
            await click(at.link(t.rule('R-PR-REGION')));
            await sees(at.title(t.rule('R-PR-REGION')));
            await sees(at.text(t('R-PR-REGION')));
            await sees(at.text(t('rules.place', { count: 1, total: 1 })));
            await click(at.link(t('rules.back')));
            await becomes(() => ids(at), ['R-PR-REGION']);
            assert.equal(await at.choice(t('column.binds')).inputValue(), 'provider');

            await search(at, t).fill('qqq');
            await sees(at.text(t('rules.none')));
            await counted(at, t, 0);
            await click(at.button(t('list.clear')));
            await counted(at, t, TOTAL);
            assert.equal(await search(at, t).inputValue(), '');

            await sees(at.text(t('rules.year-means')));
            const begun = matching(({ begins }) => Object.values(begins)[0].startsWith('2018'));
            await at.choice(t('rules.year')).selectOption({ label: `2018 (${begun.length})` });
            await counted(at, t, begun.length);
            assert.deepEqual(await ids(at), begun);
            const open = ({ until }) => !(until <= '2021-05-19');
            const counts = matching((it) => begun.includes(it.id) && inForce(it) && open(it));
            await at.choice(t('column.counts')).selectOption('counts');
            await counted(at, t, counts.length);
            assert.deepEqual(await ids(at), counts);
        });
    });

    test(`a rule's page says where it stands, what contradicts it and what it asks for (${language})`, async (test) => {
        await withApp(test, { language, at: rule('R-MPA-ALL') }, async ({ page }) => {
            const at = desk(page, t);
            await sees(at.text(t('R-MPA-ALL')));
            const about = at.card(t('rules.about'));
            await sees(about.getByText('R-MPA-ALL', { exact: true }));
            await sees(about.getByText(t('begins.in-force-since', { date: t.date('2020-02-01') }), { exact: true }));
            await sees(about.getByText(t('supported-relationships')).filter({ hasText: t.day('2020-05-12') }));
            await sees(about.getByText(new RegExp(`^${t('binds.partner')}$`, 'i')));

            const differs = Object.entries(contradictions).filter(([, it]) => it.rules.includes('R-MPA-ALL'));
            assert.ok(differs.length > 2);
            const card = at.card(t('rules.contradictions'));
            for (const [id, it] of differs) {
                const one = card.locator('.contradiction').filter({ has: page.getByRole('heading', { name: t(`contradiction.${id}.topic`), exact: true }) });
                await sees(one.getByText(t(`contradiction.${id}.first`), { exact: true }));
                await sees(one.getByText(t(`contradiction.${id}.second`), { exact: true }));
                await sees(one.getByText(t('rules.our-reading', { reading: t(`contradiction.${id}.reading`) }), { exact: true }));
                assert.equal(await one.locator('.side li').count(), it.first.length + it.second.length);
            }
            await sees(at.card(t('rules.condition')).getByRole('listitem').filter({ hasText: t('action.BuyAddOn') }).first());
            const reseller = t('condition.agreement-signed', { organisation: t('some.reseller') });
            const said = reseller instanceof RegExp ? reseller : new RegExp(reseller, 'i');
            await sees(at.card(t('rules.condition')).getByText(said).first());

            await reload(page);
            await sees(at.title(t.rule('R-MPA-ALL')));
            await sees(at.card(t('rules.examples')).locator('.example').first());
        });
    });
}

test('a search finds words by their beginnings, numbers in either form, and titles first', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/rules' }, async ({ page }) => {
        const at = desk(page, t);
        await search(at, t).fill('end partnership');
        const called = async () => (await ids(at)).map((id) => `${id} ${t.rule(id)}`);
        await becomes(async () => (await called()).length > 0, true);
        const titles = await called();
        const inTitle = (title) => [/\bend/i, /\bpartnership/i].filter((word) => word.test(title)).length;
        assert.ok(inTitle(titles[0]) > 0, titles[0]);
        assert.deepEqual(titles.map(inTitle), titles.map(inTitle).toSorted((a, b) => b - a));
        for (const title of titles.filter((it) => !it.startsWith('SIM-'))) {
            assert.match(`${title} ${t(title.split(' ')[0])}`, /\bend/i);
        }
        // The order that is chosen stays.
        await at.choice(t('list.order')).selectOption({ label: t('list.order-oldest') });
        const days = titles.map((title) => began(title.split(' ')[0]));
        await becomes(async () => (await ids(at)).map(began), days.toSorted());
        await at.choice(t('list.order')).selectOption({ label: t('rules.order-topic') });
        await search(at, t).fill('thirty days');
        await becomes(async () => (await ids(at)).length > 1, true);
        const thirty = await ids(at);
        await search(at, t).fill('30 days');
        await becomes(() => ids(at), thirty);
    });
});

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a condition about clouds names them (${language})`, async (test) => {
        await withApp(test, { language, at: '#/rules/R-NC-APPLY' }, async ({ page }) => {
            const card = desk(page, t).card(t('rules.condition'));
            const named = (ids) => new Intl.ListFormat(LOCALES[language], { type: 'disjunction' }).format(ids.map((id) => t(`cloud.${id}`)));
            const national = named(['us-government', 'germany', 'china']);
            await sees(card.getByText(t('condition.in-cloud', { clouds: national }), { exact: true }));
            await sees(card.getByText(t('condition.in-cloud', { clouds: named(['gcc']) }), { exact: true }));
            await sees(card.getByText(t('condition.not-in-cloud', { clouds: named(['public']) }), { exact: true }));
            await sees(card.getByText(within(`: ${national}.`)).first());
        });
    });

    test(`without a scenario the reader chooses the day, and it stays while rules are read (${language})`, async (test) => {
        await withApp(test, { language, at: '#/rules' }, async ({ page }) => {
            const at = desk(page, t);
            const row = rows(at).filter({ hasText: 'R-PR-END-SELF' });
            await search(at, t).fill('R-PR-END-SELF');
            await sees(row.getByText(t('rules.in-force', { date: t.day('2020-06-29') })));
            await at.main.getByLabel(t('policy.date'), { exact: true }).fill('2020-06-28');
            await sees(row.getByText(t('rules.ahead', { date: t.day('2020-06-29') })));
            await sees(at.text(t('rules.outside', { date: t.date('2020-06-28') })));
            // No day that is simulated.
            await at.main.getByLabel(t('policy.date'), { exact: true }).fill('2016-01-01');
            await sees(at.text(t('rules.outside', { date: t.date('2020-06-28') })));
            await click(row.getByRole('link'));
            await sees(at.text(t('rules.state', { date: t.date('2020-06-28'), state: t('state.ahead') })));
            assert.equal(await at.main.getByLabel(t('policy.date'), { exact: true }).inputValue(), '2020-06-28');
        });
    });

    test(`a rule has an address that needs no scenario (${language})`, async (test) => {
        await withApp(test, { language, at: '#/rules/R-PR-CUSTOMER-XOR' }, async ({ page, url }) => {
            const at = desk(page, t);
            await sees(at.title(t.rule('R-PR-CUSTOMER-XOR')));
            await sees(at.text(t('R-PR-CUSTOMER-XOR')));
            await sees(at.text(t('rules.outside', { date: t.date('2021-05-19') })));
            await sees(at.card(t('rules.about')).getByText(t('supported-relationships')).first());
            await sees(at.card(t('rules.contradictions')).locator('.contradiction').first());
            const [permits, denies] = [0, 1].map((place) => at.main.locator('.example').nth(place));
            assert.equal((await shown(permits)).verdict, t('verdict.permitted'));
            assert.notEqual((await shown(denies)).verdict, t('verdict.permitted'));
            await sees(at.card(t('rules.here-any')).getByText(t('rules.here-outside'), { exact: true }));
            await gone(page.getByRole('navigation'));
            assert.equal(await page.title(), `${t.rule('R-PR-CUSTOMER-XOR')} · Partner Lab`);

            for (const link of await at.main.getByRole('link').all()) {
                assert.match(await link.getAttribute('href'), /^#\/(rules(\/[A-Z0-9-]+)?)?$/);
            }
            await reload(page);
            await click(at.link(t('rules.back')));
            await counted(at, t, TOTAL);
            assert.equal(page.url(), `${url}#/rules`);
            await search(at, t).fill('R-MPA-ALL');
            await becomes(() => ids(at), ['R-MPA-ALL']);
            await click(at.link(t.rule('R-MPA-ALL')));
            await sees(at.title(t.rule('R-MPA-ALL')));
            assert.deepEqual(await records(page), {}, 'reading keeps no scenario');
            await click(at.card(t('rules.here-any')).getByRole('link'));
            await sees(at.title(t('home.title')));
            await click(at.link(t('home.rules')));
            await sees(at.title(t('nav.rules')));
            // Small letters lead there too.
            await go(page, '#/rules/r-mpa-all');
            await sees(at.title(t.rule('R-MPA-ALL')));
            await go(page, '#/rules/R-NO-SUCH-RULE');
            await sees(at.text(t('rules.unknown', { rule: 'R-NO-SUCH-RULE' })));
            await go(page, '#/rules/R-PR-CUSTOMER-XOR/more');
            await sees(at.title(t('nowhere.title')));
        });
    });

    test(`what decides nothing says why, and leads to where it is seen (${language})`, async (test) => {
        await withApp(test, { language, at: rule('R-MPA-ORDER') }, async ({ page }) => {
            const at = desk(page, t);
            const card = at.card(t('rules.examples'));
            await sees(card.getByText(t('rules.shown', { at: t('at.overview') }), { exact: true }));
            await click(card.getByRole('link', { name: t('nav.overview'), exact: true }));
            await sees(at.title(t('nav.overview')));
            await go(page, rule('R-TX-PRECHECK'));
            await click(card.getByRole('link', { name: t('nav.customers'), exact: true }));
            await sees(at.title(t('nav.customers')));
            await go(page, rule('R-ACT-BENEFITS'));
            await sees(card.getByText(t('rules.elsewhere'), { exact: true }));
            const told = statements.filter(({ place }) => !place.enforced);
            assert.ok(told.length > 60);
            for (const { id, place } of told) {
                await go(page, rule(id));
                await sees(at.title(t.rule(id)));
                const [[how, where]] = Object.entries(place);
                await sees(card.getByText(t(how === 'effect' ? 'rules.happens' : 'rules.shown', { at: t(`at.${where}`) }), { exact: true }));
                if (how === 'effect') {
                    await sees(card.getByRole('link', { name: t(where === 'MailSent' ? 'nav.mailbox' : 'nav.activity'), exact: true }));
                }
            }
            await go(page, '#/rules/R-MPA-ORDER');
            await sees(card.getByText(t('rules.shown', { at: t('at.overview') }), { exact: true }));
            assert.equal(await card.getByRole('link').count(), 0, 'without a scenario there is no such page');
        });
    });
}

const t = words('en');

test('Home leads to the rules with the keyboard, and the heading has the focus', async (test) => {
    await withApp(test, {}, async ({ page }) => {
        const at = desk(page, t);
        const focused = () => at.title(t('nav.rules')).evaluate((heading) => heading === document.activeElement);
        const follow = async () => {
            await at.link(t('home.rules')).focus();
            await page.keyboard.press('Enter');
            await counted(at, t, TOTAL);
            await becomes(focused, true);
        };
        await follow();
        await click(page.getByRole('link', { name: 'Partner Lab', exact: true }));
        await sees(at.title(t('home.title')));
        await follow();
    });
});

test('a rule of a scenario tells the address that others can open, and an example beyond a rule says so', async (test) => {
    await withApp(test, { at: rule('R-PR-MANY') }, async ({ page, url }) => {
        const at = desk(page, t);
        const card = at.card(t('rules.examples'));
        await sees(card.getByText(t('rules.beyond'), { exact: true }));
        await go(page, rule('R-PR-REGION'));
        await sees(at.main.locator('.example').nth(1));
        await gone(card.getByText(t('rules.beyond'), { exact: true }));
        // A statement that another rule decides says whose examples they are.
        const others = card.getByText(t('rules.examples-of', { rule: t('rule.R-TX-ORDER') }), { exact: true });
        await gone(others);
        await go(page, rule('R-SC1-A'));
        await sees(others);
        await go(page, rule('R-PR-REGION'));
        await click(at.link(t('rules.address')));
        await sees(at.text(t('rules.outside', { date: t.date('2021-05-19') })));
        assert.equal(page.url(), `${url}#/rules/R-PR-REGION`);
        await page.goBack();
        await sees(at.link(t('rules.address')));
    });
});

for (const language of ['en', 'ko']) {
    test(`what no document says stands on the page of each rule it concerns (${language})`, async (test) => {
        const own = words(language);
        await withApp(test, { language, at: rule('R-DB-REVENUE') }, async ({ page }) => {
            const at = desk(page, own);
            const card = at.card(own('rules.silences'));
            for (const id of ['exchange-rates', 'revenue-products']) {
                const one = card.locator('.contradiction').filter({ hasText: own(`silence.${id}`) });
                await sees(one.getByText(own('rules.our-reading', { reading: own(`silence.${id}.reading`) }), { exact: true }));
            }
            assert.equal(await card.locator('.contradiction').count(), 2);
            await go(page, rule('R-PR-REGION'));
            await sees(at.card(own('rules.examples')));
            await gone(card);
        });
    });
}

test('the kinds of date are told apart, and a reading of ours is marked', async (test) => {
    await withApp(test, { at: rule('R-PR-INITIATOR') }, async ({ page }) => {
        const at = desk(page, t);
        const about = at.card(t('rules.about'));
        await sees(about.getByText(t('reading.ours'), { exact: true }));
        await go(page, rule('R-PR-REGION'));
        await sees(about.getByText(t('begins.first-stated', { date: t.date('2020-05-12') }), { exact: true }));
        await sees(about.getByText(t('reading.documented'), { exact: true }));
        // Where documents name a month, no day is made up.
        await go(page, rule('R-NOTE-MPAREMIND'));
        await sees(about.getByText(t('begins.in-force-since', { date: 'September 2020' }), { exact: true }));
        await go(page, rule('SIM-TIME'));
        await sees(about.getByText(t('reading.simulator'), { exact: true }));
        await go(page, rule('R-REG-PARTNER'));
        await click(about.getByRole('link', { name: t.rule('R-PR-REGION') }));
        await sees(at.title(t.rule('R-PR-REGION')));
        await go(page, rule('R-NO-SUCH-RULE'));
        await sees(at.title(t('rules.none-title')));
        await sees(at.text(t('rules.unknown', { rule: 'R-NO-SUCH-RULE' })));
        await click(at.link(t('rules.back')));
        await counted(at, t, TOTAL);
    });
});

test('an example says what could be done and offers nothing to press, since it touches no scenario', async (test) => {
    for (const address of [rule('R-NC-USGOV-LIMITS'), '#/rules/R-NC-USGOV-LIMITS']) {
        await withApp(test, { at: address }, async ({ page }) => {
            const at = desk(page, t);
            const examples = at.card(t('rules.examples'));
            await sees(examples.getByText(t('remedy.assume')).first());
            assert.equal(await examples.getByRole('button').count(), 0);
            assert.equal(await examples.locator('.remedy a').count(), 0);
        });
    }
});

test('the next rule and the one before it are those of the list', async (test) => {
    await withApp(test, { at: LIST }, async ({ page }) => {
        const at = desk(page, t);
        await counted(at, t, TOTAL);
        await at.choice(t('list.order')).selectOption({ label: t('list.order-newest') });
        const day = ({ begins }) => Object.values(begins)[0];
        const [newest] = await ids(at);
        assert.equal(day(statements.find(({ id }) => id === newest)), statements.map(day).sort().at(-1));
        const [first, second, third] = await ids(at);
        await click(at.link(t.rule(second)));
        await sees(at.text(t('rules.place', { count: 2, total: TOTAL })));
        await click(at.link(t('rules.next', { rule: t.rule(third) })));
        await sees(at.title(t.rule(third)));
        await click(at.link(t('rules.previous', { rule: t.rule(second) })));
        await click(at.link(t('rules.previous', { rule: t.rule(first) })));
        await sees(at.title(t.rule(first)));
        await gone(at.main.getByRole('link', { name: /^Previous/ }));
    });
});

test('a rule says what it decides here, for this person and on this date', async (test) => {
    await withApp(test, { at: '#/first-order/fabrikam/ana/rules/R-TX-ORDER' }, async ({ page }) => {
        const at = desk(page, t);
        const order = at.card(t('rules.here')).locator('ul.list > li').filter({ hasText: t('action.PlaceOrder') }).first();
        await sees(order.getByText(t('fact.buys-from-microsoft.fails', { partner: 'Fabrikam' }), { exact: true }));
        await click(order.getByRole('button', { name: new RegExp(`^${t('verdict.forbidden')}`) }));
        await sees(at.why.getByText(t('action.PlaceOrder'), { exact: true }));
        await go(page, '#/first-order/alpine/val/rules/R-TX-ORDER');
        await sees(order.getByText(t('fact.buys-from-microsoft.holds', { partner: 'Alpine' }), { exact: true }));
    });
});

test('the reasons of a decision lead to the pages of their rules', async (test) => {
    await withApp(test, { at: '#/first-order/fabrikam/ana/customer/bank' }, async ({ page }) => {
        const at = desk(page, t);
        await press(at.button(t.notNow(t('action.PlaceOrder'))));
        const finding = at.why.locator('.finding').filter({ hasText: 'R-TX-ORDER' }).first();
        await click(finding.locator('summary'));
        await click(finding.getByRole('link', { name: t('rule.R-TX-ORDER'), exact: true }));
        await sees(at.title(t.rule('R-TX-ORDER')));
        assert.match(page.url(), /#\/first-order\/fabrikam\/ana\/rules\/R-TX-ORDER$/);
    });
});

test('the examples of every rule play, and come out as stated', async (test) => {
    await withApp(test, { at: LIST }, async ({ page }) => {
        const at = desk(page, t);
        const wrong = [];
        for (const { id, condition, examples: { permits, denies } } of rules) {
            await go(page, rule(id));
            await sees(at.title(t.rule(id)));
            const played = at.main.locator('.example');
            await played.first().waitFor();
            if (await played.count() !== 2) wrong.push(`${id}: ${await played.count()} examples`);
            for (const [place, { verdict }] of [permits, denies].entries()) {
                const example = await shown(played.nth(place));
                if (example.verdict !== t(`verdict.${verdict}`)) wrong.push(`${id}: ${example.verdict}, not ${verdict}`);
                // What goes beyond a rule that only allows is refused by others.
                const others = place === 1 && condition.always;
                if (example.outcomes.length === 0 && !others) wrong.push(`${id}: the rule is not among the reasons`);
                const fails = example.outcomes.some((it) => it === 'fail' || it === 'unknown');
                if (fails !== (place === 1 && !others)) wrong.push(`${id}: example ${place + 1} shows ${example.outcomes}`);
            }
            const text = await at.main.innerText();
            const [left] = text.match(/\{[a-z_]+(\|[^}]*)?\}|\b(fact|condition|rules|group|binds|some)\.[a-z-]+/) ?? [];
            if (left) wrong.push(`${id}: the page says ${left}`);
            if (!text.includes(t('rules.as-stated'))) wrong.push(`${id}: nothing is as stated`);
        }
        assert.deepEqual(wrong, []);
    });
});

test('a list of rules that does not come says so, and a reload brings it', async (test) => {
    const pattern = '**/catalogue.json';
    await withApp(test, { at: '#/first-order/contoso/jun/overview', allowErrors: /catalogue|Failed to load/ }, async ({ page, context }) => {
        const at = desk(page, t);
        const refuse = (route) => route.fulfill({ status: 404, body: 'Not found' });
        await context.route(pattern, refuse);
        await click(at.nav('nav.rules'));
        await sees(at.main.getByText(t('rules.missing', { reason: /.+/ })));
        await context.unroute(pattern, refuse);
        await click(at.button(t('reload')));
        await counted(at, t, TOTAL);
    });
});

test('nothing of the rules is fetched before they are opened', async (test) => {
    await withApp(test, { at: '#/first-order/contoso/jun/overview' }, async ({ page }) => {
        const at = desk(page, t);
        const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1).split('.')[0]));
        const of = (names) => names.filter((name) => ['catalogue', 'rules', 'en-catalogue', 'ko-catalogue'].includes(name));
        await sees(at.title(t('nav.overview')));
        assert.deepEqual(of(await fetched()), []);
        await click(at.nav('nav.rules'));
        await counted(at, t, TOTAL);
        assert.deepEqual(of(await fetched()).sort(), ['catalogue', 'en-catalogue']);
        await go(page, rule('R-PR-REGION'));
        await sees(at.main.locator('.example').first());
        await go(page, rule('R-PR-SEND'));
        await sees(at.main.locator('.example').first());
        assert.deepEqual(of(await fetched()).sort(), ['catalogue', 'en-catalogue', 'rules']);
    });
});

test('list and page fit a phone and shut nobody out, in Korean too', async (test) => {
    for (const language of ['en', 'ko']) {
        const t = words(language);
        await withApp(test, { language, at: LIST }, async ({ page }) => {
            const at = desk(page, t);
            await counted(at, t, TOTAL);
            assert.deepEqual(await sideways(page), {}, 'list');
            assert.deepEqual(await faults(page, [[PHONE, 'light']]), [], 'list');
            await go(page, '#/rules');
            await counted(at, t, TOTAL);
            assert.deepEqual(await sideways(page), {}, 'list without a scenario');
            await go(page, rule('R-PR-CUSTOMER-XOR'));
            await sees(at.main.locator('.example').first());
            await page.evaluate(() => document.querySelectorAll('main details').forEach((details) => { details.open = true; }));
            assert.deepEqual(await sideways(page), {}, 'rule');
            assert.deepEqual(await faults(page, language === 'en' ? undefined : [[NARROW, 'dark']]), [], 'rule');
        });
    }
});

test('examples that read alike say what makes the difference', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/rules/R-NC-CN' }, async ({ page }) => {
        const at = desk(page, t);
        const told = at.main.locator('.example > p').filter({ hasText: t('rules.differs', { finding: /.+/ }) });
        await becomes(() => told.count(), 2);
        const [permits, denies] = await told.allInnerTexts();
        assert.notEqual(permits, denies);
        // Where they read differently already, nothing is added.
        await go(page, '#/rules/R-PR-REGION');
        await sees(at.title(t.rule('R-PR-REGION')));
        await becomes(() => at.main.locator('.example').count(), 2);
        const tries = await at.main.locator('.example > p:first-of-type').allInnerTexts();
        await becomes(() => told.count(), tries[0] === tries[1] ? 2 : 0);
    });
});

test('what is looked for among the rules, and the day, outlast a reload', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/rules' }, async ({ page }) => {
        const at = desk(page, t);
        await counted(at, t, TOTAL);
        const day = at.main.getByLabel(t('policy.date'), { exact: true });
        await day.fill('2018-03-01');
        await at.choice(t('column.binds')).selectOption('direct-bill');
        await at.choice(t('list.order')).selectOption({ label: t('list.order-oldest') });
        await search(at, t).fill('closed');
        await becomes(async () => await rows(at).count() < 20, true);
        const found = await ids(at);
        await reload(page);
        await becomes(() => ids(at), found);
        assert.equal(await search(at, t).inputValue(), 'closed');
        assert.equal(await day.inputValue(), '2018-03-01');
        assert.equal(await at.choice(t('column.binds')).inputValue(), 'direct-bill');
    });
});

test('a rule that waits for a form decides about each that the form could name', async (test) => {
    await withApp(test, { at: '#/sample-6/contoso/jun/rules/R-PR-CUSTOMER-XOR' }, async ({ page }) => {
        const at = desk(page, t);
        const action = (kind) => at.card(t('rules.here')).locator('ul.list > li')
            .filter({ has: page.locator('b').getByText(t(`action.${kind}`), { exact: true }) }).first();
        const ask = action('RequestResellerRelationship');
        const line = (text) => ask.locator('li').filter({ hasText: text });
        // Into the tenant with which it does business its provider does not sell; into the one for own use it may.
        await sees(line('Fabrikam').first().getByText(t('fact.not-its-reseller.fails', { customer: 'Fabrikam', partner: 'Contoso Distribution' }), { exact: true }));
        assert.equal(await line('Woodgrove Bank').getByText(t('state.holds'), { exact: true }).count(), 1);
        assert.equal(await ask.locator('.verdict.open').count(), 0);
        await click(line('Fabrikam').first().getByRole('button', { name: new RegExp(`^${t('verdict.blocked')}`) }));
        await sees(at.why.locator('.finding.fail').filter({ hasText: 'R-PR-CUSTOMER-XOR' }).first());
        // Of very many a few are named.
        await go(page, '#/large/p0/p0-admin/rules/R-CUST-REGION');
        await becomes(() => action('RequestResellerRelationship').locator('li').count(), 9);
    });
});
