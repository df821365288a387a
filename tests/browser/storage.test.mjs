// Faults of the browser's storage: each is said plainly, work goes on in memory, and nothing is lost that could be kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, sees, update } from './desk.mjs';
import { becomes, downloaded, go, records, reload, withApp } from './harness.mjs';
import { words } from './words.mjs';

const t = words('en');
const SLOT = 'partner-lab/scenario/connect';
const USERS = '#/connect/fabrikam/ana/users/leo';

/** Fills the storage to the last byte. */
function fill() {
    let length = 1 << 20;
    for (let number = 0; length >= 1;) {
        try {
            localStorage.setItem(`filler ${number}`, 'x'.repeat(length));
            number += 1;
        } catch {
            length = Math.floor(length / 2);
        }
    }
}

function empty() {
    for (const key of Object.keys(localStorage)) if (key.startsWith('filler')) localStorage.removeItem(key);
}

/** The browser blocks the storage, until `unblock`. */
function block() {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
    const get = () => { throw new DOMException('Access is denied for this document.', 'SecurityError'); };
    Object.defineProperty(window, 'localStorage', { configurable: true, get });
    window.unblock = () => Object.defineProperty(window, 'localStorage', own);
}

const opens = (name, options, body) => test(name, (test) =>
    withApp(test, { at: USERS, ...options }, ({ page, ...rest }) => body({ at: desk(page, t), page, ...rest })));

const role = (at, action, id) => at.roleHeld(id, action === 'RemoveRole');

/** Gives Leo a role, and sees that he has it. */
async function give(at, id) {
    await update(at, t, id);
}

/** The roles that an exported file says were given. */
async function exported(at, from = at.main) {
    const { name, text } = await downloaded(at.page, from.getByRole('button', { name: t('export') }));
    assert.match(name, /\.json$/);
    const { entries, notice } = JSON.parse(text);
    assert.equal(notice, t('footer.notice'));
    return entries.map(({ step }) => step.Acted.action.AssignRole.role);
}

opens('a full storage: the step is kept in memory, exported, and saved when there is room', {}, async ({ at, page }) => {
    await give(at, 'helpdesk-agent');
    await page.evaluate(fill);
    const before = await records(page);
    await give(at, 'billing-admin');
    await sees(at.text(t('storage.full')));
    await sees(at.page.getByText(t('not.saved'), { exact: true }));
    assert.deepEqual(await records(page), before);
    assert.deepEqual(await exported(at), ['helpdesk-agent', 'billing-admin']);

    await give(at, 'referrals-admin');
    await page.evaluate(empty);
    await click(at.button(t('storage.again')));
    await gone(at.text(t('storage.full')));
    await sees(at.page.getByText(t('saved'), { exact: true }));
    await reload(page);
    for (const id of ['helpdesk-agent', 'billing-admin', 'referrals-admin']) await sees(role(at, 'RemoveRole', id));
});

opens('a storage that is full from the start', { initScript: fill }, async ({ at, page }) => {
    await sees(at.text(t('storage.full')));
    await give(at, 'billing-admin');
    assert.deepEqual(await exported(at), ['billing-admin']);
    assert.deepEqual(Object.keys(await records(page)).filter((key) => key.includes('/entry/')), []);
});

opens('a storage that is blocked', { initScript: block }, async ({ at }) => {
    await sees(at.text(t('storage.blocked')));
    await sees(at.page.getByText(t('not.saved'), { exact: true }));
    await give(at, 'billing-admin');
    await click(at.undo(t('did.AssignRole', { person: 'Leo Martin', role: t('role.billing-admin') })));
    await sees(role(at, 'AssignRole', 'billing-admin'));
    await give(at, 'helpdesk-agent');
    await sees(at.text(t('storage.blocked')));
    await go(at.page, '#/connect/fabrikam/ana/history');
    await sees(at.main.getByRole('listitem').first());
    await go(at.page, '#/');
    await sees(at.title(t('home.title')));
});

opens('a storage that the browser blocks while the page is open', {}, async ({ at, page, context }) => {
    await give(at, 'helpdesk-agent');
    const before = await records(page);
    await page.evaluate(block);
    await give(at, 'billing-admin');
    await sees(at.text(t('storage.blocked')));
    assert.deepEqual(await exported(at), ['helpdesk-agent', 'billing-admin']);

    await page.evaluate(() => { window.unblock(); });
    await click(at.button(t('storage.again')));
    await gone(at.text(t('storage.blocked')));
    const after = await records(page);
    assert.equal(after[`${SLOT}/entry/1`], before[`${SLOT}/entry/1`]);
    assert.deepEqual(Object.keys(after).filter((key) => key.includes('/entry/')).length, 2);
    assert.equal(context.pages().length, 1);
});

opens('entries that cannot be read are set aside with those that follow', {}, async ({ at, page }) => {
    for (const id of ['helpdesk-agent', 'billing-admin', 'referrals-admin']) await give(at, id);
    const third = (await records(page))[`${SLOT}/entry/3`];
    await page.evaluate((key) => localStorage.setItem(key, '{"number":2,"dat'), `${SLOT}/entry/2`);
    await reload(page);
    await sees(at.text(t('storage.set-aside', { count: 2 })));
    await sees(role(at, 'RemoveRole', 'helpdesk-agent'));
    await sees(role(at, 'AssignRole', 'billing-admin'));
    const kept = await records(page);
    assert.equal(kept['partner-lab/set-aside/connect/1/entry/2'], '{"number":2,"dat');
    assert.equal(kept['partner-lab/set-aside/connect/1/entry/3'], third);

    await give(at, 'mpn-partner-admin');
    await reload(page);
    await sees(role(at, 'RemoveRole', 'mpn-partner-admin'));
    await becomes(() => at.main.getByText(/could not be read/).count(), 0);
});

const SETTINGS = 'partner-lab/settings';
const settings = (page) => page.evaluate((key) => localStorage.getItem(key), SETTINGS);

// A tab is blank before it opens the app, and has no storage then.
const newer = () => location.hash && localStorage.setItem('partner-lab/settings', '{"theme":"dark","later":[1]}');
opens('what a newer version keeps in the settings stays', { initScript: newer }, async ({ page }) => {
    await becomes(async () => JSON.parse(await settings(page)).last, USERS.slice(1));
    const { later, theme } = JSON.parse(await settings(page));
    assert.deepEqual({ later, theme }, { later: [1], theme: 'dark' });
});

const broken = () => location.hash && localStorage.setItem('partner-lab/settings', '{"theme":"da');
opens('settings that cannot be read are set aside', { initScript: broken }, async ({ page }) => {
    await becomes(async () => (await settings(page)).includes(USERS.slice(1)), true);
    assert.equal((await records(page))['partner-lab/set-aside/settings'], '{"theme":"da');
});

const lockless = () => {
    if (location.hash) navigator.locks.request = () => Promise.reject(new DOMException('No lock.', 'SecurityError'));
};
opens('a step is made once, and kept, where the browser refuses locks', { initScript: lockless }, async ({ at, page }) => {
    await give(at, 'billing-admin');
    await becomes(async () => Object.keys(await records(page)).filter((key) => key.includes('/entry/')).length, 1);
    await give(at, 'helpdesk-agent');
    await becomes(async () => Object.keys(await records(page)).filter((key) => key.includes('/entry/')).length, 2);
});

for (const record of ['start', 'head']) {
    opens(`a scenario whose ${record} cannot be read is set aside whole`, {}, async ({ at, page }) => {
        await give(at, 'billing-admin');
        const before = await records(page);
        await page.evaluate((key) => localStorage.setItem(key, '\u0000 no JSON'), `${SLOT}/${record}`);
        await reload(page);
        await sees(at.title(t('open.title')));
        await sees(at.text(t('open.unreadable')));
        const aside = Object.fromEntries(Object.entries(before).map(([key, text]) =>
            [key.replace('/scenario/connect/', '/set-aside/connect/1/'), key.endsWith(record) ? '\u0000 no JSON' : text]));
        assert.deepEqual(await records(page), aside);

        await click(at.link(t('all.scenarios')));
        await click(at.start('connect'));
        await sees(at.title(t('nav.overview')));
        const now = await records(page);
        for (const [key, text] of Object.entries(aside)) assert.equal(now[key], text);
    });
}

opens('a scenario of a newer version is left alone', {}, async ({ at, page }) => {
    await give(at, 'billing-admin');
    await page.evaluate((key) => localStorage.setItem(key, '{"schema":2,"parts":[1]}'), `${SLOT}/head`);
    const before = await records(page);
    await reload(page);
    await sees(at.text(t('open.newer')));
    await click(at.link(t('all.scenarios')));
    await sees(at.title(t('home.title')));
    assert.deepEqual(await records(page), before);
});

opens('a scenario that another tab deletes stays, and the next step keeps all of it again', {}, async ({ at, page, open }) => {
    await give(at, 'helpdesk-agent');
    const before = await records(page);
    const home = desk(await open('#/'), t);
    await click(home.main.getByRole('button', { name: new RegExp(`^${t('delete')}`) }));
    await sees(at.notice(t('said.removed-elsewhere')));
    // It goes on saying so, until it is kept again.
    await sees(at.main.getByText(t('said.removed-elsewhere'), { exact: true }));
    await sees(at.page.getByText(t('not.saved'), { exact: true }));
    assert.deepEqual(await records(page), {});
    await give(at, 'billing-admin');
    await gone(at.main.getByText(t('said.removed-elsewhere'), { exact: true }));
    const after = await records(page);
    for (const key of [`${SLOT}/start`, `${SLOT}/entry/1`]) assert.equal(after[key], before[key]);
    await reload(page);
    for (const id of ['helpdesk-agent', 'billing-admin']) await sees(role(at, 'RemoveRole', id));
});

opens('a storage that the browser clears while the page is open gets everything again', {}, async ({ at, page }) => {
    await give(at, 'helpdesk-agent');
    const before = await records(page);
    await page.evaluate(() => localStorage.clear());
    await give(at, 'billing-admin');
    const after = await records(page);
    for (const key of [`${SLOT}/start`, `${SLOT}/entry/1`]) assert.equal(after[key], before[key]);
    await reload(page);
    for (const id of ['helpdesk-agent', 'billing-admin']) await sees(role(at, 'RemoveRole', id));
});

test('a storage that another tab clears is told', async (test) => {
    await withApp(test, { at: '#/connect/fabrikam/ana/users/leo' }, async ({ page, open }) => {
        const at = desk(page, t);
        await update(at, t, 'billing-admin');
        const other = await open('#/');
        await other.evaluate(() => localStorage.clear());
        await sees(at.notice(t('said.removed-elsewhere')));
    });
});

for (const [how, options] of [['', {}], [', even all of it', { initScript: fill }]]) opens(`what a full storage did not take waits while another scenario is open, and the browser asks before it closes the page${how}`, options, async ({ at, page }) => {
    await sees(at.main.getByLabel(t('role.helpdesk-agent'), { exact: true }));
    await page.evaluate(fill);
    await give(at, 'helpdesk-agent');
    await sees(at.text(t('storage.full')));
    await go(page, '#/');
    const row = at.row(t('scenario.connect.title')).filter({ hasText: t('not.saved') });
    await sees(row.getByText(t('home.steps', { count: 1 })));
    assert.deepEqual(await exported(at, row), ['helpdesk-agent']);
    await go(page, '#/ending/contoso/jun/overview');
    await sees(at.title(t('nav.overview')));
    await go(page, '#/');
    assert.deepEqual(await exported(at, row), ['helpdesk-agent']);
    const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    assert.equal(await asks(), true);
    await page.evaluate(empty);
    await go(page, USERS);
    await sees(role(at, 'RemoveRole', 'helpdesk-agent'));
    await gone(at.text(t('storage.full')));
    assert.equal(await asks(), false);
});

opens('a scenario that begins twice while the storage is full keeps both; what is forgotten or deleted is gone', { at: '#/connect/fabrikam/ana/users/leo' }, async ({ at, page }) => {
    await page.evaluate(fill);
    await give(at, 'helpdesk-agent');
    await sees(at.text(t('storage.full')));
    await go(page, '#/new/connect');
    await becomes(() => page.evaluate(() => location.hash.startsWith('#/connect-2/')), true);
    await go(page, USERS);
    await sees(role(at, 'RemoveRole', 'helpdesk-agent'));
    await go(page, '#/connect/fabrikam/ana/storage');
    await click(at.button(t('storage.forget')));
    await click(at.dialog(t('storage.forget-title')).getByRole('button', { name: t('storage.forget') }));
    await sees(at.title(t('home.title')));
    assert.equal(await page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))), false);
});

opens('a scenario that another tab deletes and begins anew is not the one that this tab shows', {}, async ({ at, page, open }) => {
    await give(at, 'helpdesk-agent');
    const home = desk(await open('#/'), t);
    await click(home.main.getByRole('button', { name: new RegExp(`^${t('delete')}`) }));
    await sees(at.page.getByText(t('not.saved'), { exact: true }));
    await go(home.page, USERS);
    await sees(home.roleHeld('helpdesk-agent', false));
    await sees(at.page.getByText(t('not.saved'), { exact: true }));
    assert.equal(await at.page.getByText(t('saved'), { exact: true }).count(), 0);
});
