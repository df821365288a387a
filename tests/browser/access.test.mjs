// Every page is free of what axe finds, in both themes and at two widths, and has an outline.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, press, sees } from './desk.mjs';
import { becomes, withApp } from './harness.mjs';
import { PHONE, WIDE, faults, outline, sideways } from './look.mjs';
import { PLACES, visit } from './places.mjs';
import { words } from './words.mjs';

// English ones wide too, Korean ones where there is least room.
for (const [language, looks] of [['en'], ['ko', [[PHONE, 'light'], [PHONE, 'dark']]]]) {
    test(`every page (${language})`, async (test) => {
        const t = words(language);
        const wrong = {};
        const look = (places) => withApp(test, { language }, async ({ page }) => {
            for (const place of places) {
                await visit(page, t, place);
                assert.deepEqual(await outline(page), { headings: 1, mains: 1, lang: language, titled: true }, place.name);
                const found = await faults(page, looks);
                if (found.length > 0) wrong[place.name] = found;
            }
        });
        await Promise.all([0, 1].map((half) => look(PLACES.filter((_, number) => number % 2 === half))));
        assert.deepEqual(wrong, {});
    });
}

test('the reasons, opened with all their sources', async (test) => {
    const t = words('en');
    await withApp(test, { at: '#/connect/fabrikam/ana/find-provider' }, async ({ page }) => {
        const at = desk(page, t);
        await at.choice(t('column.market')).selectOption({ label: t('filter.all') });
        await click(at.row('Tailspin Supply').getByRole('button'));
        await sees(at.why.locator('.finding').first());
        await page.evaluate(() => document.querySelectorAll('aside details').forEach((details) => { details.open = true; }));
        assert.deepEqual(await faults(page, [[WIDE, 'light'], [WIDE, 'dark']]), []);
        await page.setViewportSize(PHONE);
        await sees(at.why);
        assert.deepEqual(await faults(page, [[PHONE, 'light']]), []);
    });
});

test('no page scrolls sideways on a phone', async (test) => {
    const t = words('en');
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

test('dialogs, the menu, notices and banners', async (test) => {
    const t = words('en');
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
