// Where the reasons come as a sheet over the page: keys and the way back close it, and the focus goes there and back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseDate, click, desk, gone, press, sees } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { PHONE, WIDE } from './look.mjs';
import { words } from './words.mjs';

const RESELLERS = '#/ending/contoso/jun/indirect-resellers';
const OVERVIEW = '#/ending/contoso/jun/overview';

for (const language of ['en', 'ko']) {
    const t = words(language);
    const refused = (at) => at.button(t.notNow(t('action.RemovePartnership')), 'Fabrikam');
    const focused = (locator) => becomes(() => locator.evaluate((it) => it === document.activeElement), true);
    const address = (page) => page.evaluate(() => location.hash);

    test(`on a phone Escape and the way back close the reasons (${language})`, async (test) => {
        await withApp(test, { language, at: OVERVIEW, viewport: PHONE }, async ({ page }) => {
            const at = desk(page, t);
            const opens = async () => {
                await press(refused(at));
                await sees(at.why);
                await focused(at.why.getByRole('heading', { name: t('why'), exact: true }));
            };
            const closes = async () => {
                await gone(at.why);
                assert.equal(await address(page), RESELLERS);
            };
            await sees(at.title(t('nav.overview')));
            await go(page, RESELLERS);
            await opens();
            await page.keyboard.press('Escape');
            await closes();
            await focused(refused(at));

            await opens();
            await page.goBack();
            await closes();
            await focused(refused(at));

            await opens();
            await click(at.why.getByRole('button', { name: t('close'), exact: true }));
            await closes();
            await focused(refused(at));

            // Whoever goes on in the page has left the sheet that covers it.
            await opens();
            await page.keyboard.press('Shift+Tab');
            await closes();
            assert(await page.evaluate(() => document.activeElement.closest('main, header') !== null));

            // Another page takes the place of the sheet.
            await opens();
            await click(at.why.locator('details.sources summary').first());
            await click(at.why.locator('details.sources').first().getByRole('link').first());
            await gone(at.why);
            await becomes(async () => (await address(page)).includes('/rules/'), true);
            await page.goBack();
            await sees(at.title(t('nav.resellers')));
            await gone(at.why);
            await page.goBack();
            await sees(at.title(t('nav.overview')));
        });
    });

    test(`where the reasons stand beside the page, nothing stands in the way back (${language})`, async (test) => {
        await withApp(test, { language, at: OVERVIEW, viewport: WIDE }, async ({ page }) => {
            const at = desk(page, t);
            await sees(at.title(t('nav.overview')));
            await go(page, RESELLERS);
            await press(refused(at));
            await sees(at.why.locator('.finding').first());
            await focused(refused(at));
            await page.goBack();
            await sees(at.title(t('nav.overview')));
        });
    });

    for (const viewport of [WIDE, PHONE]) {
        test(`the dialog of the policy date does not cover why a date is refused (${language}, ${viewport.width})`, async (test) => {
            await withApp(test, { language, at: OVERVIEW, viewport }, async ({ page }) => {
                const at = desk(page, t);
                await click(at.date);
                const dialog = at.dialog(t('policy.date'));
                await dialog.getByLabel(t('date.other'), { exact: true }).fill('2018-01-01');
                await press(dialog.getByRole('button', { name: t.notNow(t('wait')), exact: true }));
                await gone(dialog);
                await sees(at.why.locator('.finding').first());
                if (viewport === PHONE) {
                    await page.keyboard.press('Escape');
                    await gone(at.why);
                }
                await focused(at.date);
                await chooseDate(at, t, '2021-06-18', 'wait');
            });
        });
    }
}
