// The way of someone who never saw the app: the question where a scenario opens, a menu that nothing covers, ways back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, sees } from './desk.mjs';
import { becomes, withApp } from './harness.mjs';
import { PHONE } from './look.mjs';
import { PLACES, visit } from './places.mjs';
import { words } from './words.mjs';

const t = words('en');

for (const id of ['connect', 'large', 'already-accepted']) {
    test(`the scenario ${id} shows its question on the page it opens on`, async (test) => {
        await withApp(test, { at: '#/' }, async ({ page }) => {
            await page.setViewportSize(PHONE);
            const at = desk(page, t);
            await click(at.start(id));
            await sees(at.main.getByText(t(`scenario.${id}.question`), { exact: true }));
        });
    });
}

test('where no room is for the reasons, every page has the question, folded', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/mailbox' }, async ({ page }) => {
        const at = desk(page, t);
        const [question, first] = ['question', 'try'].map((part) => at.text(t(`scenario.connect.${part}`)));
        await sees(at.title(t('nav.mailbox')));
        await gone(question);
        await page.setViewportSize(PHONE);
        await sees(question);
        await gone(first);
        await click(question);
        await sees(first);
    });
});

test('on a phone the menu comes out from under the reasons', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/overview' }, async ({ page }) => {
        await page.setViewportSize(PHONE);
        const at = desk(page, t);
        await click(at.button(t('why')));
        await sees(at.why);
        await page.getByRole('button', { name: t('menu'), exact: true }).focus();
        await page.keyboard.press('Enter');
        await sees(at.nav('nav.history'));
        await gone(at.why);
    });
});

test('the mail leads back to the choice of company', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/request/fabrikam' }, async ({ page }) => {
        const at = desk(page, t);
        await click(at.link(t('request.another')));
        await sees(at.heading(t('request.who')));
    });
});

test('typing in the middle of a text leaves the caret where it is', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/request/fabrikam' }, async ({ page }) => {
        const text = desk(page, t).main.getByRole('textbox');
        await text.evaluate((field) => { field.focus(); field.setSelectionRange(5, 5); });
        await page.keyboard.type('one two');
        await becomes(() => text.evaluate((field) => field.selectionStart), 12);
        assert.equal((await text.inputValue()).slice(5, 12), 'one two');
    });
});

/** Pieces of the page that stand one below the other without room between them. */
const crowded = (page) => page.evaluate(() => {
    const pieces = [...document.querySelectorAll('main .card, main .banner, main .heading')]
        .filter((piece) => !piece.parentElement.closest('.card'))
        .map((piece) => [piece.innerText.split('\n')[0], piece.getBoundingClientRect()])
        .filter(([, box]) => box.height > 0);
    return pieces.filter(([, box]) => pieces.some(([, other]) => other !== box
        && other.top >= box.bottom - 1 && other.top - box.bottom < 8
        && other.left < box.right && box.left < other.right)).map(([name]) => name);
});

test('the pieces of every page have room between them', async (test) => {
    await withApp(test, {}, async ({ page }) => {
        const found = {};
        for (const place of PLACES) {
            await visit(page, t, place);
            const pieces = await crowded(page);
            if (pieces.length > 0) found[place.name] = pieces;
        }
        assert.deepEqual(found, {});
    });
});
