// What readers of pictures of every page found: what a date knows, what stands where, and what a label says.
import assert from 'node:assert/strict';
import { chooseDate, click, gone, press, sees } from './desk.mjs';
import { reworked } from './features.mjs';
import { becomes, go } from './harness.mjs';
import { PHONE } from './look.mjs';
import { seen } from './seen.mjs';
import { joined, within } from './words.mjs';

const language = (t) => (t('nav.rules') === 'Rules' ? 'en' : 'ko');

const box = (locator) => locator.evaluate((it) => {
    const { left, right, top, bottom, height } = it.getBoundingClientRect();
    return { left, right, top, bottom, height };
});

seen('a provider goes on in a row of its own on a phone, and level with the verdict beside', '#/connect/fabrikam/ana/find-provider', async (at, t) => {
    const row = at.row('Contoso Distribution');
    const go = at.continueAs('Jun Park', row);
    const ends = await Promise.all((await at.main.locator('td.actions a').all()).map(box));
    assert.ok(ends.every((it) => Math.abs(it.right - ends[0].right) < 1), JSON.stringify(ends));
    const [link, verdict] = await Promise.all([go, row.locator('.verdict')].map(box));
    assert.ok(link.top < verdict.bottom && link.bottom > verdict.top);
    await at.page.setViewportSize(PHONE);
    const [below, name] = await Promise.all([go, row.locator('b').first()].map(box));
    assert.ok(below.height < 62 && Math.abs(below.left - name.left) < 6, JSON.stringify([below, name]));
});

seen('an agreement and a duty that no document speaks of yet are nothing to do', '#/set-up/fabrikam/ana/overview', async (at, t) => {
    const sign = at.main.getByRole('button', { name: within(t('action.SignPartnerAgreement')) });
    const since = (key) => at.main.getByText(within(t(key, { organisation: 'Fabrikam', market: t('market.europe') })));
    await sees(at.text(t('agreement.later')));
    await gone(sign);
    await gone(at.main.getByText(t('step.sign'), { exact: true }));
    await gone(at.text(t('hint.mfa')));
    await sees(at.text(t('hint.agent')));
    await chooseDate(at, t, '2019-09-04', 'look');
    await sees(since('agreement.open-text'));
    await sees(sign);
    await sees(at.text(t('hint.mfa')));
    await sees(at.main.getByText(within(t('step.sign'))));
    await gone(at.text(t('agreement.later')));
    await chooseDate(at, t, '2020-02-01', 'look');
    await sees(since('agreement.open-since'));
    await gone(since('agreement.open-text'));
    await go(at.page, '#/set-up/fabrikam/ana/indirect-providers');
    await sees(at.text(t('providers.unsigned-since')));
    await sees(at.link(t('providers.sign')));
});

seen('an enrolled reseller is told to sign, and each sentence has its own way', '#/connect/fabrikam/ana/enrolment', async (at, t) => {
    await sees(at.main.locator('.banner').getByRole('link', { name: t('providers.sign'), exact: true }));
    const next = at.card(t('enrolment.after')).getByRole('listitem');
    await gone(next.filter({ hasText: t('step.sign') }));
    await sees(next.filter({ hasText: t('enrolment.find') }).getByRole('link', { name: t('nav.find'), exact: true }));
    await gone(next.filter({ hasText: t('enrolment.mpn-benefit') }));
    await sees(at.text(t('enrolment.mpn-linked')));
    await at.page.setViewportSize(PHONE);
    for (const row of await next.all()) {
        const [text, link] = await Promise.all([row.locator('.grow'), row.getByRole('link')].map(box));
        assert.ok(link.top >= text.bottom, JSON.stringify([text, link]));
    }
});

seen('own use and scenario 6 name the same options', '#/own-use/fabrikam/ana/own-use', async (at, t) => {
    for (const number of [1, 2, 3]) assert.equal(t(`own.option-${number}`), t(`sample.sample-6-option-${number}.title`));
    const tenants = at.card(t('own.tenants'));
    await sees(tenants.getByText('office.fabrikam.example', { exact: true }));
    await sees(at.button(t('own.another'), t('tenant.internal')));
    await sees(at.button(t('own.create'), t('tenant.shared')));
    // The own provider is among those who may sell into the separate tenant.
    await at.main.getByRole('radio').first().check();
    await sees(at.card(t('own.option-1')).getByRole('row').filter({ hasText: 'Contoso Distribution' }).getByText(t('verdict.permitted'), { exact: true }));
});

seen('the variants of scenario 6 stand in the order of its options', '#/new/sample-6', async (at, t) => {
    await sees(at.heading(t('sample.variants')));
    const titles = await at.main.locator('.variants h3').allTextContents();
    assert.deepEqual(titles, ['sample-6', 'sample-6-option-1', 'sample-6-option-2', 'sample-6-option-3', 'sample-6-ticket'].map((id) => t(`sample.${id}.title`)));
});

seen('a rule that waits for the form shows no verdict of another rule', '#/first-order/contoso/jun/rules/R-MPA-ALL', async (at, t) => {
    await sees(at.main.locator('.verdict.open').getByText(t('rules.open-chip'), { exact: true }).first());
});

seen('a date in the list of rules is whole and says what it is', '#/connect/contoso/jun/rules', async (at, t) => {
    await at.main.getByRole('searchbox').fill('R-MPA-ALL');
    const state = at.row('R-MPA-ALL').locator('.state');
    await sees(state.getByText(within(t('rules.in-force', { date: t.day('2020-02-01') }))));
    await chooseDate(at, t, '2020-01-31', 'look');
    await sees(state.getByText(within(t('rules.ahead', { date: t.day('2020-02-01') }))));
    assert.match(await state.textContent(), language(t) === 'en' ? /1\u00a0Feb\u00a02020/ : /2020\.\u00a02\.\u00a01\./);
});

seen('the menu of a phone says that something waits', '#/not-global-admin/fabrikam/leo/mailbox', async (at, t) => {
    await sees(at.page.getByRole('button', { name: within(`${t('menu')} ${t('menu.waits', { count: 2 })}`.replaceAll(/ +/g, ' ')) }));
    const [sender, subject, pill] = await Promise.all(['b', '.subject', '.count'].map((part) => box(at.main.locator('.mails a').locator(part).first())));
    assert.ok(sender.bottom <= subject.top && subject.bottom <= pill.top);
    // However short the name, the person has a row of its own.
    await go(at.page, '#/ending/microsoft/robin/overview');
    await sees(at.title(t('nav.overview')));
    const [who, date, undo] = await Promise.all([at.page.locator('.who'), at.date, at.undo()].map(box));
    assert.ok(who.bottom <= date.top && Math.abs(date.top - undo.top) < 2, JSON.stringify([who, date, undo]));
}, PHONE);

seen('what was granted already is told, and trying again is folded', '#/already-accepted/fabrikam/ana/authorize/contoso', async (at, t) => {
    await sees(at.heading(t('grant.title-past')));
    const tick = at.main.getByRole('checkbox');
    await gone(tick);
    const [banner, card] = await Promise.all([at.main.locator('.banner'), at.card(t('grant.title-past'))].map(box));
    assert.ok(Math.abs(banner.right - card.right) < 1);
    await click(at.main.getByText(t('authorize.again'), { exact: true }));
    await sees(tick);
});

seen('what waits for Microsoft is counted once', '#/ending/contoso/jun/indirect-resellers', async (at, t) => {
    await click(at.button(t('action.OpenSupportTicket'), 'Fabrikam'));
    await go(at.page, '#/ending/microsoft/robin/overview');
    const tile = (key) => at.main.locator('.stat').filter({ hasText: t(key) });
    await sees(tile('tickets.open').locator('b').getByText('1', { exact: true }));
    await sees(tile('count.applications').locator('b').getByText('0', { exact: true }));
    await sees(tile('count.applications').getByText(t('count.none'), { exact: true }));
});

seen('a day knows only what was published before it', '#/connect/fabrikam/ana/program-info', async (at, t) => {
    await sees(at.text(t('currency.europe-planned')));
    await chooseDate(at, t, '2021-06-24', 'look');
    await sees(at.text(t('currency.europe-first')));
    await go(at.page, '#/national-clouds/county/hugo/national-clouds');
    await sees(at.text(t('assumed.later', { dates: t.date('2021-06-17') })));
    await sees(at.card(t('cloud.us-government')).getByText(t('clouds.yours'), { exact: true }));
    await becomes(() => at.main.getByText(t('clouds.yours'), { exact: true }).count(), 1);
    await sees(at.card(t('cloud.gcc')).getByText(t('clouds.gcc-customer'), { exact: true }));
});

seen('direct bill gives no all-clear, and says what a refusal is about', '#/direct-bill/alpine/val/direct-bill', async (at, t) => {
    await sees(at.text(t('db.free')));
    await becomes(() => at.main.locator('.banner.permitted').count(), 0);
    await go(at.page, '#/direct-bill/fabrikam/ana/direct-bill');
    await sees(at.heading(t.notNow(t('action.ApplyForDirectBill'))));
    await sees(at.heading(t.notNow(t('action.BuySupportPlan'))));
});

seen('a partner reads of its own services and rights in its own words', '#/several-channels/northwind/nia/customer/bank', async (at, t) => {
    await sees(at.text(t('customer.rights-own')));
    await gone(at.text(t('customer.rights-map')));
    const name = t('service.managed');
    await sees(at.main.getByText(new RegExp(`^${name[0].toUpperCase()}${name.slice(1)}$`)));
});

seen('a partner without a ticket is led to where it opens one', '#/connect/contoso/jun/tickets', async (at, t) => {
    await sees(at.card(t('tickets.open')).getByText(t('tickets.none-own'), { exact: true }));
    await click(at.link(t('nav.resellers')));
    await sees(at.title(t('nav.resellers')));
});

seen('a dead end has no pages of a scenario, but language and theme', '#/connect/contoso/nobody/overview', async (at, t) => {
    await sees(at.link(t('all.scenarios')));
    await gone(at.page.getByRole('navigation'));
    await sees(at.page.getByRole('combobox').first());
    await go(at.page, '#/nothing-here/contoso/jun/overview');
    await sees(at.link(t('all.scenarios')));
    await gone(at.page.getByRole('navigation'));
    await sees(at.page.getByRole('combobox').first());
}, PHONE);

seen('only the current step of a prospect stands out, and each link names its page', '#/not-enrolled/wingtip/eva/overview', async (at, t) => {
    const steps = at.main.locator('.steps');
    await becomes(() => steps.locator('.primary').count(), 1);
    await sees(steps.locator('.next').getByRole('link', { name: joined(t('nav.enrolment'), `: ${t('step.enrol')}`), exact: true }));
    await sees(steps.getByRole('link', { name: joined(t('action.AssociateMpnId'), `: ${t('step.mpn')}`), exact: true }));
});

seen('a search says how many of how many it leaves', '#/large/c0/c0-admin/announcements', async (at, t) => {
    const count = at.main.getByRole('status').filter({ hasText: /\d/ }).first();
    await sees(count);
    const all = await count.textContent();
    await at.main.getByRole('searchbox').fill('R-MPA-ALL');
    await becomes(async () => (await count.textContent()) === all, false);
});

seen('buttons of a row keep apart on a phone, and a table stays in its card on a screen', '#/ending/contoso/jun/indirect-resellers', async (at, t) => {
    const row = at.row('Fabrikam');
    await sees(row);
    const [card, table] = await Promise.all([at.card(t('resellers.partners')), at.main.getByRole('table')].map(box));
    assert.ok(table.right <= card.right, JSON.stringify([card, table]));
    await at.page.setViewportSize(PHONE);
    const tops = await Promise.all((await row.locator('td.actions > *').all()).map(box));
    for (const [number, it] of tops.slice(1).entries()) {
        const before = tops[number];
        assert.ok(it.top >= before.bottom + 7.5 || it.left >= before.right + 7.5, JSON.stringify(tops));
    }
});

seen('a partner is not told to ask itself for a relationship', '#/new/sample-5', async (at, t) => {
    await sees(at.heading(t('sample.variants')));
    const place = at.page.url().split('#/')[1].split('/')[0];
    await go(at.page, `#/${place}/alpine/val/customer/internal`);
    const found = at.main.locator('.finding').filter({ hasText: t('related-self') }).first();
    await sees(found);
    assert.equal(await at.main.getByRole('heading', { name: t('customer.relationship'), exact: true }).count(), 0);
    assert.equal(await found.getByRole('link', { name: t('action.RequestResellerRelationship') }).count(), 0);
});

seen('a reseller that takes the place of another one is told before', '#/several-partners/contoso/jun/overview', async (at, t) => {
    const other = (event) => {
        const { subscription } = event.SubscriptionCreated ?? {};
        return subscription?.id === 'seats' ? { SubscriptionCreated: { subscription: { ...subscription, reseller: 'proseware' } } } : event;
    };
    await reworked(at.page, 'several-partners', 'replaced', (events) => events.map(other));
    await go(at.page, '#/replaced/contoso/jun/subscription/seats');
    await sees(at.main.getByText(t('subscription.replaces', { reseller: 'Proseware' })));
    await click(at.button(t('action.AddResellerToSubscription')));
    await gone(at.main.getByText(t('subscription.replaces', { reseller: /.+/ })));
    // A reseller orders nothing itself.
    await go(at.page, '#/first-order/fabrikam/ana/customer/bank');
    await sees(at.text(t('subscriptions.none-reseller')));
});

seen('what an undone order made says that redo brings it back', '#/several-partners/contoso/jun/customer/bank', async (at, t) => {
    await click(at.button(t('action.PlaceOrder')));
    await click(at.card(t('order.title')).getByRole('link', { name: within(t('subscription.open')) }));
    await sees(at.card(t('subscription.about')));
    await click(at.undo(t('did.PlaceOrderForReseller', { customer: 'Woodgrove Bank', offer: /.+/, quantity: /.+/ })));
    await sees(at.text(t('subscription.undone')));
    await click(at.redo(t('did.PlaceOrderForReseller', { customer: 'Woodgrove Bank', offer: /.+/, quantity: /.+/ })));
    await sees(at.card(t('subscription.about')));
});

seen('as of another date each button says what would be decided, and so does what waits for a date', '#/ending/contoso/jun/indirect-resellers', async (at, t) => {
    const remove = (verdict) => at.button(`${t('action.RemovePartnership')} · ${t(`verdict.${verdict}`)}`, 'Fabrikam');
    await chooseDate(at, t, '2020-07-01', 'look');
    await sees(remove('permitted').locator('svg'));
    await sees(at.main.getByText(t('lens.banner', { date: t.date('2020-07-01'), now: t.date('2020-06-28') }), { exact: true }));
    const label = at.date.getByText(t('lens.label'), { exact: true });
    assert.ok((await label.boundingBox()).width > 10);
    await chooseDate(at, t, '2020-06-01', 'look');
    await press(remove('blocked'));
    await sees(at.why.getByText(t('lens.first'), { exact: true }));
    await click(at.why.getByRole('button', { name: t('lens.leave'), exact: true }).first());
    await sees(at.why.getByRole('button', { name: t('wait.until', { date: t.date('2020-06-29') }), exact: true }));
});

seen('a customer reads that nothing has to be answered, and an empty box asks to be ticked', '#/sample-2/woodgrove/uma/accept/proseware', async (at, t) => {
    await sees(at.text(t('accept.open')));
    await sees(at.text(t('tick.first')));
    await gone(at.main.locator('.finding'));
    await at.main.getByRole('checkbox').check();
    await gone(at.text(t('tick.first')));
    await go(at.page, '#/several-partners/woodgrove/uma/partners');
    await sees(at.text(t('partners.end')));
});
