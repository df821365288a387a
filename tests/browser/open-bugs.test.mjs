// What the app is meant to do and does not do yet. A test moves to the file of its topic when it passes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, press, sees } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { PHONE, faults, sideways } from './look.mjs';
import { PLACES, visit } from './places.mjs';
import { words } from './words.mjs';

const t = words('en');

// storage.test.mjs
test('a storage that another tab clears is told', async (test) => {
    await withApp(test, { at: '#/connect/fabrikam/ana/users/leo' }, async ({ page, open }) => {
        const at = desk(page, t);
        await click(at.button(t('action.AssignRole'), t('role.billing-admin')));
        await sees(at.button(t('action.RemoveRole'), t('role.billing-admin')));
        const other = await open('#/');
        await other.evaluate(() => localStorage.clear());
        await sees(at.notice(t('said.removed-elsewhere')));
    });
});

// tabs.test.mjs
test('the language changes the whole page, and follows in the other tab', async (test) => {
    const ko = words('ko');
    await withApp(test, { at: '#/connect/contoso/jun/overview' }, async ({ page, open }) => {
        const other = await open('#/connect/fabrikam/ana/mailbox');
        await sees(desk(other, t).title(t('nav.mailbox')));
        await desk(page, t).choice(t('language')).selectOption('ko');
        await sees(desk(page, ko).title(ko('nav.overview')));
        await sees(desk(page, ko).nav('nav.resellers'));
        await sees(desk(other, ko).title(ko('nav.mailbox')));
        for (const tab of [page, other]) await becomes(() => tab.locator('html').getAttribute('lang'), 'ko');
        await becomes(() => other.title(), `${ko('nav.mailbox')} · Fabrikam · Partner Lab`);
    });
});

// addresses.test.mjs
test('links stay in the scenario after going to another one as the same person', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/overview' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.nav('nav.resellers'));
        await go(page, '#/not-enrolled/contoso/jun/overview');
        await sees(page.getByText(t('scenario.not-enrolled.title'), { exact: true }));
        await becomes(() => at.nav('nav.resellers').getAttribute('href'), '#/not-enrolled/contoso/jun/indirect-resellers');
    });
});

// access.test.mjs
test('no page scrolls sideways on a phone', async (test) => {
    await withApp(test, {}, async ({ page }) => {
        const wrong = {};
        for (const place of PLACES) {
            await visit(page, t, place);
            const over = await sideways(page);
            if (Object.keys(over).length > 0) wrong[place.name] = over;
        }
        assert.deepEqual(wrong, {});
    });
});

// access.test.mjs
test('dialogs, the menu, notices and banners', async (test) => {
    await withApp(test, { at: '#/ending/contoso/jun/indirect-resellers' }, async ({ page }) => {
        const at = desk(page, t);
        const close = (dialog) => dialog.getByRole('button', { name: t('close'), exact: true });
        for (const [button, title] of [
            [page.getByRole('button', { name: new RegExp(`^${t('view.as')}`) }), t('view.as-title')],
            [at.date, t('policy.date')],
        ]) {
            await click(button);
            await sees(at.dialog(title));
            assert.deepEqual(await faults(page), [], title);
            await click(close(at.dialog(title)));
        }
        await press(at.button(t.notNow(t('action.RemovePartnership')), 'Fabrikam'));
        assert.deepEqual(await faults(page), [], 'reasons of a refused button');
        await chooseDate(at, t, '2020-06-29', 'wait');
        await click(at.button(t('action.RemovePartnership'), 'Fabrikam'));
        await sees(at.dialog(t('remove.title')));
        assert.deepEqual(await faults(page), [], t('remove.title'));
        await click(close(at.dialog(t('remove.title'))));
        await chooseDate(at, t, '2020-01-31', 'look');
        assert.deepEqual(await faults(page), [], 'another date');

        await page.setViewportSize(PHONE);
        await click(at.button(t('menu')));
        await sees(at.nav('nav.history'));
        await becomes(() => at.button(t('menu')).getAttribute('aria-expanded'), 'true');
        assert.deepEqual(await faults(page, [[PHONE, 'light']]), [], 'menu');
    });
});

// addresses.test.mjs
test('home has the name of the app as its title, however it is reached', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/overview' }, async ({ page, open }) => {
        const at = desk(page, t);
        await sees(at.title(t('nav.overview')));
        await click(at.nav('nav.scenarios'));
        await sees(at.title(t('home.title')));
        await becomes(() => page.title(), t('home.title'));
        await becomes(async () => (await open('')).title(), t('home.title'));
    });
});

// places.mjs: ['overview of Microsoft', ...]
test('the overview of Microsoft does not speak of a direct bill partner', async (test) => {
    await withApp(test, { at: '#/connect/microsoft/robin/overview' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.title(t('nav.overview')));
        await becomes(() => at.text(t('overview.direct')).count(), 0);
    });
});

// text.test.mjs
test('every country of the list has a name of its own', async (test) => {
    for (const language of ['en', 'ko']) {
        const t = words(language);
        await withApp(test, { language, at: '#/connect/fabrikam/ana/identifiers' }, async ({ page }) => {
            const at = desk(page, t);
            await sees(at.choice(t('column.country')));
            const names = await at.choice(t('column.country')).locator('option').allInnerTexts();
            assert.ok(names.length > 200);
            assert.deepEqual(names.filter((name, number) => names.indexOf(name) !== number), []);
        });
    }
});

// focus.test.mjs
const STEPS = {
    'the agreement': ['#/connect/fabrikam/ana/overview', (at) => at.button(t('action.SignPartnerAgreement')),
        (at) => at.main.getByText(t('agreement.signed', { date: t.date('2021-05-19'), market: t('market.europe') }))],
    'an invitation': ['#/other-market/fabrikam/ana/authorize/tailspin',
        (at) => at.button(t('continue.as-at', { person: 'Ana Silva', organisation: 'Fabrikam' })), (at) => at.heading(t('grant.title'))],
    'the removal of a partnership': ['#/ending/contoso/jun/indirect-resellers', (at) => at.dialog(t('remove.title')).getByRole('button', { name: t('remove.yes') }),
        (at) => at.main.getByText(t('ended.on', { date: t.day('2020-06-29') })),
        async (at) => {
            await chooseDate(at, t, '2020-06-29', 'wait');
            await at.button(t('action.RemovePartnership'), 'Fabrikam').press('Enter');
        }],
    'the authorisation': ['#/not-global-admin/fabrikam/ana/authorize/contoso', (at) => at.button(t('action.AuthorizeIndirectProvider')),
        (at) => at.text(t('connected', { provider: 'Contoso Distribution' })),
        async (at) => {
            await at.button(t('continue.as-at', { person: 'Ana Silva', organisation: 'Fabrikam' })).press('Enter');
            await at.main.getByRole('checkbox').check();
        }],
};
for (const [name, [address, button, after, before]] of Object.entries(STEPS)) {
    test(`the focus is not lost after ${name}`, async (test) => {
        await withApp(test, { at: address }, async ({ page }) => {
            const at = desk(page, t);
            await before?.(at);
            await button(at).press('Enter');
            await sees(after(at));
            await becomes(() => page.evaluate(() => document.activeElement !== document.body), true);
        });
    });
}
