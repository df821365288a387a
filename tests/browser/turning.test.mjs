// What would turn a verdict, asked in the panel with the reasons.
import { test } from 'node:test';
import { click, desk, gone, press, sees } from './desk.mjs';
import { withApp } from './harness.mjs';
import { words } from './words.mjs';

for (const language of ['en', 'ko']) {
    const t = words(language);
    test(`${language}: the reasons tell what would turn the verdict`, (it) =>
        withApp(it, { at: '#/not-enrolled/contoso/jun/request', language }, async ({ page }) => {
            const at = desk(page, t);
            const asks = page.getByRole('button', { name: t('turn.ask') });
            await press(at.button(t.notNow(t('request.choose')), 'Wingtip Toys'));
            await click(asks);
            const told = page.locator('.turning');
            await sees(told.getByText(t('turn.gain-one'), { exact: true }));
            await sees(told.getByText(t('fact.enrolled.fails', { organisation: 'Wingtip Toys' })));
            await click(asks);
            await gone(told.getByText(t('turn.gain-one'), { exact: true }));
        }));
}
