// Two tabs work on the same scenario at the same time, and follow each other's settings.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, sees, update } from './desk.mjs';
import { becomes, go, records, withApp } from './harness.mjs';
import { words } from './words.mjs';

const t = words('en');
const ENTRY = 'partner-lab/scenario/connect/entry/';

/** Presses these buttons in the page at once, without waiting between them. */
const pressAll = (page, names) => page.evaluate((names) => {
    const buttons = [...document.querySelectorAll('main button')];
    for (const name of names) {
        const found = buttons.filter((button) => button.textContent.replaceAll(/\s+/g, ' ').trim() === name);
        if (found.length !== 1) throw new Error(`${found.length} buttons ${name}`);
        found[0].click();
    }
}, names);

/** Ticks these roles and leaves Update to be pressed. */
async function tick(at, roles) {
    await at.page.bringToFront();
    for (const role of roles) await at.roleBox(role).check();
    await sees(at.button(t('roles.update')).and(at.page.locator('[aria-disabled="false"]')));
}

const given = async (page) => Object.entries(await records(page))
    .filter(([key]) => key.startsWith(ENTRY))
    .map(([key, text]) => ({ key, ...JSON.parse(text) }));

test('steps that two tabs make at once are all kept, once, with numbers of their own', async (test) => {
    await withApp(test, { at: '#/connect/fabrikam/ana/users/leo' }, async ({ page, open }) => {
        const ana = desk(page, t);
        const mia = desk(await open('#/connect/contoso/mia/users/jun'), t);
        const roles = ['billing-admin', 'helpdesk-agent', 'referrals-admin', 'mpn-partner-admin', 'account-admin'];
        for (const at of [ana, mia]) await tick(at, roles);

        const names = [t('roles.update')];
        await Promise.all([pressAll(ana.page, names), pressAll(mia.page, names)]);
        for (const at of [ana, mia]) {
            for (const role of roles) await sees(at.roleHeld(role));
        }
        // A step whose place another tab has taken is made again a moment later.
        await becomes(async () => (await given(page)).length, 10);
        const entries = await given(page);
        assert.deepEqual(entries.map(({ number }) => number).sort((a, b) => a - b), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        for (const { key, number } of entries) assert.equal(key, `${ENTRY}${number}`);
        const made = entries.map(({ actor, step }) => `${actor}: ${step.Acted.action.AssignRole.role}`);
        assert.deepEqual(made.sort(), ['ana', 'mia'].flatMap((actor) => roles.map((role) => `${actor}: ${role}`)).sort());

        await go(ana.page, '#/connect/fabrikam/ana/history');
        await go(mia.page, '#/connect/contoso/mia/history');
        const list = (at) => at.main.locator('ol.history > li').allInnerTexts();
        await becomes(async () => (await list(ana)).length, 10);
        assert.deepEqual(await list(ana), await list(mia));
    });
});

/** What other tabs store comes a while later, as it does on a busy machine. Counts the entries that are written over. */
function slowStorage() {
    const LATE = 300;
    if (location.origin === 'null') return;
    const real = Object.fromEntries(['getItem', 'setItem', 'removeItem'].map((name) => [name, Storage.prototype[name]]));
    const seen = new Map(Object.entries(localStorage));
    globalThis.overwritten = 0;
    Storage.prototype.getItem = function getItem(key) {
        return this === localStorage ? seen.get(key) ?? null : real.getItem.call(this, key);
    };
    Storage.prototype.setItem = function setItem(key, text) {
        if (this === localStorage) {
            const there = real.getItem.call(this, key);
            if (key.includes('/entry/') && there !== null && there !== `${text}`) globalThis.overwritten += 1;
            seen.set(key, `${text}`);
        }
        real.setItem.call(this, key, text);
    };
    Storage.prototype.removeItem = function removeItem(key) {
        if (this === localStorage) seen.delete(key);
        real.removeItem.call(this, key);
    };
    addEventListener('storage', (event) => {
        if (!event.isTrusted) return;
        event.stopImmediatePropagation();
        const { key, oldValue, newValue, storageArea, url } = event;
        setTimeout(() => {
            if (newValue === null) seen.delete(key); else seen.set(key, newValue);
            dispatchEvent(new StorageEvent('storage', { key, oldValue, newValue, storageArea, url }));
        }, LATE);
    });
}

test('a step waits for what other tabs have stored, though it comes late', async (test) => {
    await withApp(test, { at: '#/connect/fabrikam/ana/users/leo', initScript: slowStorage }, async ({ page, open }) => {
        const ana = desk(page, t);
        const mia = desk(await open('#/connect/contoso/mia/users/jun'), t);
        const roles = ['billing-admin', 'helpdesk-agent'];
        for (const at of [ana, mia]) await tick(at, roles);
        const names = [t('roles.update')];
        await Promise.all([pressAll(ana.page, names), pressAll(mia.page, names)]);
        for (const at of [ana, mia]) {
            for (const role of roles) await sees(at.roleHeld(role));
        }
        await becomes(async () => (await given(page)).length, 4);
        for (const at of [ana, mia]) assert.equal(await at.page.evaluate(() => globalThis.overwritten), 0);
    });
});

test('an undo in one tab and a step in the other at once leave one history', async (test) => {
    await withApp(test, { at: '#/connect/fabrikam/ana/users/leo' }, async ({ page, open }) => {
        const ana = desk(page, t);
        const mia = desk(await open('#/connect/contoso/mia/users/jun'), t);
        await update(ana, t, 'billing-admin');
        const undo = t('undo.step', { step: t('did.AssignRole', { person: 'Leo Martin', role: t('role.billing-admin') }) });
        await sees(mia.button(undo));

        await tick(mia, ['helpdesk-agent']);
        await Promise.all([
            ana.page.getByTitle(undo).evaluate((button) => button.click()),
            pressAll(mia.page, [t('roles.update')]),
        ]);
        await becomes(async () => (await given(page)).length, 3);
        await go(ana.page, '#/connect/fabrikam/ana/history');
        await go(mia.page, '#/connect/contoso/mia/history');
        const list = (at) => at.main.locator('ol.history > li').allInnerTexts();
        await becomes(async () => (await list(ana)).length, 3);
        await becomes(() => list(mia), await list(ana));
        assert.deepEqual((await given(page)).map(({ number }) => number).sort(), [1, 2, 3]);
    });
});

test('the theme follows in the other tab', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/overview' }, async ({ page, open }) => {
        const other = await open('#/connect/fabrikam/ana/mailbox');
        await sees(desk(other, t).title(t('nav.mailbox')));
        const scheme = () => other.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
        for (const theme of ['dark', 'light']) {
            await desk(page, t).choice(t('theme')).selectOption(theme);
            await becomes(scheme, theme);
        }
        await desk(page, t).choice(t('theme')).selectOption({ label: t('theme.system') });
        await becomes(scheme, 'light dark');
    });
});

test('what is typed stays, with the focus, while the other tab works', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/request/fabrikam' }, async ({ page, open }) => {
        const jun = desk(page, t);
        const ana = desk(await open('#/connect/fabrikam/ana/users/leo'), t);
        const letter = jun.main.getByRole('textbox', { name: t('request.text') });
        await page.bringToFront();
        await letter.press('Control+Home');
        await page.keyboard.type('Dear Ana, ');
        const typed = await letter.inputValue();
        await update(ana, t, 'billing-admin');
        await sees(jun.undo(t('did.AssignRole', { person: 'Leo Martin', role: t('role.billing-admin') })));
        assert.equal(await letter.inputValue(), typed);
        assert.equal(await letter.evaluate((field) => field === document.activeElement), true);
    });
});

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
