// What new users met on their walks: where they are after a step, what is kept for them, and what is said where they look.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, gone, press, sees } from './desk.mjs';
import { go, withApp } from './harness.mjs';
import { joined, words } from './words.mjs';

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
