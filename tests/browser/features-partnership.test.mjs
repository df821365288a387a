// What the founding documents let providers and resellers do: find each other, connect, sign, look at lists, end it.
import assert from 'node:assert/strict';
import { chooseDate, click, gone, held, press, sees, update } from './desk.mjs';
import { PARTIES, features, reworked, t } from './features.mjs';
import { becomes, go } from './harness.mjs';

const { provider: PROVIDER, reseller: RESELLER } = PARTIES;
const TODAY = '2021-05-19';
const FIND = ['connect/fabrikam/ana/find-provider', t('nav.find')];
const all = (at) => at.choice(t('column.market')).selectOption({ label: t('filter.all') });
const names = (at) => at.main.locator('tbody b').allInnerTexts();
const authorised = (at, name) => at.card(t('providers.authorised')).getByRole('row').filter({ hasText: name });

/** A provider asks the reseller. */
async function ask({ at, visit }, provider, person) {
    await visit(`connect/${provider}/${person}/request/fabrikam`, t('action.RequestPartnership'));
    await click(at.button(t('request.done')));
    await sees(at.card(t('resellers.waiting')).getByRole('row').filter({ hasText: RESELLER }));
}

async function authorise({ at, visit }, provider, name, person) {
    await visit(`connect/fabrikam/ana/authorize/${provider}`, t('authorize.title', { provider: name }));
    const again = at.button(t('continue.as', { person, organisation: RESELLER }));
    await again.or(at.heading(t('grant.title'))).first().waitFor();
    if (await again.isVisible()) await click(again);
    await at.main.getByRole('checkbox', { name: t('grant.box', { provider: name }) }).check();
    await click(at.button(t('action.AuthorizeIndirectProvider')));
    await sees(at.text(t('connected', { provider: name })));
}

features('a provider and a reseller find each other, connect and sign', '#/connect/contoso/jun/overview', {
    'approved-providers: the list has the companies that Microsoft approved, and no others': async ({ at, visit }) => {
        await visit(...FIND);
        await all(at);
        assert.deepEqual(await names(at), ['Contoso Distribution', 'Litware', 'Tailspin Supply']);
        await sees(at.main.getByText(t('find.lead'), { exact: true }));
    },
    'provider-list: a search and a market find a provider on the official list': async ({ at, visit }) => {
        await visit('connect/fabrikam/ana/overview', t('nav.overview'));
        await visit(...FIND);
        assert.deepEqual(await names(at), ['Contoso Distribution', 'Litware'], 'those of the own market come first');
        const search = at.main.getByRole('searchbox', { name: t('find.search') });
        await search.fill('litw');
        await becomes(() => names(at), ['Litware']);
        await search.fill('toronto');
        await sees(at.text(t('list.no-match')));
        await all(at);
        await becomes(() => names(at), ['Tailspin Supply']);
        await search.fill('');
    },
    'market-by-country: the country decides the market, and the market who can connect': async ({ at, visit }) => {
        await visit('connect/fabrikam/ana/overview', t('nav.overview'));
        await sees(at.main.getByText(t('market.europe')).first());
        await visit(...FIND);
        await all(at);
        for (const [name, country, market, verdict] of [
            ['Litware', 'AT', 'europe', 'permitted'], ['Tailspin Supply', 'CA', 'canada', 'forbidden'],
        ]) {
            const row = at.row(name);
            await sees(row.getByText(t.country(country)).first());
            await sees(row.getByText(t(`market.${market}`), { exact: true }));
            await sees(row.getByText(t(`verdict.${verdict}`), { exact: true }));
        }
    },
    'scenario-partner-market: a provider of another market is ruled out, with the ways that are left': async ({ at, visit }) => {
        await visit(...FIND);
        await all(at);
        await click(at.row('Tailspin Supply').getByRole('button'));
        const finding = at.finding('fact.same-market.fails', {
            provider: 'Tailspin Supply', provider_market: t('market.canada'),
            reseller: RESELLER, reseller_market: t('market.europe'),
        });
        for (const way of ['provider-in-market', 'account-in-market']) {
            await sees(finding.getByText(t(`alternative.${way}`), { exact: true }));
        }
        await click(finding.locator('summary'));
        await sees(finding.getByRole('listitem').filter({ hasText: t('document.supported-relationships') }));
    },
    'agree-first: the companies agree outside the portal, then the provider starts': async ({ at, visit }) => {
        await visit(...FIND);
        await sees(at.text(t('find.how')));
        await visit('connect/fabrikam/ana/indirect-providers', t('nav.providers'));
        await sees(at.text(t('providers.waiting-none')));
        await sees(at.text(t('providers.none')));
        await gone(at.button(t('action.RequestPartnership')));
        await visit('connect/contoso/jun/request', t('action.RequestPartnership'));
        await sees(at.row(RESELLER).getByText(t('verdict.permitted'), { exact: true }));
    },
    'invitation-mail: the mail may be changed, its link must stay, and it arrives': async ({ at, visit }) => {
        await visit('connect/contoso/jun/request/fabrikam', t('action.RequestPartnership'));
        const letter = at.main.getByLabel(t('request.text'), { exact: true });
        const link = (await letter.inputValue()).split('\n').at(-1);
        await letter.fill('Dear Ana');
        await press(at.button(t.notNow(t('request.done'))));
        await sees(at.main.getByText(t('fact.link-kept.fails'), { exact: true }).first());
        await letter.fill(`Dear Ana\n\n${link}`);
        await sees(at.button(t('request.copy')));
        await sees(at.link(t('request.open-in-email')));
        await click(at.button(t('request.done')));
        await sees(at.card(t('resellers.waiting')).getByRole('row').filter({ hasText: RESELLER }));
        await visit('connect/fabrikam/ana/mailbox', t('nav.mailbox'));
        await click(at.main.getByRole('link', { name: t('mail.partnership-invitation.subject', PARTIES) }));
        await sees(at.text('Dear Ana'));
    },
    'follow-link: the link of the mail asks to sign in again': async ({ at, visit }) => {
        await visit('connect/fabrikam/ana/mailbox', t('nav.mailbox'));
        await click(at.main.getByRole('link', { name: t('mail.partnership-invitation.subject', PARTIES) }));
        await click(at.link(t('mail.follow')));
        await sees(at.title(t('authorize.title', PARTIES)));
        await sees(at.text(t('sign.in-text')));
        await click(at.button(t('continue.as', { person: 'Ana Silva', organisation: RESELLER })));
        await sees(at.heading(t('grant.title')));
        await visit('connect/contoso/jun/indirect-resellers', t('nav.resellers'));
        await sees(at.row(RESELLER).getByText(t('invitation.opened'), { exact: true }));
    },
    'what-is-granted: the page says what is authorised, and what is not': async ({ at, visit }) => {
        await visit('connect/fabrikam/ana/authorize/contoso', t('authorize.title', PARTIES));
        for (const part of ['order', 'admin', 'not']) await sees(at.text(t(`grant.${part}`, PARTIES)));
    },
    'global-admin: only a global admin of the reseller authorises, and gives that role': async ({ at, visit }) => {
        await visit('connect/fabrikam/leo/authorize/contoso', t('authorize.title', PARTIES));
        await at.main.getByRole('checkbox', { name: t('grant.box', PARTIES) }).check();
        await press(at.button(t.notNow(t('action.AuthorizeIndirectProvider'))));
        const roles = t('role.global-admin');
        const finding = at.finding('fact.actor-holds.fails', { actor: 'Leo Martin', roles });
        await sees(finding.locator('.remedy').filter({ hasText: t('remedy.continue-as', { people: 'Ana Silva' }) }));
        await visit('connect/fabrikam/ana/users/leo', t('nav.users'));
        await update(at, t, 'global-admin');
        await sees(at.row('Leo Martin').filter({ hasText: roles }));
        await update(at, t, 'global-admin', false);
    },
    'tick-and-authorise: the button waits for the box': async (app) => {
        const { at, visit } = app;
        await visit('connect/fabrikam/ana/authorize/contoso', t('authorize.title', PARTIES));
        await sees(held(at.button(t.notNow(t('action.AuthorizeIndirectProvider')))));
        await sees(at.text(t('tick.first')));
        await authorise(app, 'contoso', PROVIDER, 'Ana Silva');
    },
    'both-lists: each side is on the list of the other': async ({ at, visit }) => {
        await visit('connect/fabrikam/ana/indirect-providers', t('nav.providers'));
        await sees(authorised(at, PROVIDER).filter({ hasText: t.day(TODAY) }));
        await visit('connect/contoso/jun/indirect-resellers', t('nav.resellers'));
        await sees(at.card(t('resellers.partners')).getByRole('row').filter({ hasText: RESELLER })
            .filter({ hasText: t('unsigned') }).filter({ hasText: t('reseller-status.qualified') }));
        await gone(at.heading(t('resellers.waiting')));
    },
    'list-of-providers: the menu leads to the providers that are authorised': async ({ at, visit }) => {
        await visit('connect/fabrikam/ana/overview', t('nav.overview'));
        await click(at.nav('nav.providers'));
        await sees(at.title(t('nav.providers')));
        await sees(authorised(at, PROVIDER).getByText(t('on'), { exact: true }));
    },
    'several-providers: a second provider is authorised too, and both stand on the list': async (app) => {
        await ask(app, 'litware', 'max');
        await authorise(app, 'litware', 'Litware', 'Ana Silva');
        await app.visit('connect/fabrikam/ana/indirect-providers', t('nav.providers'));
        for (const name of [PROVIDER, 'Litware']) await sees(authorised(app.at, name));
    },
    'three-steps: enrolled, connected, and one step left before new business': async ({ at, visit }) => {
        await visit('connect/fabrikam/ana/overview', t('nav.overview'));
        const steps = at.card(t('steps.title')).getByRole('listitem');
        for (const step of ['enrol', 'mpn', 'connect']) {
            await sees(steps.filter({ hasText: t(`step.${step}`) }).filter({ hasText: t('step.done') }));
        }
        await sees(steps.filter({ hasText: t('step.sign') }).filter({ hasText: t('step.open') }));
        // The documents count three: join Partner Center, enrol, sign.
        await sees(steps.filter({ hasText: t('step.documented-enrol') }).filter({ hasText: t('step.done') }));
        await sees(steps.filter({ hasText: t('step.documented-sign') }).filter({ hasText: t('step.open') }));
        await click(at.card(t('ready.title')).getByRole('listitem').filter({ hasText: PROVIDER }).getByRole('button').first());
        await sees(at.why.locator('.finding').filter({ hasText: 'R-ENR-IR-THREE' }).first());
    },
    'agreement-business: without the agreement there is no new business, with it there is': async ({ at, visit }) => {
        await visit('connect/contoso/jun/indirect-resellers', t('nav.resellers'));
        const row = at.card(t('resellers.partners')).getByRole('row').filter({ hasText: RESELLER });
        await click(row.getByRole('button', { name: new RegExp(`^${t('verdict.blocked')}`) }));
        const finding = at.finding('fact.agreement-signed.fails', { organisation: RESELLER, market: t('market.europe') });
        await sees(finding.getByText(/R-MPA-BLOCK-NEW/));
        await sees(finding.getByText(t('remedy.SignPartnerAgreement', { people: 'Ana Silva', organisation: RESELLER })));
    },
    'agreement-purpose: the agreement explains itself before it is signed': async ({ at, visit }) => {
        await visit('connect/fabrikam/ana/overview', t('nav.overview'));
        await click(at.button(t('agreement.read')));
        const dialog = at.dialog(t('agreement.read'));
        await sees(dialog.getByText(t('agreement.about'), { exact: true }));
        await sees(dialog.getByText(t('agreement.who'), { exact: true }));
        await click(dialog.getByRole('button', { name: t('close'), exact: true }));
        await gone(dialog);
    },
    'sign-agreement: a global admin signs on Overview, a sales agent cannot': async ({ at, visit }) => {
        const label = t('action.SignPartnerAgreement');
        await visit('connect/fabrikam/leo/overview', t('nav.overview'));
        await press(at.button(t.notNow(label)));
        await sees(at.finding('fact.actor-holds.fails', { actor: 'Leo Martin', roles: t('role.global-admin') }));
        await visit('connect/fabrikam/ana/overview', t('nav.overview'));
        await click(at.button(label));
        await gone(at.button(label));
    },
    'agreement-banner: the banner and Program info show that it is signed': async ({ at, visit }) => {
        const signed = t('agreement.signed', { date: t.date(TODAY), market: t('market.europe') });
        await visit('connect/fabrikam/ana/overview', t('nav.overview'));
        await sees(at.main.locator('.banner.permitted').getByText(signed, { exact: true }));
        await click(at.nav('nav.program-info'));
        await sees(at.title(t('nav.program-info')));
        await sees(at.main.getByText(t('signed.on', { date: t.date(TODAY) }), { exact: true }));
        await sees(at.text(t('reseller-status.active')));
        await gone(at.text(t('reseller-status.sign')));
    },
    'admin-access: the reseller takes back admin access, and the partnership stands': async ({ at, visit }) => {
        await visit('connect/fabrikam/ana/indirect-providers', t('nav.providers'));
        await click(at.button(t('action.RemoveAdminAccess'), PROVIDER));
        await sees(authorised(at, PROVIDER).getByText(t('off'), { exact: true }));
        await sees(authorised(at, PROVIDER).getByText(t('verdict.permitted'), { exact: true }));
        // The provider learns it on its own page.
        await visit('connect/contoso/jun/indirect-resellers', t('nav.resellers'));
        await sees(at.row(RESELLER).getByText(t('resellers.no-access'), { exact: true }));
        await visit('connect/fabrikam/ana/indirect-providers', t('nav.providers'));
    },
});

features('the agreement and the end of a partnership turn on dates', '#/not-signed/fabrikam/ana/overview', {
    'agreement-for-all: from 1 February 2020 every kind of partner needs the agreement': async ({ at, page, visit }) => {
        const ready = at.card(t('ready.title')).getByRole('listitem').filter({ hasText: PROVIDER });
        await sees(ready.getByText(t('verdict.permitted'), { exact: true }));
        await chooseDate(at, t, '2020-02-01', 'look');
        await sees(ready.getByText(t('verdict.blocked'), { exact: true }));
        await click(at.button(t('lens.leave')));
        // The others too: nobody has signed, and orders wait for both of two tiers, or for the one.
        const signed = (events) => events.filter((event) => !event.AgreementSigned);
        await go(page, '#/several-partners/contoso/jun/overview');
        await reworked(page, 'several-partners', 'unsigned', signed);
        await go(page, '#/several-channels/alpine/val/overview');
        await reworked(page, 'several-channels', 'unsigned-direct', signed);
        for (const [place, companies] of [
            ['unsigned/contoso/jun', [PROVIDER, RESELLER]], ['unsigned-direct/alpine/val', ['Alpine']],
        ]) {
            await visit(`${place}/customer/bank`, 'Woodgrove Bank');
            const lacks = (organisation) => at.card(t('order.title'))
                .getByText(t('fact.agreement-signed.fails', { organisation, market: t('market.europe') }), { exact: true }).first();
            for (const company of companies) await sees(lacks(company));
            await chooseDate(at, t, '2020-01-31', 'look');
            for (const company of companies) await gone(lacks(company));
            await chooseDate(at, t, '2020-02-01', 'look');
            for (const company of companies) await sees(lacks(company));
            await visit(`${place}/overview`, t('nav.overview'));
            await sees(at.main.locator('.banner.blocked').getByText(t('agreement.open-since', { organisation: companies[0], market: t('market.europe') })));
            await click(at.button(t('lens.leave')));
        }
    },
    'ending-by-ticket: until 28 June 2020 support ends a partnership, then the portal does': async ({ at, visit }) => {
        await visit('ending/contoso/jun/indirect-resellers', t('nav.resellers'));
        await press(at.button(t.notNow(t('action.RemovePartnership')), RESELLER));
        await sees(at.why.locator('.finding').filter({ hasText: 'R-PR-END-TICKET' }).first());
        await click(at.button(t('action.OpenSupportTicket'), RESELLER));
        await sees(at.main.getByText(t('ticket.waits')).first());
        await chooseDate(at, t, '2020-06-29', 'wait');
        await click(at.button(t('action.RemovePartnership'), RESELLER));
        const dialog = at.dialog(t('remove.title'));
        await sees(dialog.getByText(t('note.removal-leaves')));
        await click(dialog.getByRole('button', { name: t('remove.yes'), exact: true }));
        await sees(at.text(t('list.none-stands', { filter: t('filter.inactive') })));
        await gone(at.row(RESELLER));
        await at.choice(t('column.state')).selectOption({ label: t('filter.inactive') });
        await sees(at.row(RESELLER).getByText(t('partnership.ended', { date: t.day('2020-06-29') }), { exact: true }));
        await gone(at.main.getByText(t('ticket.waits')).first());
        await visit('ending/fabrikam/ana/overview', t('nav.overview'));
    },
});
