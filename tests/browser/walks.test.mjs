// What new users met on their walks: where they are after a step, what is kept for them, and what is said where they look.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, leaves, press, refusedAt, sees, takesRights } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { PHONE } from './look.mjs';
import { joined, within, words } from './words.mjs';

const t = words('en');

test('what Home goes on with is kept, under the name that it has', async (test) => {
    await withApp(test, { at: '#/sample-8/contoso/jun/overview' }, async ({ page }) => {
        const at = desk(page, t);
        const tool = (key, name) => at.main.getByRole('button', { name: joined(t(key), `: ${name}`) });
        const on = (scenario) => at.link(t('home.continue', { scenario }));
        const [kept, other] = ['sample-8', 'connect'].map((id) => t(`scenario.${id}.title`));
        await sees(at.title(t('nav.overview')));
        await go(page, '#/connect/contoso/jun/overview');
        await sees(at.title(t('nav.overview')));
        await go(page, '#/');
        await sees(on(other));
        await click(tool('kept.rename', other));
        await page.keyboard.insertText('My class');
        await page.keyboard.press('Enter');
        await sees(on('My class'));
        await click(tool('delete', 'My class'));
        await gone(on('My class'));
        await sees(on(kept));
        await click(tool('undo', 'My class'));
        await sees(on('My class'));
        await click(tool('delete', 'My class'));
        await click(on(kept));
        await page.waitForURL(/#\/sample-8\//);
        await go(page, '#/');
        await click(tool('delete', kept));
        await gone(on(kept));
    });
});

const scrolled = (page) => page.evaluate(() => Math.round(scrollY));
const focused = (page) => page.evaluate(() => document.activeElement.closest('li, tr, .card, h1')?.className || document.activeElement.tagName);

test('after a step of a sample the next one has the focus, and the page stays', async (test) => {
    await withApp(test, { at: '#/sample-3/proseware/ida/sample', viewport: PHONE }, async ({ page }) => {
        const at = desk(page, t);
        const next = at.main.locator('.played .next .primary');
        for (const done of [1, 3]) {
            await next.scrollIntoViewIfNeeded();
            const before = await scrolled(page);
            await click(next);
            await becomes(() => at.main.locator('.played .done').count(), done);
            await becomes(() => focused(page), 'next');
            assert.ok(await scrolled(page) >= before, 'the page does not jump up');
        }
    });
});

test('when a button of a row goes away with its step, the row has the focus', async (test) => {
    await withApp(test, { at: '#/several-partners/woodgrove/uma/partners', viewport: { width: 1366, height: 400 } }, async ({ page }) => {
        const at = desk(page, t);
        const button = at.button(t('action.RemoveDelegatedAdmin'), 'Fabrikam').first();
        await button.scrollIntoViewIfNeeded();
        const before = await scrolled(page);
        assert.ok(before > 0);
        await takesRights(at, t, 'Fabrikam');
        await gone(button);
        await becomes(() => page.evaluate(() => document.activeElement.tagName), 'TR');
        assert.ok(await scrolled(page) > before / 2, 'the page does not jump up');
    });
});

test('on a phone the menu closes on the way to the scenarios', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/overview', viewport: PHONE }, async ({ page }) => {
        const at = desk(page, t);
        const menu = page.locator('button.menu');
        for (const link of [at.nav('nav.scenarios'), page.locator('.brand')]) {
            await click(menu);
            await click(link);
            await sees(at.title(t('home.title')));
            await go(page, '#/connect/contoso/jun/overview');
            await sees(at.title(t('nav.overview')));
            assert.equal(await menu.getAttribute('aria-expanded'), 'false');
        }
    });
});

test('reasons name whom they are about, and leave with the page of another customer', async (test) => {
    await withApp(test, { at: '#/large/p0/p0-admin/customers', viewport: { width: 1600, height: 900 } }, async ({ page }) => {
        const at = desk(page, t);
        const open = at.main.getByRole('link', { name: joined(t('customers.open'), ' – ', /.+/) });
        const order = () => at.main.locator('[data-does^=PlaceOrder]').first();
        await click(open.first());
        await sees(order());
        const name = await at.main.getByRole('heading', { level: 1 }).innerText();
        await at.main.getByLabel(t('order.quantity'), { exact: true }).fill('0');
        await press(order());
        await sees(at.why.locator('.what').getByText(within(name)));
        await page.goBack();
        await click(open.nth(1));
        await sees(at.why.getByText(t('why.empty'), { exact: true }));
    });
});

test('a reseller asks its provider for a number that can be ordered', async (test) => {
    await withApp(test, { at: '#/several-partners/fabrikam/ana/customer/bank' }, async ({ page }) => {
        const at = desk(page, t);
        const card = at.card(t('ask.title'));
        const send = card.getByRole('button', { name: t('action.WriteMail'), exact: true });
        const quantity = card.getByLabel(t('order.quantity'), { exact: true });
        for (const wrong of ['0', '-5', '10.5', '99999999999', '']) {
            await leaves(quantity, wrong);
            await refusedAt(quantity, t('remedy.form.quantity'));
            await press(send);
            await sees(at.notice(t('form.empty')));
        }
        await quantity.fill('12');
        await click(send.and(page.locator('[aria-disabled="false"]')));
        await sees(at.notice(t('said.done', { step: t('did.WriteMail', { recipient: 'Jun Park' }) })));
    });
});

test('a letter that was changed can be had again', async (test) => {
    await withApp(test, { at: '#/several-partners/fabrikam/ana/customer/bank' }, async ({ page }) => {
        const at = desk(page, t);
        const text = at.card(t('ask.title')).getByLabel(t('request.text'), { exact: true });
        const prepared = await text.inputValue();
        await text.fill('');
        await click(at.button(t('request.prepared')));
        await becomes(() => text.inputValue(), prepared);
        await gone(at.button(t('request.prepared')));
    });
});

test('a date of the rules outside what is simulated is refused at its field', async (test) => {
    await withApp(test, { at: '#/rules' }, async ({ page }) => {
        const at = desk(page, t);
        const field = at.main.getByLabel(t('policy.date'), { exact: true });
        const problem = at.text(t('date.outside', { first: t.date('2017-07-18'), last: t.date('2021-12-31') }));
        await sees(field);
        await gone(problem);
        for (const outside of ['2022-06-01', '2016-01-01', '']) {
            await field.fill(outside);
            await sees(problem);
            await sees(field.and(page.locator('[aria-invalid="true"]')));
        }
        await field.fill('2018-03-01');
        await gone(problem);
        await sees(at.text(t('rules.outside', { date: t.date('2018-03-01') })));
    });
});

test('searches know words with spaces and without, and both spellings', async (test) => {
    const ko = words('ko');
    const found = { ko: ['전역관리자', '위임된관리자권한', '파트너관계 종료', '라이센스', '리셀러'], en: ['license', 'licence', 'enrolled', 'enroled'] };
    for (const [language, terms] of Object.entries(found)) {
        await withApp(test, { language, at: '#/rules' }, async ({ page }) => {
            const at = desk(page, language === 'ko' ? ko : t);
            const rows = at.main.locator('table.rules tbody tr');
            for (const term of terms) {
                await at.main.getByRole('searchbox').fill(term);
                await becomes(async () => await rows.count() > 0, true);
            }
        });
    }
    // Home finds the same as text of the page and as the app's own.
    for (const [language, terms] of Object.entries({ ko: ['자체사용', '국가별클라우드', '라이센스'], en: ['license', 'licences', 'enroll'] })) {
        for (const at of ['', '#/connect/contoso/jun/overview']) {
            await withApp(test, { language, at, ready: at !== '' }, async ({ page }) => {
                if (at) await go(page, '#/');
                for (const term of terms) {
                    await page.getByRole('searchbox').fill(term);
                    await becomes(async () => await page.locator('.cards .card').count() > 0, true);
                }
            });
        }
    }
});

test('the only global admin is asked before the role goes', async (test) => {
    await withApp(test, { at: '#/connect/fabrikam/ana/users/ana' }, async ({ page }) => {
        const at = desk(page, t);
        const dialog = at.dialog(t('action.RemoveRole'));
        const box = at.roleBox('global-admin');
        await box.uncheck();
        await click(at.button(t('roles.update')));
        await sees(dialog.getByText(t('roles.last-admin', { person: 'Ana Silva' })));
        await click(dialog.getByRole('button', { name: t('cancel'), exact: true }));
        await gone(dialog);
        await sees(at.roleHeld('global-admin'));
        await click(at.button(t('roles.update')));
        await click(dialog.getByRole('button', { name: t('remove.yes'), exact: true }));
        await sees(at.roleHeld('global-admin', false));
    });
});

for (const [page_of, term] of [['customers', 'woodgrove'], ['indirect-resellers', 'contoso']]) {
    test(`what was looked for among ${page_of} is kept`, async (test) => {
        await withApp(test, { at: `#/large/p0/p0-admin/${page_of}` }, async ({ page }) => {
            const at = desk(page, t);
            const search = at.main.getByRole('searchbox').last();
            const order = at.choice(t('list.order')).last();
            await search.fill(term);
            await order.selectOption({ label: t('list.order-newest') });
            const rows = () => at.main.getByRole('row').allInnerTexts();
            const before = await rows();
            await go(page, '#/large/p0/p0-admin/history');
            await sees(at.title(t('nav.history')));
            await page.goBack();
            await becomes(() => search.inputValue(), term);
            await becomes(() => rows(), before);
        });
    });
}

test('an agreement that counts no more is told so, in the list and on the page', async (test) => {
    await withApp(test, { at: '#/large/p0/p0-admin/customers' }, async ({ page }) => {
        const at = desk(page, t);
        const row = at.row('Adventure Works Clinics');
        await sees(row.getByText(within(t('customer.agreed-old', { date: t.day('2019-09-23') }))));
        assert.ok(await at.main.getByRole('cell').getByText(within(t('customer.agreed-on', { date: /.+/ }))).count() > 0);
        await click(row.getByRole('link'));
        await sees(at.text(t('customer.agreement-old')));
        await gone(at.text(t('confirm.again')));
        await sees(at.main.getByText(t('fact.customer-agreed.fails', { customer: 'Adventure Works Clinics', partner: 'Contoso Distribution' }), { exact: true }).first());
    });
});

test('beside the reasons tables stay tables on a usual laptop', async (test) => {
    for (const width of [1280, 1366]) {
        await withApp(test, { at: '#/large/p0/p0-admin/indirect-resellers', viewport: { width, height: 768 } }, async ({ page }) => {
            const at = desk(page, t);
            for (const [name, title] of [['indirect-resellers', 'nav.resellers'], ['customers', 'nav.customers'], ['overview', 'nav.overview']]) {
                await go(page, `#/large/p0/p0-admin/${name}`);
                await sees(at.title(t(title)));
                await becomes(() => at.main.locator('tbody tr').first().evaluate((it) => getComputedStyle(it).display), 'table-row');
                const over = () => page.evaluate(() => [...document.querySelectorAll('main table')]
                    .filter((it) => it.getBoundingClientRect().right > it.parentElement.getBoundingClientRect().right).length);
                assert.equal(await over(), 0, `${name} at ${width}`);
            }
        });
    }
});

test('reasons of which one is enough stand together, on the page and in the panel', async (test) => {
    await withApp(test, { at: '#/set-up/fabrikam/ana/legal-info' }, async ({ page }) => {
        const at = desk(page, t);
        const one = (scope) => scope.locator('.either').filter({ has: page.getByText(t('why.one-of'), { exact: true }) });
        await sees(at.heading(t('legal.change')));
        await gone(one(at.main));
        await leaves(at.main.getByLabel(t('legal.name'), { exact: true }), 'Fabrikam SAS');
        await press(at.button(t.notNow(t('action.ChangeLegalInfo'))));
        for (const scope of [at.main, at.why]) {
            await becomes(() => one(scope).locator('li > .finding').count(), 3);
            // Together they are one condition.
            await sees(scope.getByText(within(t('why.not-met', { count: 1 }))).first());
        }
    });
});

test('a rule that ended tells the last day on which it counted', async (test) => {
    await withApp(test, { at: '#/rules/R-DB-CLOSED2018' }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.text(t('rules.until')));
        await sees(at.main.getByRole('definition').filter({ hasText: within(t.date('2018-08-30')) }).first());
    });
});
