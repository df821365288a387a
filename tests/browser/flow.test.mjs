// The whole flow, in both languages, with two tabs that are two companies: what one does appears in the other at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, held, press, sees } from './desk.mjs';
import { becomes, go, reload, withApp } from './harness.mjs';
import { words } from './words.mjs';

const PARTIES = { provider: 'Contoso Distribution', reseller: 'Fabrikam' };
const { provider, reseller } = PARTIES;

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a provider and a reseller connect, and every step can be taken back (${language})`, async (test) => {
        await withApp(test, { language }, async ({ page, open, url }) => {
            const jun = desk(page, t);
            await startAs(jun, t);

            const ana = desk(await open('#/connect/fabrikam/ana/mailbox'), t);
            await sees(ana.text(t('mailbox.empty')));
            await ana.page.evaluate(() => { globalThis.neverReloaded = true; });

            await request(jun, t, url);
            await follow(jun, ana, t);
            await authorize(jun, ana, t);
            await sign(jun, ana, t);
            await takeBack(jun, ana, t);
            await doAgain(jun, ana, t);

            await click(jun.nav('nav.history'));
            await becomes(() => jun.main.locator('ol.history > li').count(), 13);
        });
    });
}

async function startAs(jun, t) {
    await sees(jun.title(t('home.title')));
    await click(jun.start('connect'));
    await sees(jun.title(t('nav.overview')));
    await sees(jun.button(/Jun Park/));
    await click(jun.nav('nav.resellers'));
    await sees(jun.text(t('resellers.empty')));
    await click(jun.button(t('action.RequestPartnership')));
    await click(jun.button(t('request.choose'), reseller));
}

async function request(jun, t, url) {
    const done = t('request.done');
    const letter = jun.main.getByLabel(t('request.text'), { exact: true });
    const link = `${url}#/connect/fabrikam/ana/authorize/contoso`;
    assert.ok((await letter.inputValue()).includes(link), 'the mail holds the personal link');

    await letter.fill('Dear Ana, shall we?');
    await sees(jun.main.getByRole('alert').getByText(t('request.link-gone')));
    await sees(jun.main.getByText(t('fact.link-kept.fails'), { exact: true }).first());
    await press(jun.button(t.notNow(done)));
    await sees(jun.notice(t('said.refused', { verdict: t('verdict.blocked') })));
    await sees(jun.title(t('action.RequestPartnership')));

    await click(jun.button(t('request.link-back')));
    await gone(jun.main.getByRole('alert'));
    assert.equal(await letter.inputValue(), `Dear Ana, shall we?\n\n${link}`);
    await click(jun.button(done));
    await sees(invitation(jun, t, 'sent'));
}

async function follow(jun, ana, t) {
    const mail = ana.main.getByRole('link', { name: t('mail.partnership-invitation.subject', PARTIES) });
    await click(mail);
    await sees(ana.text('Dear Ana, shall we?'));
    assert.ok(await ana.page.evaluate(() => globalThis.neverReloaded), 'the mail came without a reload');

    await Promise.all([reload(jun.page), reload(ana.page)]);
    await sees(jun.card(t('resellers.waiting')).getByText(reseller, { exact: true }));
    await sees(ana.text('Dear Ana, shall we?'));

    await click(ana.link(t('mail.follow')));
    await sees(ana.heading(t('sign.in-title')));
    await click(ana.button(t('continue.as', { person: 'Ana Silva', organisation: reseller })));
    await sees(ana.heading(t('grant.title')));
    await sees(invitation(jun, t, 'opened'));
}

async function authorize(jun, ana, t) {
    const label = t('action.AuthorizeIndirectProvider');
    await sees(ana.button(t.notNow(label)));
    await ana.main.getByRole('checkbox', { name: t('grant.box', PARTIES) }).check();
    await click(ana.button(label));
    await sees(ana.text(t('connected', PARTIES)));

    await connected(jun, t);
    await gone(jun.heading(t('resellers.waiting')));
    await click(ana.link(t('nav.providers')));
    await sees(ana.card(t('providers.authorised')).getByRole('row').filter({ hasText: provider }));

    await Promise.all([reload(jun.page), reload(ana.page)]);
    await connected(jun, t);
    await sees(ana.card(t('providers.authorised')).getByRole('row').filter({ hasText: provider }));
}

const invitation = (jun, t, state) =>
    jun.card(t('resellers.waiting')).getByRole('cell', { name: t(`invitation.${state}`), exact: true });

const partner = (jun, t) => jun.card(t('resellers.partners')).getByRole('row').filter({ hasText: reseller });

async function connected(jun, t) {
    await sees(partner(jun, t).filter({ hasText: t('unsigned') }).filter({ hasText: t('verdict.blocked') }));
}

async function sign(jun, ana, t) {
    const signed = t('signed.on', { date: t.day('2021-05-19') });
    const agreement = { date: t.date('2021-05-19'), market: t('market.europe') };
    await click(ana.nav('nav.overview'));
    const ready = ana.card(t('ready.title')).getByRole('listitem').filter({ hasText: provider });
    await sees(ready.getByText(t('verdict.blocked'), { exact: true }));
    await click(ana.button(t('action.SignPartnerAgreement')));
    await sees(ana.text(t('agreement.signed', agreement)));
    await sees(ready.getByText(t('verdict.permitted'), { exact: true }));
    await sees(partner(jun, t).filter({ hasText: signed }).filter({ hasText: t('verdict.permitted') }));
}

const step = (t, action) => t(`did.${action}`, { ...PARTIES, organisation: reseller });

async function takeBack(jun, ana, t) {
    await click(ana.undo(step(t, 'SignPartnerAgreement')));
    await sees(ana.button(t('action.SignPartnerAgreement')));
    await connected(jun, t);

    await go(ana.page, '#/connect/fabrikam/ana/indirect-providers');
    await click(jun.undo(step(t, 'AuthorizeIndirectProvider')));
    await sees(ana.text(t('providers.none')));
    await sees(ana.card(t('providers.waiting')).getByRole('row').filter({ hasText: provider }));
    await sees(jun.text(t('resellers.empty')));
    await sees(invitation(jun, t, 'opened'));

    await click(ana.undo(step(t, 'OpenInvitation')));
    await sees(invitation(jun, t, 'sent'));

    await go(ana.page, '#/connect/fabrikam/ana/mailbox');
    await click(jun.undo(step(t, 'RequestPartnership')));
    await gone(jun.heading(t('resellers.waiting')));
    await sees(ana.text(t('mailbox.empty')));
    for (const tab of [jun, ana]) await sees(held(tab.undo()));
}

async function doAgain(jun, ana, t) {
    await click(ana.redo(step(t, 'RequestPartnership')));
    await sees(ana.main.getByRole('link', { name: t('mail.partnership-invitation.subject', PARTIES) }));
    await sees(invitation(jun, t, 'sent'));
    await click(jun.redo(step(t, 'OpenInvitation')));
    await sees(invitation(jun, t, 'opened'));
    await click(ana.redo(step(t, 'AuthorizeIndirectProvider')));
    await connected(jun, t);
    await click(jun.redo(step(t, 'SignPartnerAgreement')));
    await sees(partner(jun, t).filter({ hasText: t('verdict.permitted') }));
    await sees(held(jun.redo()));
}
