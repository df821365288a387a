// The way of someone who never saw the app: the question where a scenario opens, a menu that nothing covers, ways back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, sees } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
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

test('every page has the question below its heading: open where the scenario opens, folded elsewhere and on a phone', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/overview' }, async ({ page }) => {
        const at = desk(page, t);
        const question = at.text(t('scenario.connect.question'));
        const guide = at.main.locator('details.guide');
        const below = async () => {
            const [title, asked] = await Promise.all([at.main.getByRole('heading', { level: 1 }), question].map((it) => it.boundingBox()));
            return asked.y >= title.y + title.height - 1 && asked.y < title.y + 160;
        };
        const open = () => guide.evaluate((it) => it.open);
        await sees(question);
        await becomes(open, true);
        await becomes(below, true);
        // It is read where it is seen: after the heading, before all else.
        assert.equal(await guide.evaluate((it) => it.previousElementSibling.closest('header') === it.closest('header') && it.closest('header').matches(':first-child')), true);
        await go(page, '#/connect/contoso/jun/mailbox');
        await sees(at.title(t('nav.mailbox')));
        await becomes(open, false);
        await becomes(below, true);
        await page.setViewportSize(PHONE);
        await go(page, '#/connect/contoso/jun/overview');
        await sees(at.title(t('nav.overview')));
        await becomes(open, false);
        await sees(question);
    });
});

test('the lines of the guide are no longer than one reads at a glance, on a wide screen too', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/overview', viewport: { width: 1920, height: 1000 } }, async ({ page }) => {
        const told = desk(page, t).main.locator('details.guide > p');
        await sees(told);
        const [letters, lines] = await told.evaluate((it) => [it.textContent.length, it.clientHeight / Number.parseFloat(getComputedStyle(it).lineHeight)]);
        assert.ok(letters / lines <= 78, `${letters} letters in ${lines} lines`);
    });
});

for (const language of ['en', 'ko']) {
    test(`the guide names the companies of people, and they and pages are ways on (${language})`, async (test) => {
        const said = words(language);
        await withApp(test, { at: '#/connect/fabrikam/ana/overview', language }, async ({ page }) => {
            const at = desk(page, said);
            const guide = at.main.locator('details.guide');
            await click(guide.locator('summary'));
            await sees(guide.locator('p').filter({ hasText: /Jun Park.* ?\(Contoso Distribution\)/ }));
            // A particle never stands alone on the next line.
            if (language === 'ko') assert.match(await guide.locator('p').textContent(), /\)\u2060/);
            // Who reads it is no way on.
            assert.equal(await guide.getByRole('link', { name: /^Ana Silva/ }).count(), 0);
            // Each way on says whose page it leads to.
            const onward = (name) => guide.getByRole('link', { name: new RegExp(`^${name} – .*Jun Park`) });
            await sees(onward('Jun Park'));
            await click(onward(said('nav.resellers')));
            await sees(at.title(said('nav.resellers')));
            await becomes(() => page.evaluate(() => location.hash), '#/connect/contoso/jun/indirect-resellers');
        });
    });
}

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
