// What the founding documents say that partners bring: a provider, a reseller's own services, direct bill, several channels,
// national clouds, the marketplace, and where changes are announced.
import { cancelsOld, click, gone, press, sees } from './desk.mjs';
import { PARTIES, features, t } from './features.mjs';
import { becomes } from './harness.mjs';
import { capital, within } from './words.mjs';

const { provider: PROVIDER, reseller: RESELLER } = PARTIES;
const BANK = 'Woodgrove Bank';
const TODAY = '2021-05-19';
const FIND = ['connect/fabrikam/ana/find-provider', t('nav.find')];
const names = (at) => at.main.locator('tbody b').allInnerTexts();
const sold = (at, title) => at.card(t(title)).getByRole('row');
const service = (partner, kind) => t('service.line', { partner, service: t(`service.${kind}`), date: t.day(TODAY) });
const offer = (at, kind) => click(at.button(t('action.OfferService'), t(`service.${kind}`)));
const bank = (at, visit, who) => visit(`several-partners/${who}/customer/bank`, BANK);

features('what a provider brings', '#/connect/fabrikam/ana/find-provider', {
    'provider-adds: a provider adds a wide choice of products, and systems for billing and support': async ({ at, visit }) => {
        await visit(...FIND);
        const card = at.card(t('adds.title'));
        for (const thing of ['products', 'systems', 'service']) await sees(card.getByText(t(`adds.${thing}`), { exact: true }));
        await click(at.nav('nav.pricing'));
        await sees(at.title(t('nav.pricing')));
        await sees(at.text(t('pricing.marketplace')));
    },
    'what-providers-offer: providers are compared by training, marketing help and credit terms': async ({ at, visit }) => {
        await visit(...FIND);
        await sees(at.text(t('find.how')));
        await sees(at.text(t('adds.invented')));
        for (const [name, has] of [[PROVIDER, ['training', 'credit']], ['Litware', ['marketing', 'credit']]]) {
            for (const extra of has) await sees(at.row(name).filter({ hasText: t(`extra.${extra}`) }));
        }
        const search = at.main.getByRole('searchbox', { name: t('find.search') });
        await search.fill(t('extra.marketing'));
        await becomes(() => names(at), ['Litware']);
        await search.fill(t('extra.training'));
        await becomes(() => names(at), [PROVIDER]);
    },
    'provider-support: a provider supports and bills the customer of its reseller': async ({ at, visit }) => {
        await bank(at, visit, 'contoso/jun');
        for (const kind of ['support', 'billing']) await offer(at, kind);
        await sees(at.main.getByText(service(PROVIDER, 'billing')));
        await bank(at, visit, 'fabrikam/ana');
        for (const kind of ['support', 'billing']) await sees(at.main.getByText(service(PROVIDER, kind)));
    },
    'reseller-services: a reseller offers managed services, support and billing of its own': async ({ at, visit }) => {
        await bank(at, visit, 'fabrikam/ana');
        const kinds = ['managed', 'support', 'billing'];
        for (const kind of kinds) {
            await offer(at, kind);
            await gone(at.button(t('action.OfferService'), t(`service.${kind}`)));
        }
        await visit('several-partners/woodgrove/uma/partners', t('nav.partners'));
        for (const kind of kinds) await sees(at.main.getByText(service(RESELLER, kind)));
    },
    'marketplace: a provider buys in the marketplace what its reseller sells': async ({ at, visit }) => {
        await visit('several-partners/contoso/jun/pricing', t('nav.pricing'));
        await sees(at.text(t('pricing.marketplace')));
        await at.choice(t('column.kind')).selectOption('marketplace');
        await becomes(() => names(at), ['Backup by Wide World', 'Firewall by Graphic Design']);
        await bank(at, visit, 'contoso/jun');
        await at.choice(t('column.offer')).selectOption('marketplace');
        await at.main.getByLabel(t('order.quantity'), { exact: true }).fill('3');
        await click(at.button(t('action.PlaceOrder')));
        await bank(at, visit, 'fabrikam/ana');
        await sees(sold(at, 'subscriptions.title').filter({ hasText: PROVIDER }).filter({ hasText: t('offer.marketplace') }));
    },
});

features('direct bill, several channels, clouds and news', '#/direct-bill/fabrikam/ana/direct-bill', {
    'direct-bill-needs: revenue, a plan, infrastructure, an MPN ID and integration by API are asked for': async ({ at, visit }) => {
        await visit('direct-bill/fabrikam/ana/direct-bill', t('nav.direct-bill'));
        const needs = at.card(t('db.requirements')).getByRole('listitem');
        for (const [need, state] of [
            ['infrastructure', within(t('db.declared-on', { date: '' }))], ['mpn', t('db.mpn-is', { mpn: '4200001' })], ['interfaces', t('db.undeclared')],
        ]) {
            await sees(needs.filter({ hasText: t(`db.${need}-text`) }).filter({ hasText: state }));
        }
        await sees(at.text(t('db.missing', { missing: '12,600', bar: '300,000' })));
        for (const plan of ['advanced', 'premier']) await sees(at.card(t('db.plans')).getByRole('row').filter({ hasText: t(`chosen.${plan}`) }));
        await press(at.button(t.notNow(t('action.ApplyForDirectBill'))));
        await sees(at.finding('fact.revenue-reached.fails', { organisation: RESELLER, revenue: '287,400', bar: '300,000' }));
        await click(at.button(t('action.DeclareCapability'), capital(t('chosen.interfaces'))));
        await sees(needs.filter({ hasText: t('db.interfaces-text') }).filter({ hasText: t('db.declared-on', { date: t.date(TODAY) }) }));
        await visit('direct-bill/alpine/val/direct-bill', t('nav.direct-bill'));
        await sees(at.text(t('db.duties-text')));
    },
    'scenario-multi-channel: several partners take over what the customer bought elsewhere': async ({ at, visit }) => {
        const uma = ['several-channels/woodgrove/uma/partners', t('nav.partners')];
        await visit(...uma);
        const elsewhere = sold(at, 'outside.title');
        for (const [channel, next] of [['open', 'next-license'], ['microsoft', 'next-usage'], ['syndication', 'not-counted']]) {
            await sees(elsewhere.filter({ hasText: t(`channel.${channel}`) }).filter({ hasText: t(`outside.${next}`) }));
        }
        for (const says of ['when', 'license', 'usage']) await sees(at.text(t(`outside.${says}`)));
        await visit('several-channels/northwind/nia/customer/bank', BANK);
        await at.choice(t('column.offer')).selectOption('azure-plan');
        await click(at.button(t('action.PlaceOrder')));
        await sees(sold(at, 'subscriptions.title').filter({ hasText: 'Northwind' }).filter({ hasText: t('offer.azure-plan') }));
        await visit(...uma);
        for (const partner of ['Alpine', 'Northwind']) await sees(sold(at, 'partners.subscriptions').filter({ hasText: partner }).first());
        await cancelsOld(at, t, t('offer.azure'));
        await sees(elsewhere.filter({ hasText: t('channel.microsoft') }).filter({ hasText: t('outside.cancelled', { date: t.day(TODAY) }) }));
    },
    'clouds-of-both: what documents say of both in national clouds is shown, assumed and counts': async ({ at, visit }) => {
        const clouds = (who) => visit(`national-clouds/${who}/national-clouds`, t('nav.clouds'));
        const county = at.row('Contoso County');
        await clouds('adventure/cleo');
        for (const side of ['first', 'second']) await sees(at.text(t(`contradiction.us-government.${side}`)));
        await visit('national-clouds/adventure/cleo/invite', t('action.RequestResellerRelationship'));
        await sees(county.getByText(t('verdict.unknown'), { exact: true }));
        await press(at.button(t.unknown(t('request.choose')), 'Contoso County'));
        const reading = { text: t('contradiction.us-government.first.assume'), date: t.date(TODAY) };
        await click(at.button(t('assumed.from', reading)));
        await sees(county.getByText(t('verdict.permitted'), { exact: true }));
        await clouds('northwind/finn');
        await sees(at.text(t('cloud-needs.us-government')));
        await click(at.button(t('action.ApplyForCloud'), t('cloud.us-government')));
        await sees(at.text(t('clouds.state', { state: t('cloud-state.submitted'), date: t.date(TODAY) })));
    },
    'announcements: what changed and what is to come stands there, and is found by a word': async ({ at, visit }) => {
        await visit('connect/fabrikam/ana/overview', t('nav.overview'));
        await click(at.nav('nav.announcements'));
        await sees(at.title(t('nav.announcements')));
        await sees(at.card(t('announcements.next')).getByText(t('announcement.old-azure'), { exact: true }));
        const past = at.card(t('announcements.past')).getByRole('listitem');
        const entry = past.filter({ hasText: t('announcement.agreements-mandatory') });
        await click(at.button(t('list.more', { count: 24 })));
        await sees(entry.getByText(t.date('2020-02-01'), { exact: true }));
        await sees(entry.getByRole('link', { name: t('rule.R-MPA-ALL'), exact: true }));
        await sees(past.nth(1));
        await at.main.getByLabel(t('announcements.search')).fill('web-mail');
        await becomes(() => past.count(), 1);
        await sees(past.filter({ hasText: t('announcement.web-mail') }));
        await visit('connect/fabrikam/ana/pricing', t('nav.pricing'));
        await sees(at.text(t('pricing.news-text')));
    },
});
