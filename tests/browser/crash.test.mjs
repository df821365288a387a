// A trap of wasm shows the crash screen; what is stored stays and can be taken along.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, sees } from './desk.mjs';
import { downloaded, go, records, reload, withApp } from './harness.mjs';
import { words } from './words.mjs';

const t = words('en');
// (module (func (export "f") unreachable))
const TRAP = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];

test('a trap shows the crash screen, and the history is still there', async (test) => {
    await withApp(test, { allowErrors: /unreachable/ }, async ({ page }) => {
        const at = desk(page, t);
        await click(at.start('connect'));
        await sees(at.title(t('nav.overview')));
        const before = await records(page);

        await page.evaluate((bytes) => setTimeout(new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes))).exports.f), TRAP);
        await sees(page.getByRole('alertdialog'));
        const { text } = await downloaded(page, page.locator('#crash-export'));
        const stored = JSON.parse(text);
        for (const [key, value] of Object.entries(before)) assert.equal(stored[key], value);

        await reload(page);
        await sees(at.title(t('nav.overview')));
        assert.deepEqual(await records(page), before);
    });
});

test('what has left the page hears nothing any more', async (test) => {
    await withApp(test, { at: '#/several-partners/contoso/jun/indirect-resellers' }, async ({ page }) => {
        const at = desk(page, t);
        await click(at.button(t('action.RemovePartnership'), 'Fabrikam'));
        await sees(at.dialog(t('remove.title')));
        await page.evaluate(() => { globalThis.kept = [...document.querySelectorAll('main *')]; });
        await go(page, '#/several-partners/contoso/jun/overview');
        await sees(at.title(t('nav.overview')));
        // As a dialog that closed hears it when its page is left at once.
        await page.evaluate(() => {
            for (const element of globalThis.kept) {
                for (const name of ['close', 'click', 'input', 'change']) element.dispatchEvent(new Event(name));
            }
        });
        await sees(at.title(t('nav.overview')));
    });
});
