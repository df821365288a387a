// The main flow with the keyboard alone: Tab, Enter, Space and typed text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, gone, sees } from './desk.mjs';
import { becomes, withApp } from './harness.mjs';
import { words } from './words.mjs';

const t = words('en');
const PARTIES = { provider: 'Contoso Distribution', reseller: 'Fabrikam' };

/** Presses Tab until the focus is there, and looks whether it can be seen on the way. */
async function tabTo(target) {
    const page = target.page();
    await target.waitFor();
    for (let presses = 0; presses < 120; presses += 1) {
        await page.keyboard.press('Tab');
        const { reached, hidden } = await target.evaluate((element) => {
            const { activeElement } = document;
            const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
            const seen = activeElement === document.body || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
            return { reached: activeElement === element, hidden: seen ? null : activeElement.outerHTML.slice(0, 200) };
        });
        assert.equal(hidden, null, 'the focus can be seen');
        if (reached) return;
    }
    assert.fail(`Tab does not reach ${target}`);
}

async function enter(target) {
    await tabTo(target);
    await target.page().keyboard.press('Enter');
}

/** A page that opens takes the focus to its heading. */
async function arrives(at, title) {
    await sees(at.title(title));
    await becomes(() => at.title(title).evaluate((heading) => heading === document.activeElement), true);
}

test('a provider and a reseller connect without a mouse', async (test) => {
    await withApp(test, {}, async ({ page }) => {
        const at = desk(page, t);
        await enter(at.start('connect'));
        await arrives(at, t('nav.overview'));
        await enter(at.nav('nav.resellers'));
        await arrives(at, t('nav.resellers'));
        await enter(at.button(t('action.RequestPartnership')));
        await arrives(at, t('action.RequestPartnership'));
        await enter(at.button(t('request.choose'), 'Fabrikam'));
        await becomes(() => page.url().endsWith('/request/fabrikam'), true);
        await arrives(at, t('action.RequestPartnership'));
        await tabTo(at.main.getByRole('textbox', { name: t('request.text') }));
        await page.keyboard.press('Control+Home');
        await page.keyboard.type('Dear Ana, ');
        await enter(at.button(t('request.done')));
        await arrives(at, t('nav.resellers'));

        await viewAs(at, 'Ana Silva');
        await arrives(at, t('nav.overview'));
        await enter(at.nav('nav.mailbox'));
        await arrives(at, t('nav.mailbox'));
        await enter(at.main.getByRole('link', { name: t('mail.partnership-invitation.subject', PARTIES) }));
        await sees(at.main.getByText(/^Dear Ana, /));
        await enter(at.link(t('mail.follow')));
        await arrives(at, t('authorize.title', PARTIES));
        await enter(at.button(t('continue.as', { person: 'Ana Silva', organisation: 'Fabrikam' })));
        await tabTo(at.main.getByRole('checkbox'));
        await page.keyboard.press('Space');
        await enter(at.button(t('action.AuthorizeIndirectProvider')));
        await sees(at.text(t('connected', PARTIES)));

        await enter(at.link(t('nav.overview')));
        await arrives(at, t('nav.overview'));
        await enter(at.button(t('action.SignPartnerAgreement')));
        const ready = at.card(t('ready.title')).getByRole('button');
        await sees(ready.getByText(t('verdict.permitted'), { exact: true }));
        await enter(ready);
        await sees(at.why.getByText(t('verdict.permitted.means')));
        await enter(at.undo(t('did.SignPartnerAgreement', { organisation: 'Fabrikam' })));
        await sees(ready.getByText(t('verdict.blocked'), { exact: true }));
    });
});

async function viewAs(at, person) {
    await enter(at.page.getByRole('button', { name: new RegExp(`^${t('view.as')}`) }));
    const dialog = at.dialog(t('view.as-title'));
    await focused(dialog.getByRole('searchbox'));
    await at.page.keyboard.type(person);
    await sees(dialog.getByRole('link', { name: person }));
    await at.page.keyboard.press('Enter');
    await gone(dialog);
}

/** What is typed next goes there. */
const focused = (target) => becomes(() => target.evaluate((it) => it === document.activeElement), true);

test('View as shows colleagues first, and choosing oneself closes it', async (test) => {
    await withApp(test, { at: '#/large/p0/p0-sales/customers' }, async ({ page }) => {
        const at = desk(page, t);
        await enter(page.getByRole('button', { name: new RegExp(`^${t('view.as')}`) }));
        const dialog = at.dialog(t('view.as-title'));
        await focused(dialog.getByRole('searchbox'));
        assert.equal(await dialog.getByRole('heading', { level: 3 }).first().innerText(), t('view.as-own'));
        // An empty search has no first hit.
        await page.keyboard.press('Enter');
        await sees(dialog);
        const overview = page.url().replace('customers', 'overview');
        await enter(dialog.locator('a[aria-current]'));
        await gone(dialog);
        await becomes(() => page.url(), overview);
        await arrives(at, t('nav.overview'));
        await enter(page.getByRole('button', { name: new RegExp(`^${t('view.as')}`) }));
        await enter(dialog.locator('a[aria-current]'));
        await gone(dialog);
    });
});

test('the focus begins in a dialog before the next picture, so that no letter is lost', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/overview' }, async ({ page }) => {
        const at = desk(page, t);
        const button = page.getByRole('button', { name: new RegExp(`^${t('view.as')}`) });
        // A busy browser draws late.
        await page.evaluate(() => { globalThis.requestAnimationFrame = () => 0; });
        await enter(button);
        await focused(at.dialog(t('view.as-title')).getByRole('searchbox'));
    });
});

test('a dialog keeps the focus, closes with Escape and gives the focus back', async (test) => {
    await withApp(test, { at: '#/connect/contoso/jun/overview' }, async ({ page }) => {
        const at = desk(page, t);
        await enter(at.date);
        const dialog = at.dialog(t('policy.date'));
        await sees(dialog);
        await focused(dialog.getByLabel(t('date.other'), { exact: true }));
        const inside = () => page.evaluate(() => {
            const { activeElement } = document;
            return activeElement === document.body || activeElement.closest('dialog') !== null;
        });
        for (let presses = 0; presses < 20; presses += 1) {
            assert.equal(await inside(), true);
            await page.keyboard.press('Tab');
        }
        await page.keyboard.press('Escape');
        await gone(dialog);
        assert.equal(await at.date.evaluate((button) => button === document.activeElement), true);
    });
});

test('a refused button is reached, says why it is refused and stays', async (test) => {
    await withApp(test, { at: '#/not-enrolled/contoso/jun/request' }, async ({ page }) => {
        const at = desk(page, t);
        const button = at.button(t.notNow(t('request.choose')), 'Wingtip Toys');
        await enter(button);
        await sees(at.finding('fact.enrolled.fails', { organisation: 'Wingtip Toys' }));
        assert.equal(await button.evaluate((button) => button === document.activeElement), true);
    });
});
