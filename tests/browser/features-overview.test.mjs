// What the programme overview lets a company do before it enrols and when it sells: compare, prepare, go on, price, apply for clouds.
import assert from 'node:assert/strict';
import { chooseDate, click, gone, press, sees } from './desk.mjs';
import { features, t } from './features.mjs';
import { becomes } from './harness.mjs';

const TOYS = 'Wingtip Toys';
const CHOOSE = ['not-enrolled/wingtip/eva/choose-model', t('nav.choose-model')];
const APPLY = ['not-enrolled/wingtip/eva/apply', t('apply.title')];
const items = (at, key) => at.card(t(key)).getByRole('listitem');

/** The texts of a model, by its column of the comparison: what it does, whom it suits, and so on. */
async function column(at, model) {
    const table = at.card(t('model.compare')).getByRole('table');
    const names = await table.getByRole('columnheader').allInnerTexts();
    const place = names.findIndex((name) => name.trim() === t(`model.${model}`));
    assert.notEqual(place, -1, names.join());
    return Object.fromEntries(await Promise.all(['what', 'suits', 'needs', 'duties'].map(async (aspect) => {
        const cells = await at.row(t(`model.${aspect}`)).getByRole('cell').allInnerTexts();
        return [aspect, cells[place - (names.length - cells.length)].trim()];
    })));
}

const texts = (model) =>
    Object.fromEntries(['what', 'suits', 'needs', 'duties'].map((aspect) => [aspect, t(`model.${model}-${aspect}`)]));

async function answer(at, answers) {
    for (const [number, key] of ['own', 'vendors', 'fast', 'through'].entries()) {
        await at.choice(t(`model.ask-${key}`)).selectOption(answers[number]);
    }
}

features('a company looks at the programme', '#/not-enrolled/wingtip/eva/choose-model', {
    'benefits: who thinks of joining reads what the programme brings': async ({ at, visit }) => {
        await visit('not-enrolled/wingtip/eva/overview', t('nav.overview'));
        await click(at.nav('nav.choose-model'));
        await sees(at.title(t('nav.choose-model')));
        const four = ['contact', 'profit', 'bundles', 'services'].map((it) => t(`benefit.${it}`));
        await becomes(() => items(at, 'model.benefits').allInnerTexts(), four);
    },
    'direct-model: direct bill is described, and fits who runs sales, billing and support': async ({ at, visit }) => {
        await visit(...CHOOSE);
        assert.deepEqual(await column(at, 'direct'), texts('direct'));
        await answer(at, ['yes', 'yes', 'no', 'no']);
        await sees(at.text(t('model.fits', { model: t('model.direct') })));
        await sees(at.text(t('model.because-own')));
        await sees(at.text(t('fact.open-to-newcomers.fails', { organisation: TOYS })));
        await answer(at, ['no', 'no', 'yes', 'no']);
        await sees(at.text(t('model.fits', { model: t('model.reseller') })));
        await gone(at.text(t('model.because-own')));
    },
    'indirect-needs: membership, authority and a provider are named, asked for and checked': async ({ at, visit }) => {
        await visit(...CHOOSE);
        assert.equal((await column(at, 'reseller')).needs, t('model.reseller-needs'));
        // A membership for the place to sell in.
        await visit(...APPLY);
        await sees(at.text(t('membership.held', { mpn: '4500001', kind: t('mpn-kind.location'), country: t.country('FR') })));
        await at.choice(t('column.country')).selectOption('BE');
        const nowhere = at.main.getByText(t('fact.mpn-in-country.fails', { organisation: TOYS, country: t.country('BE') }));
        await sees(nowhere);
        await at.choice(t('column.country')).selectOption('FR');
        await gone(nowhere);
        // Authority to sign for the company.
        await visit('not-enrolled/wingtip/tom/apply', t('apply.title'));
        await sees(at.text(t('sign-in.not-admin', { person: 'Tom Hale (tom.hale@wingtiptoys.example)' })));
        // A provider that Microsoft approved.
        await visit('not-enrolled/wingtip/eva/overview', t('nav.overview'));
        await sees(items(at, 'steps.title').filter({ hasText: t('step.connect') }).filter({ hasText: t('step.open') }));
        await visit('not-enrolled/wingtip/eva/find-provider', t('nav.find'));
        await sees(at.text(t('find.lead')));
        await sees(at.row('Contoso Distribution'));
        await gone(at.row('Fabrikam'));
    },
    'next-steps-overview: each next step leads to its page': async ({ at, visit }) => {
        const follow = async (step, label, title) => {
            await visit(...CHOOSE);
            const row = items(at, 'model.next').filter({ hasText: t(`model.next-${step}`) });
            await click(row.getByRole('link', { name: t(label), exact: true }));
            await sees(at.title(title));
        };
        await follow('enrol', 'nav.welcome', t('nav.welcome'));
        const steps = ['sign-in', 'profile-days', 'terms-mpa'].map((it) => t(`welcome.${it}`));
        await becomes(() => items(at, 'welcome.steps').allInnerTexts(), steps);
        await follow('provider', 'nav.find', t('nav.find'));
        await sees(at.text(t('find.how')));
        await follow('agreement', 'nav.rules', t.rule('R-MCA-LOCATION'));
        await sees(at.text(t('R-MCA-LOCATION')));
        await follow('clouds', 'nav.clouds', t('nav.clouds'));
        await sees(at.text(t('clouds.lead')));
    },
});

const PROVIDER = 'several-partners/contoso/jun';
const list = (at) => at.main.getByRole('table').getByRole('row');

features('what can be sold', `#/${PROVIDER}/pricing`, {
    'offers: the offers of the month are listed by kind, and can be ordered': async ({ at, visit }) => {
        await visit(`${PROVIDER}/pricing`, t('nav.pricing'));
        await sees(at.heading(t('pricing.month', { date: t.date('2021-05-01') })));
        await sees(at.text(t('pricing.catalogue')));
        await sees(at.text(t('pricing.invented')));
        const plan = list(at).filter({ has: at.page.getByRole('cell', { name: t('offer.azure-plan'), exact: true }) });
        await sees(plan);
        // The list is that of another month as of another date.
        await chooseDate(at, t, '2019-10-31', 'look');
        await sees(at.heading(t('pricing.month', { date: t.date('2019-10-01') })));
        await gone(plan);
        await click(at.button(t('lens.leave')));
        await at.choice(t('column.kind')).selectOption('reservation');
        await becomes(() => list(at).count(), 3);
        await visit(`${PROVIDER}/customer/bank`, 'Woodgrove Bank');
        await at.choice(t('column.offer')).selectOption('reservation');
        await at.main.getByLabel(t('order.quantity'), { exact: true }).fill('3');
        await click(at.button(t('action.PlaceOrder')));
        await sees(at.card(t('subscriptions.title')).getByRole('row')
            .filter({ hasText: t('offer.reservation') }).filter({ hasText: t('subscription.units', { count: 3 }) }));
    },
});

const CLOUDS = ['national-clouds/northwind/finn/national-clouds', t('nav.clouds')];
const US = t('cloud.us-government');

features('national clouds', '#/national-clouds/northwind/finn/overview', {
    'national-clouds: three clouds are described, and who wants to sell there applies first': async ({ at, visit }) => {
        await visit('national-clouds/northwind/finn/overview', t('nav.overview'));
        await click(at.nav('nav.clouds'));
        await sees(at.title(t('nav.clouds')));
        for (const cloud of ['us-government', 'germany', 'china']) {
            const card = at.card(t(`cloud.${cloud}`));
            await sees(card.getByText(t(`cloud-about.${cloud}`), { exact: true }));
            await sees(card.getByText(t(`cloud-needs.${cloud}`), { exact: true }));
            await sees(card.getByText(t('clouds.none'), { exact: true }));
        }
        await visit('national-clouds/northwind/finn/invite', t('action.RequestResellerRelationship'));
        await press(at.button(t.notNow(t('request.choose')), 'Contoso County'));
        await sees(at.finding('fact.cloud-admitted.fails', { organisation: 'Northwind Traders', cloud: US }));
        await visit(...CLOUDS);
        const submitted = { state: t('cloud-state.submitted'), date: t.date('2021-05-19') };
        await click(at.button(t('action.ApplyForCloud'), US));
        await sees(at.card(US).getByText(t('clouds.state', submitted), { exact: true }));
        await visit('national-clouds/microsoft/robin/reviews', t('nav.reviews'));
        await sees(at.main.getByText(t('clouds.waiting-detail', { cloud: US, ...submitted })));
        // The application for one cloud is none for another.
        await visit(...CLOUDS);
        await sees(at.card(t('cloud.china')).getByText(t('clouds.none'), { exact: true }));
    },
});
