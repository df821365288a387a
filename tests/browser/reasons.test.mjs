// What the reasons of a decision say in words: nothing twice, no title as a condition, nothing decided that is still open.
import { test } from 'node:test';
import { click, desk, sees } from './desk.mjs';
import { becomes, go, withApp } from './harness.mjs';
import { joined, words } from './words.mjs';

for (const language of ['en', 'ko']) {
    const t = words(language);

    test(`reasons say each thing once, name what allows, and leave open what is open (${language})`, async (test) => {
        await withApp(test, { language, at: '#/several-channels/northwind/nia/customer/bank' }, async ({ page }) => {
            const at = desk(page, t);
            const said = (key, values) => at.main.locator('.finding b').filter({ hasText: t(key, values) });
            // The rule looks at the partner and at a provider; none is asked here.
            await sees(at.text(t('verdict.permitted.means')));
            await becomes(() => said('fact.not-its-reseller.holds', { customer: 'Woodgrove Bank' }).count(), 1);
            await go(page, '#/several-partners/contoso/jun/add-customer/fabrikam');
            await sees(at.title(t('action.AddCustomer')));
            await at.main.getByLabel(t('column.name'), { exact: true }).fill(' ');
            await becomes(() => said('why.allows', { rule: t.rule('R-PR-AFTER') }).count(), 1);
            await go(page, '#/connect/fabrikam/ana/find-provider');
            await click(at.button(joined(t('verdict.permitted'), t('why.about', { about: 'Contoso Distribution' }))));
            await sees(at.why.getByText(t('why.so-far'), { exact: true }));
        });
    });

    test(`in a sentence a country has its article (${language})`, async (test) => {
        await withApp(test, { language, at: '#/first-order/alpine/val/add-customer' }, async ({ page }) => {
            const at = desk(page, t);
            for (const [code, article] of [['FR', ''], ['US', 'the '], ['NL', 'the '], ['PH', 'the ']]) {
                await at.choice(t('column.country')).selectOption(code);
                const country = `${language === 'en' ? article : ''}${t.country(code)}`;
                await sees(at.text(t('add.registration-none', { country, date: t.date('2021-05-19') })));
            }
        });
    });
}
