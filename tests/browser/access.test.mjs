// Every page is free of what axe finds, in both themes and at two widths, and has an outline.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, sees } from './desk.mjs';
import { withApp } from './harness.mjs';
import { PHONE, WIDE, faults, outline } from './look.mjs';
import { PLACES, visit } from './places.mjs';
import { words } from './words.mjs';

test('every page', async (test) => {
    const t = words('en');
    const wrong = {};
    const look = (places) => withApp(test, {}, async ({ page }) => {
        for (const place of places) {
            await visit(page, t, place);
            assert.deepEqual(await outline(page), { headings: 1, mains: 1, lang: 'en', titled: true }, place.name);
            const found = await faults(page);
            if (found.length > 0) wrong[place.name] = found;
        }
    });
    await Promise.all([0, 1].map((half) => look(PLACES.filter((_, number) => number % 2 === half))));
    assert.deepEqual(wrong, {});
});

test('a sample of pages in Korean', async (test) => {
    const t = words('ko');
    await withApp(test, { language: 'ko' }, async ({ page }) => {
        for (const name of ['home', 'overview of a reseller', 'request, mail', 'users, roles', 'history']) {
            await visit(page, t, PLACES.find((place) => place.name === name));
            assert.deepEqual(await outline(page), { headings: 1, mains: 1, lang: 'ko', titled: true }, name);
            assert.deepEqual(await faults(page, [[PHONE, 'light']]), [], name);
        }
    });
});

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
