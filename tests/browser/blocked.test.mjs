// What stands in the way, with its reason, and the remedy that leads to the page where it is repaired.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addsLocation, click, desk, gone, press, sees } from './desk.mjs';
import { go, withApp } from './harness.mjs';
import { joined, within, words } from './words.mjs';

const t = words('en');
const CONTOSO = 'Contoso Distribution';
const FABRIKAM = 'Fabrikam';
const PARTIES = { provider: CONTOSO, reseller: FABRIKAM };

const opens = (name, address, body) =>
    test(name, (test) => withApp(test, { at: address }, ({ page }) => body(desk(page, t))));

/** The history has a refused attempt for these rules. */
async function refused(at, verdict, ...rules) {
    await click(at.nav('nav.history'));
    const names = rules.map((rule) => t(`rule.${rule}`)).join(' · ');
    const entry = at.main.getByRole('listitem').filter({ hasText: t('history.refused', { rules: names }) });
    await sees(entry.getByText(t(`verdict.${verdict}`), { exact: true }));
}

opens('a company that is not enrolled is enrolled first', '#/not-enrolled/contoso/jun/indirect-resellers', async (at) => {
    const toys = at.row('Wingtip Toys');
    await click(at.button(t('action.RequestPartnership')));
    await sees(toys.getByText(t('verdict.blocked'), { exact: true }));
    await press(at.button(t.notNow(t('request.choose')), 'Wingtip Toys'));
    const finding = at.finding('fact.enrolled.fails', { organisation: 'Wingtip Toys' });
    await sees(finding.getByText(t('remedy.EnrollAsIndirectReseller', { people: 'Eva Stone', organisation: 'Wingtip Toys' })));

    await click(at.continueAs('Eva Stone', finding));
    await sees(at.title(t('apply.title')));
    await at.main.getByLabel(t('form.legal-name'), { exact: true }).fill('Wingtip Toys');
    await at.main.getByLabel(t('form.legal-address'), { exact: true }).fill('1 Grand-Place');
    await click(at.button(t('form.next')));
    await at.choice(t('apply.contact')).selectOption('tom');
    await click(at.button(t('form.email-use', { email: 'tom.hale@wingtiptoys.example' })));
    await click(at.button(t('form.next')));
    await at.main.getByLabel(t('form.support-reach'), { exact: true }).fill('+33 3 20 00 00 00');
    await click(at.button(t('form.next')));
    await click(at.button(t('action.EnrollAsIndirectReseller')));
    await sees(at.heading(t('enrolment.state', { state: t('enrolment.email-pending') })));

    await click(at.continueAs('Tom Hale', at.main));
    await click(at.main.getByRole('link', { name: t('mail.email-verification.subject', { organisation: 'Wingtip Toys' }) }));
    await click(at.button(t('action.ConfirmEmail')));
    await click(at.nav('nav.enrolment'));
    await sees(at.heading(t('enrolment.state', { state: t('enrolment.in-review') })));

    await click(at.continueAs('Robin Kline', at.main));
    await sees(at.title(t('nav.reviews')));
    await click(at.button(t('action.ApproveEnrolment'), 'Wingtip Toys'));
    await sees(at.text(t('reviews.no-applications')));

    await viewAs(at, 'Jun Park');
    await click(at.nav('nav.resellers'));
    await click(at.button(t('action.RequestPartnership')));
    await sees(toys.getByText(t('verdict.permitted'), { exact: true }));
    await click(at.button(t('request.choose'), 'Wingtip Toys'));
    await click(at.button(t('request.done')));
    await sees(at.card(t('resellers.waiting')).getByRole('cell', { name: 'Wingtip Toys' }).first());
});

async function viewAs(at, person) {
    await click(at.page.getByRole('button', { name: new RegExp(`^${t('view.as')}`) }));
    const dialog = at.dialog(t('view.as-title'));
    await dialog.getByLabel(t('view.as-search')).fill(person);
    await click(dialog.getByRole('link', { name: person }));
    await gone(dialog);
}

opens('a provider in another market is ruled out, and other ways are shown', '#/other-market/fabrikam/ana/indirect-providers', async (at) => {
    const tailspin = at.row('Tailspin Supply');
    await sees(tailspin.getByText(t('verdict.forbidden'), { exact: true }));
    const despite = at.main.locator('p').filter({ hasText: within(t('despite', { provider: 'Tailspin Supply' })) });
    await sees(despite.getByRole('link', { name: t.rule('R-PR-REGION'), exact: true }));
    await press(at.button(t.notNow(t('action.AuthorizeIndirectProvider')), 'Tailspin Supply'));
    const finding = at.finding('fact.same-market.fails', {
        provider: 'Tailspin Supply', provider_market: t('market.canada'),
        reseller: FABRIKAM, reseller_market: t('market.europe'),
    });
    for (const way of ['provider-in-market', 'account-in-market']) {
        await sees(finding.getByText(t(`alternative.${way}`), { exact: true }));
    }

    await click(at.link(t('open.invitation'), 'Tailspin Supply'));
    await authorizeFrom(at, 'Ana Silva', 'Tailspin Supply');
    await press(at.button(t.notNow(t('action.AuthorizeIndirectProvider'))));
    await sees(at.notice(t('said.refused', { verdict: t('verdict.forbidden') })));
    await refused(at, 'forbidden', 'R-PR-REGION');
});

/** Opens the invitation as the link asks, and ticks the box. */
async function authorizeFrom(at, person, provider) {
    await click(at.button(t('continue.as', { person, organisation: FABRIKAM })));
    await at.main.getByRole('checkbox', { name: t('grant.box', { provider }) }).check();
}

opens('an MPN ID of another country is not associated, one of the own country is', '#/mpn-country/fabrikam/ana/identifiers', async (at) => {
    const associate = t('action.AssociateMpnId');
    await press(at.button(t.notNow(associate), '4200007'));
    await sees(at.finding('fact.mpn-in-account-country.fails', {
        mpn: '4200007', mpn_country: t.country('ES'), country: t.country('FR'), organisation: FABRIKAM,
    }));
    await press(at.button(t.notNow(associate), '4200000'));
    await sees(at.finding('fact.mpn-is-location.fails', { mpn: '4200000' }));
    await refused(at, 'blocked', 'R-ENR-MPNCOUNTRY');

    await click(at.nav('nav.identifiers'));
    await at.choice(t('column.country')).selectOption('FR');
    await addsLocation(at, t);
    const added = at.main.getByRole('button', { name: joined(associate, ' – ', /\d+/) });
    // The others say which one it is.
    const number = (await added.locator('.unseen').first().innerText()).match(/\d+/)[0];
    for (const other of ['4200000', '4200007']) {
        await sees(at.row(other).getByText(t('mpn.instead', { mpn: number }), { exact: true }));
    }
    assert.equal(await at.text(t('mpn.instead', { mpn: number })).count(), 2);
    await click(added);
    await sees(at.row(t('mpn.current')).filter({ hasText: t.country('FR') }));
    await gone(added);
    // Once it is associated, nobody is led to another.
    await gone(at.text(t('mpn.instead', { mpn: /.+/ })).first());
});

opens('an invitation that reached a sales agent is accepted by a global admin', '#/not-global-admin/fabrikam/leo/mailbox', async (at) => {
    const label = t('action.AuthorizeIndirectProvider');
    await click(at.main.getByRole('link', { name: t('mail.partnership-invitation.subject', PARTIES) }));
    await click(at.link(t('mail.follow')));
    await authorizeFrom(at, 'Leo Martin', CONTOSO);
    await press(at.button(t.notNow(label)));
    const finding = at.finding('fact.actor-holds.fails', { actor: 'Leo Martin', roles: t('role.global-admin') });
    const remedy = finding.locator('.remedy').filter({ hasText: t('remedy.continue-as', { people: 'Ana Silva' }) });
    await click(at.continueAs('Ana Silva', remedy));
    await sees(at.title(t('authorize.title', PARTIES)));
    await at.main.getByRole('checkbox', { name: t('grant.box', PARTIES) }).check();
    await click(at.button(label));
    await sees(at.text(t('connected', PARTIES)));
    await refused(at, 'blocked', 'R-PR-ACCEPTROLE');
});

opens('an invitation that was accepted before says since when', '#/already-accepted/fabrikam/ana/mailbox', async (at) => {
    await click(at.main.getByRole('link', { name: t('mail.partnership-invitation.subject', PARTIES) }));
    await sees(at.text(t('mail.accepted')));
    await click(at.link(t('mail.follow')));
    await sees(at.text(t('authorize.already', { ...PARTIES, date: t.date('2021-05-19') })));
    await click(at.main.getByText(t('authorize.again'), { exact: true }));
    await at.main.getByRole('checkbox', { name: t('grant.box', PARTIES) }).check();
    await press(at.button(t.notNow(t('action.AuthorizeIndirectProvider'))));
    await sees(at.finding('fact.not-connected.fails', { ...PARTIES, since: t.date('2021-05-19') }));
    await refused(at, 'forbidden', 'R-PR-AUTHORIZE', 'SIM-ACCEPT-ONCE');
});

opens('a provider that Microsoft takes off its list is approved again', '#/connect/microsoft/robin/reviews', async (at) => {
    const listed = at.card(t('reviews.providers')).getByRole('listitem').filter({ hasText: CONTOSO });
    await sees(listed.getByText(t('reviews.provider-approved')));
    await click(at.button(t('reviews.withdraw-provider'), CONTOSO));
    await sees(listed.getByText(t('reviews.provider-unlisted')));

    await go(at.page, '#/connect/fabrikam/ana/find-provider');
    await sees(at.row('Litware'));
    await gone(at.row(CONTOSO));
    await go(at.page, '#/connect/contoso/jun/overview');
    await sees(at.main.getByText(t('step.approval')));
    await sees(at.continueAs('Robin Kline', at.main));
    await go(at.page, '#/connect/contoso/jun/indirect-resellers');
    await press(at.button(t.notNow(t('action.RequestPartnership'))));
    const finding = at.finding('fact.approved-provider.fails', { provider: CONTOSO });
    await sees(finding.getByText(t('alternative.listed-provider')));
    await sees(finding.getByText(t('remedy.DecideProviderApproval', { people: 'Robin Kline', organisation: 'Microsoft' })));

    await click(at.continueAs('Robin Kline', finding));
    await click(at.button(t('reviews.approve-provider'), CONTOSO));
    await sees(listed.getByText(t('reviews.provider-approved')));
    await go(at.page, '#/connect/contoso/jun/overview');
    await sees(at.title(t('nav.overview')));
    await gone(at.main.getByText(t('step.approval')));
});
