// The main story in the other browsers: a provider and a reseller connect, the reseller signs, and it is all still there
// after a reload. `make browsers` runs it wherever a driver is installed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { serve } from '../../.ci/serve.mjs';
import { words } from '../browser/words.mjs';
import { BROWSERS, says, withBrowser } from './driver.mjs';

const RESELLER = 'Fabrikam';

for (const [name, { driver }] of Object.entries(BROWSERS)) {
    const skip = spawnSync('which', [driver]).status === 0 ? false : `${driver} is not installed`;
    for (const language of ['en', 'ko']) {
        test(`a provider and a reseller connect in ${name} (${language})`, { skip }, async () => {
            const { url, close } = await serve({ dir: process.env.DIST ?? 'dist', base: '/a/b/' });
            try {
                await withBrowser(name, (page) => connect(page, url, words(language), language));
            } finally {
                await close();
            }
        });
    }
}

async function connect(page, url, t, language) {
    const button = (text) => `//main//button[${says(text)}][not(@aria-disabled="true")]`;
    // What is folded, as the guide, cannot be pressed.
    const link = (text) => `//main//a[${says(text)}][not(ancestor::details[not(@open)])]`;
    const title = (text) => `//main//h1[${says(text)}]`;
    const go = (address) => page.run('location.hash = arguments[0]', address);

    await page.open(url);
    await page.click(`//select/option[@value="${language}"]`);
    await page.sees(title(t('home.title')));
    await page.click('//main//a[contains(@href, "#/new/connect")]');
    await page.sees(title(t('nav.overview')));
    await page.click(`//nav//a[${says(t('nav.resellers'))}]`);
    await page.click(button(t('action.RequestPartnership')));
    await page.click(`//main//tr[${says(RESELLER)}]//button[${says(t('request.choose'))}]`);
    await page.click(button(t('request.done')));
    await page.sees(`//main//td[${says(t('invitation.sent'))}]`);

    await go('#/connect/fabrikam/ana/mailbox');
    await page.click(link('Contoso Distribution'));
    await page.click(link(t('mail.follow')));
    await page.click(button('Ana Silva'));
    await page.sees(`//main//button[${says(t('action.AuthorizeIndirectProvider'))}][@aria-disabled="true"]`);
    await page.click('//main//input[@type="checkbox"]');
    await page.click(button(t('action.AuthorizeIndirectProvider')));
    await page.click(`//nav//a[${says(t('nav.overview'))}]`);
    await page.click(button(t('action.SignPartnerAgreement')));
    await page.sees(`//main//li[${says('Contoso Distribution')}][${says(t('verdict.permitted'))}]`);

    // What is kept is what happened.
    await page.reload();
    await page.sees(title(t('nav.overview')));
    await go('#/connect/contoso/jun/indirect-resellers');
    const partner = `//main//tr[${says(RESELLER)}]`;
    await page.sees(`${partner}[${says(t('verdict.permitted'))}]`);
    await page.click('(//*[contains(@class, "turns")]/button)[1]');
    await page.sees(`${partner}[${says(t('verdict.blocked'))}]`);
    assert.equal(await page.run('return document.documentElement.lang'), language);
}
