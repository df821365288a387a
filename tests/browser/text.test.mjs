// Texts on the pages: none raw, none half filled, no mixed languages; names that the browser's own data knows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { desk, sees } from './desk.mjs';
import { withApp } from './harness.mjs';
import { PLACES, visit } from './places.mjs';
import { pack, words } from './words.mjs';

const KEYS = new Set(Object.keys(pack('en')));

/** Everything a reader meets on a page: what is written, and what is only spoken. */
async function written(page) {
    const texts = await page.evaluate(() => {
        const found = [document.title];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.nodeType === Node.TEXT_NODE) {
                if (!node.parentElement.closest('#crash, script, style')) found.push(node.data);
            } else {
                for (const name of ['title', 'aria-label', 'placeholder', 'alt', 'data-label']) found.push(node.getAttribute(name) ?? '');
                if ('value' in node && node.matches('input:not([type=checkbox], [type=radio]), textarea')) found.push(node.value);
            }
        }
        return found;
    });
    return texts.map((text) => text.trim()).filter(Boolean);
}

/** Opens whatever is folded, so that the reasons and their sources are read too. */
const unfold = (page) => page.evaluate(() => {
    document.querySelectorAll('details').forEach((details) => { details.open = true; });
});

/** Each page, and the reasons of its first verdict. */
async function everyText(page, t, look) {
    for (const place of PLACES) {
        await visit(page, t, place);
        const verdict = page.locator('main .verdict, main button[aria-disabled="true"]').first();
        if (await verdict.count() > 0) {
            await verdict.click({ force: true });
            await page.evaluate(() => new Promise(requestAnimationFrame));
        }
        await unfold(page);
        look(place.name, await written(page));
    }
}

for (const language of ['en', 'ko']) {
    test(`no key and no placeholder shows (${language})`, async (test) => {
        await withApp(test, { language }, async ({ page }) => {
            const raw = [];
            let texts = 0;
            await everyText(page, words(language), (name, all) => {
                texts += all.length;
                for (const text of all) {
                    const keys = (text.match(/[a-z-]+(\.[A-Za-z-]+)+/g) ?? []).filter((word) => KEYS.has(word));
                    if (keys.length > 0 || /\{[a-z_]+(\|[^}]*)?\}/.test(text)) raw.push(`${name}: ${text}`);
                }
            });
            assert.deepEqual(raw, []);
            assert.ok(texts > 2000, `${texts}`);
        });
    });
}

// What stands in Latin letters in Korean too: addresses, quoted sections of the documents, ids of rules, and names.
const NAMES = new RegExp([
    '“[^”]*”', 'Office 365 Government GCC', 'T-Systems International', 'Shanghai Blue Cloud Technology', '21Vianet', 'School of Fine Art', 'Microsoft Cloud( Germany)?',
    'https?://\\S+', '\\S+@\\S+', '[A-Z]+(-[A-Z0-9]+)+', 'Azure, pay as you go', 'Azure plan', 'Microsoft( Azure| 365| Store)?', 'Azure', 'Partner Lab', 'Partner Membership Center',
    'Contoso (Distribution|County)', 'Northwind( Traders)?', 'Fabrikam', 'Tailspin Supply', 'Wingtip Toys', 'Litware', 'Proseware', 'Contoso Bank', 'Woodgrove Bank', 'Adventure Works', 'Alpine', 'English',
    '(Jun|Mia|Max|Kim|Ana|Leo|Ida|Eva|Tom|Robin|Hugo|Uma|Val|Vic|Nora|Emil|Cleo|Finn|Nia) \\w+', 'Madrid|Lyon|Graz|Toronto|Berlin|Lille|Redmond|Paris|Linz|Seattle',
    'Microsoft Store', 'fabrikam-csp', '(Wum|Kor|Baz|Din)\\S*',
    // Invented offers, and what a rule or an address names letter by letter.
    'Office Seat (Basic|Plus)|Secure Mail|Team Voice|Desk Suite|Data Server Standard|Server Subscription \\d years?',
    'Reserved machine, \\d years?|Backup by Wide World|Firewall by Graphic Design|Mail Archive|Calling|Second Device',
    'Advisor|Rider|onmicrosoft\\.com|info|admin|email@|marketing@|PLA|PGA|Gmail|Yahoo!( Mail)?|(iCloud|AOL|Outlook) Mail|Hotmail|(outlook|live)\\.com|IP|ASfP|PSfP|^none',
    'Office( 365)?|Dynamics( 365| CRM)?|([a-z]+\\.)+example|US Government',
    'CSP|MPN|MPA|MCA|GCC|MFA|ID|API|CSV|KB|MB|EUR|USD|EU|EFTA|TXT|AD',
].join('|'), 'g');

test('Korean pages are Korean', async (test) => {
    await withApp(test, { language: 'ko' }, async ({ page }) => {
        const english = [];
        await everyText(page, words('ko'), (name, all) => {
            for (const text of all) {
                if (/[A-Za-z]{2,}/.test(text.replaceAll(NAMES, ''))) english.push(`${name}: ${text}`);
            }
        });
        assert.deepEqual([...new Set(english)], []);
    });
});

test('the browser knows every country and currency of the markets', async (test) => {
    const { markets } = JSON.parse(readFileSync('src/domain/data/markets.json', 'utf8'));
    const pairs = markets.flatMap(({ countries }) => countries);
    await withApp(test, {}, async ({ page }) => {
        const unknown = await page.evaluate((pairs) => {
            const names = ['en', 'ko'].map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
            const currencies = new Set(Intl.supportedValuesOf('currency'));
            const known = (code) => /^[A-Z]{2}$/.test(code) && names.every((name) => name.of(code));
            return pairs.flatMap(([code, currency]) => [
                ...(known(code) ? [] : [code]), ...(currency === null || currencies.has(currency) ? [] : [currency]),
            ]);
        }, pairs);
        // The source's own note: three parts of the Caribbean Netherlands have codes of ISO 3166-2.
        assert.deepEqual(unknown, ['BQ-BO', 'BQ-SA', 'BQ-SE']);
    });
    assert.ok(pairs.length > 200, `${pairs.length}`);
});

test('every country of the list has a name of its own', async (test) => {
    for (const language of ['en', 'ko']) {
        const t = words(language);
        await withApp(test, { language, at: '#/connect/fabrikam/ana/identifiers' }, async ({ page }) => {
            const at = desk(page, t);
            await sees(at.choice(t('column.country')));
            const names = await at.choice(t('column.country')).locator('option').allInnerTexts();
            assert.ok(names.length > 200);
            assert.deepEqual(names.filter((name, number) => names.indexOf(name) !== number), []);
        });
    }
});

test('a Korean particle stays with the quotation mark or bracket before it', () => {
    const apart = Object.entries(pack('ko')).filter(([, text]) => /[’”)][가-힣]/.test(text));
    assert.deepEqual(apart, []);
});
