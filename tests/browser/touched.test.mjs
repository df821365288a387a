// What is refused stands at a field once it was left with a change, its form's button was pressed, or it came filled.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, press, refusedAt, sees } from './desk.mjs';
import { becomes, drawn, go, reload, withApp } from './harness.mjs';
import { words } from './words.mjs';

const USERS = '#/connect/fabrikam/ana/users';

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`a refusal stands at its field once the field was touched (${language})`, async (test) => {
        await withApp(test, { language, at: USERS }, async ({ page }) => {
            const at = desk(page, t);
            const [name, address] = ['add.name', 'add.address'].map((key) => at.main.getByLabel(t(key), { exact: true }));
            const refused = () => Promise.all([name, address].map((it) => it.getAttribute('aria-invalid')));
            const misfit = t('fact.address-fits.fails', { domain: 'fabrikam.example' });
            const opens = async () => {
                await click(at.button(t('action.AddPerson')));
                await becomes(() => name.evaluate((it) => it === document.activeElement), true);
            };
            const refusedButton = at.button(t.notNow(t('action.AddPerson')));
            await opens();
            // The address is not there yet; the button says so, and the field does not.
            await name.fill('Kim Fox');
            await sees(at.text(misfit));
            await name.press('Tab');
            await drawn(page);
            assert.deepEqual(await refused(), ['false', 'false']);
            // While it is typed it is not refused yet.
            await address.pressSequentially('kim');
            await drawn(page);
            assert.deepEqual(await refused(), ['false', 'false']);
            await address.press('Tab');
            await refusedAt(address, misfit);
            await address.fill('kim.fox@fabrikam.example');
            await becomes(refused, ['false', 'false']);

            // The button shows what is refused in all fields of its form.
            await reload(page);
            await opens();
            await name.fill('');
            await address.fill('');
            await reload(page);
            await opens();
            await name.fill('Kim Fox');
            await press(refusedButton);
            await refusedAt(address, misfit);
            assert.deepEqual(await refused(), ['false', 'true']);

            // The reasons follow the form: what is mended is told.
            const verdict = (id) => at.why.locator('.verdict').first().getByText(t(`verdict.${id}`), { exact: true });
            await sees(verdict('blocked'));
            await address.fill('kim.fox@fabrikam.example');
            await sees(verdict('permitted'));
            await address.fill('');
            await sees(verdict('blocked'));

            // Another page begins anew, except where something was typed.
            await go(page, '#/connect/fabrikam/ana/overview');
            await go(page, USERS);
            await opens();
            await sees(at.text(misfit));
            assert.deepEqual(await refused(), ['false', 'false']);
            await address.fill('kim');
            await reload(page);
            await opens();
            await refusedAt(address, misfit);
        });
    });
}
