// The mailbox: what is unread is marked and counted in the menu, and many mails are searched.
import { test } from 'node:test';
import { click, desk, gone, sees } from './desk.mjs';
import { reworked } from './features.mjs';
import { becomes, go, reload, withApp } from './harness.mjs';
import { faults, sideways } from './look.mjs';
import { within, words } from './words.mjs';
import assert from 'node:assert/strict';

const t = words('en');

/** Twelve mails of an earlier day. */
const letters = Array.from({ length: 12 }, (_, number) => ({
    MailSent: {
        mail: {
            id: `mail-given-${number + 1}`, from: 'contoso', to: 'ana', date: '2021-05-03',
            kind: { Message: { subject: `Price list ${number + 1}`, text: 'Please see the list.' } },
        },
    },
}));

test('unread mails are marked and counted, and many are searched', async (test) => {
    await withApp(test, { at: '#/connect/fabrikam/ana/mailbox' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.text(t('mailbox.empty')));
        await gone(at.main.getByRole('searchbox'));
        await reworked(page, 'connect', 'letters', (events) => [...events, ...letters]);
        await go(page, '#/letters/fabrikam/ana/mailbox');
        const count = at.nav('nav.mailbox').locator('.count');
        const unread = at.main.locator('.mails').getByText(t('mailbox.unread'), { exact: true });
        await sees(count.getByText('12', { exact: true }));
        await becomes(() => unread.count(), 12);
        assert.deepEqual(await faults(page), []);
        assert.deepEqual(await sideways(page), {});

        await at.main.getByRole('searchbox', { name: t.searches(t('nav.mailbox')) }).fill('list 12');
        await becomes(() => at.main.locator('.mails li').count(), 1);
        await click(at.main.getByRole('link', { name: within('Price list 12') }));
        await sees(at.main.getByText('Please see the list.', { exact: true }));
        await sees(count.getByText('11', { exact: true }));
        await becomes(() => unread.count(), 11);
        await reload(page);
        await sees(count.getByText('11', { exact: true }));

        // Another person's mails are counted apart.
        await go(page, '#/letters/contoso/jun/mailbox');
        await sees(at.text(t('mailbox.empty-partner')));
        await becomes(() => count.count(), 0);
    });
});

test('an empty mailbox promises what its company gets', async (test) => {
    await withApp(test, { at: '#/several-channels/woodgrove/uma/mailbox' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.text(t('mailbox.empty-customer')));
        await go(page, '#/several-channels/microsoft/robin/mailbox');
        await sees(at.text(t('mailbox.empty-microsoft')));
    });
});

test('a mail that is full says so, and one without a text is not sent before it has one again', async (test) => {
    await withApp(test, { at: '#/first-order/fabrikam/ana/invite/bank' }, async ({ page }) => {
        const at = desk(page, t);
        const text = at.main.getByLabel(t('request.text'), { exact: true });
        const link = (await text.inputValue()).split('\n').at(-1);
        await text.fill('');
        // Typed or pasted: a field that is set at once is not cut.
        await text.focus();
        await page.keyboard.insertText('Hello. '.repeat(600));
        await sees(at.text(t('field.full', { count: 4000 })));
        // What follows the field stays within reach.
        assert.ok(await text.evaluate((it) => it.clientHeight <= innerHeight * 0.75));
        assert.deepEqual(await faults(page), []);
        await text.fill('');
        await gone(at.text(t('field.full', { count: 4000 })));
        // What brings the text back brings its link.
        assert.equal(await at.main.getByRole('alert').count(), 1);
        await text.fill(link);
        await click(at.button(t('request.done')));
        await sees(at.notice(t('form.empty')));
        await sees(at.main.getByRole('alert').getByText(t('request.text-gone'), { exact: true }));
        await click(at.button(t('request.prepared')));
        await gone(at.main.getByRole('alert'));
        await click(at.button(t('request.done')));
        await sees(at.title(t('nav.customers')));
        await go(page, '#/first-order/woodgrove/uma/mailbox');
        await click(at.main.locator('.mails').getByRole('link'));
        const said = at.main.locator('.written');
        await sees(said.getByText(t('invite.both', { provider: 'Contoso Distribution' }), { exact: true }));
        await sees(said.getByText(t('invite.asked', { partner: 'Fabrikam' }), { exact: true }));
    });
});

for (const [address, language] of [['#/connect/contoso/jun/request/fabrikam', 'en'], ['#/first-order/fabrikam/ana/invite/bank', 'ko']]) {
    test(`the prepared text of a mail comes back, and from there the writer’s own (${language})`, async (test) => {
        const t = words(language);
        await withApp(test, { language, at: address }, async ({ page }) => {
            const at = desk(page, t);
            const text = at.main.getByLabel(t('request.text'), { exact: true });
            const [prepared, own] = ['request.prepared', 'request.own'].map((key) => at.button(t(key)));
            const first = await text.inputValue();
            await gone(prepared);
            await gone(own);
            await text.fill('');
            await prepared.press('Enter');
            await becomes(() => text.inputValue(), first);
            // What was nothing need not come back.
            await gone(prepared);
            await gone(own);
            await text.fill('Hello, shall we?');
            await click(prepared);
            await becomes(() => text.inputValue(), first);
            await click(own);
            await becomes(() => text.inputValue(), 'Hello, shall we?');
            await sees(prepared);
            assert.deepEqual(await faults(page), []);
        });
    });
}

test('the text that comes back is the one for what is chosen', async (test) => {
    await withApp(test, { at: '#/first-order/fabrikam/ana/invite/bank' }, async ({ page }) => {
        const at = desk(page, t);
        const text = at.main.getByLabel(t('request.text'), { exact: true });
        const both = t('invite.both', { provider: 'Contoso Distribution' });
        await at.choice(t('invite.how')).selectOption({ label: t('invite.alone') });
        await becomes(async () => (await text.inputValue()).includes(both), false);
        const alone = await text.inputValue();
        await gone(at.button(t('request.prepared')));
        await text.fill('Hello, shall we?');
        await click(at.button(t('request.prepared')));
        await becomes(() => text.inputValue(), alone);
    });
});

// A step waits for its turn among the tabs; its reader may go on meanwhile.
const slowly = () => {
    if (!location.hash) return;
    const request = navigator.locks.request.bind(navigator.locks);
    navigator.locks.request = async (...asked) => {
        await new Promise((go) => { window.letGo = go; });
        navigator.locks.request = request;
        return request(...asked);
    };
};

test('whoever has left a form before it was sent is not led back', async (test) => {
    await withApp(test, { at: '#/first-order/fabrikam/ana/invite/bank', initScript: slowly }, async ({ page }) => {
        const at = desk(page, t);
        await click(at.button(t('request.done')));
        await page.waitForFunction(() => window.letGo);
        await go(page, '#/first-order/woodgrove/uma/mailbox');
        await sees(at.title(t('nav.mailbox')));
        await page.evaluate(() => window.letGo());
        // The step is done, and the mail is there.
        await sees(at.main.locator('.mails').getByRole('link'));
        await sees(at.notice(t('said.done', { step: /.+/ })));
        assert.equal(await page.evaluate(() => location.hash), '#/first-order/woodgrove/uma/mailbox');
    });
});

test('a customer reads beside a request what kind of partner asks, and whether for delegated admin', async (test) => {
    await withApp(test, { at: '#/first-order/fabrikam/ana/invite/bank' }, async ({ page }) => {
        const at = desk(page, t);
        const row = at.card(t('partners.waiting')).getByRole('row').filter({ hasText: 'Fabrikam' }).filter({ hasText: t('kind.indirect-reseller') });
        for (const rights of ['partners.asked', 'partners.unasked']) {
            await go(page, '#/first-order/fabrikam/ana/invite/bank');
            await at.choice(t('invite.how')).selectOption('');
            await at.main.getByRole('checkbox', { name: t('invite.rights') }).setChecked(rights === 'partners.asked');
            await click(at.button(t('request.done')));
            await sees(at.title(t('nav.customers')));
            await go(page, '#/first-order/woodgrove/uma/partners');
            await sees(row.getByText(t(rights), { exact: true }));
        }
        // Few rows need no search and no order.
        assert.equal(await at.card(t('partners.waiting')).getByRole('combobox').count(), 0);
    });
});
