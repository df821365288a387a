// Every form of the app gets what nobody should type: nothing, far too much, other scripts, and what would like to run.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, desk, sees } from './desk.mjs';
import { FILLED } from './filled.mjs';
import { becomes, go, reload, withApp } from './harness.mjs';
import { PHONE } from './look.mjs';
import { PLACES, visit } from './places.mjs';
import { joined, within, words } from './words.mjs';

/** The words of the language in which a test runs. */
let t = words('en');
const DATE = 'input[type=date]:visible';
const FIELDS = ':is(input:not([type=checkbox], [type=radio], [type=file], [type=date]), textarea):visible';
const SCRIPT = `<script>globalThis.ran = 1</script><img src=x onerror="globalThis.ran = 1">"'>\${1}{count}`;
const LONG = 'x'.repeat(10_000);
const RIGHT_TO_LEFT = '\u202eشركة المغامرات עברית';
const EMOJI = '🧸👩‍👩‍👧‍👦🇰🇷 ﷽ Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚';
const KOREAN = '모험 상사 주식회사, 대표이사 홍길동';
const ALL = [SCRIPT, RIGHT_TO_LEFT, EMOJI, KOREAN].join(' ');
const TYPED = ['   ', 'ten thousand '.repeat(800), RIGHT_TO_LEFT, EMOJI, SCRIPT, KOREAN, LONG];
/** What is sent off, and not only typed. */
const SENT = ['', ALL, `${ALL} ${LONG}`];
/** What is searched for. */
const SOUGHT = [ALL, LONG];

const BANK = { name: 'Woodgrove Bank' };
const next = (at) => click(at.button(t('form.next')));
const field = (at, key) => at.main.getByLabel(t(key), { exact: true });
const place = (address, title, state = title) => ({ name: address, address, title, state });

async function profile(at) {
    await field(at, 'form.legal-name').fill('Wingtip Toys');
    await field(at, 'form.legal-address').fill('3 Rue Thiers');
    await next(at);
    await at.choice(t('apply.contact')).selectOption('tom');
}

async function contact(at) {
    await profile(at);
    await field(at, 'form.email').fill('tom@wingtiptoys.example');
    await next(at);
    await sees(field(at, 'form.support-reach'));
}

async function renaming(at) {
    await go(at.page, '#/');
    await click(at.card(t('home.mine')).getByRole('button', { name: joined(t('kept.rename'), ': ', t('scenario.connect.title')) }));
    await sees(at.dialog(t('kept.rename-title')));
}

/** Forms that are there only after something was done. */
const OPENED = [
    [place('#/connect/fabrikam/ana/users', 'nav.users'), (at) => click(at.button(t('action.AddPerson')))],
    [place('#/several-partners/contoso/jun/customer/bank', BANK, 'customer.relationship'), (at) => click(at.button(t('action.ConfirmCustomerAgreement')))],
    [place('#/not-enrolled/wingtip/eva/apply', 'apply.title'), profile],
    [place('#/not-enrolled/wingtip/eva/apply', 'apply.title'), contact],
    [place('#/connect/contoso/jun/overview', 'nav.overview'), renaming],
    [place('#/connect/contoso/jun/overview', 'nav.overview'), (at) => click(at.button(new RegExp(`^${t('view.as')}`)))],
    [place('#/several-partners/fabrikam/ana/customer/bank', BANK, 'customer.relationship'), () => {}],
    [place('#/large/p0/p0-admin/analytics', 'nav.analytics'), () => {}],
];

/** Everything that was kept is gone. */
async function afresh(page) {
    await go(page, '#/');
    await page.evaluate(() => localStorage.clear());
    await reload(page);
}

/** What went wrong in the page, whatever was typed. */
function harm(page) {
    return page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const said = {
            'it ran': globalThis.ran !== undefined,
            'it became an element': document.querySelector('body img, #main script, dialog script') !== null,
            'the page is gone': document.querySelector('main h1') === null,
            'the app crashed': Boolean(document.querySelector('[role=alertdialog]')?.checkVisibility()),
            'the page is too wide': scrollWidth > clientWidth,
        };
        return Object.keys(said).filter((what) => said[what]);
    });
}

/** Keeps what the page says, which it does not say for long. */
function listen() {
    globalThis.said = new Set();
    new MutationObserver(() => {
        const notice = document.querySelector('.notice');
        if (notice) globalThis.said.add(notice.firstChild.textContent);
    }).observe(document, { subtree: true, childList: true, characterData: true });
}

const unsaid = (page) => page.evaluate(() => {
    document.querySelector('.notices button')?.click();
    globalThis.said.clear();
});

/** Pastes into a field. All of it is there, or the page says what is not. */
async function paste(page, field, text) {
    await field.fill('');
    if (!text) return;
    await field.focus();
    await unsaid(page);
    await page.keyboard.insertText(text);
    const { kind, most } = await field.evaluate((it) => ({ kind: it.type, most: it.maxLength > 0 ? it.maxLength : Infinity }));
    if (kind === 'number') return;
    // The browser keeps no half of a character, and no spaces around an address.
    const held = text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
    await becomes(() => field.inputValue(), kind === 'email' ? held.trim() : held);
    if (held.length < text.length && held.length === most) {
        await becomes(() => page.evaluate((text) => globalThis.said.has(text), t('field.full', { count: most })), true);
    }
}

async function fieldsOf(page) {
    const dialog = page.locator('dialog:modal');
    return (await dialog.count() > 0 ? dialog : page.getByRole('main')).locator(FIELDS);
}

const values = (fields) => fields.evaluateAll((all) => all.map((it) => it.value));

/** Sends the form of a field off: what was typed is accepted, or it stays and the page says why it is not. */
async function send(page, field, text) {
    const form = field.locator('xpath=ancestor::*[self::form or contains(@class, "form") or contains(@class, "card")][1]');
    const back = t('request.prepared');
    const button = form.locator('button.primary').or(form.getByRole('button').filter({ hasNotText: back })).last();
    // Some fields are answered as they are filled, and have a button only when there is something to send.
    if (await button.count() === 0) return;
    const fields = form.locator('input, textarea');
    for (const one of await form.locator(FIELDS).all()) await paste(page, one, text);
    const [typed, address] = [await values(fields), page.url()];
    await unsaid(page);
    await click(button, { force: true });
    const done = page.locator('.notice').filter({ hasText: within(t('said.done', { step: /.+/ })) });
    // It says so in the form, or in the reasons that the press opened.
    const refused = form.locator('[aria-invalid=true], .problem, .finding.fail').or(page.locator('aside .finding.fail, .notice')).locator('visible=true');
    const accepted = async () => page.url() !== address || await fields.count() !== typed.length || await done.count() > 0;
    await becomes(async () => await refused.count() > 0 || accepted(), true);
    if (!await accepted()) assert.deepEqual(await values(fields), typed, 'what was typed stays');
}

/** Types into every field of a page, and sends each of its forms off. */
async function tries(page, open) {
    await open();
    const count = await (await fieldsOf(page)).count();
    const written = (await fieldsOf(page)).and(page.locator(':not([type=search])'));
    const forms = await written.evaluateAll((all) => {
        const form = (it) => it.closest('form, .form, .card');
        return all.flatMap((it, number) => (all.findIndex((other) => form(other) === form(it)) === number ? [number] : []));
    });
    // A search can leave nobody whom a form is about, so the form is filled before it and the search is emptied after.
    const searches = (await fieldsOf(page)).and(page.locator('[type=search]'));
    const empty = async (fields) => {
        for (const field of await fields.all()) await field.fill('');
    };
    for (const text of count === 0 ? [] : forms.length > 0 ? TYPED : SOUGHT) {
        for (const field of [...await written.all(), ...await searches.all()]) await paste(page, field, text);
        assert.deepEqual(await harm(page), [], text.slice(0, 20));
        await empty(searches);
    }
    // One field alone is answered in other words than all of them.
    for (const field of [...await written.all(), ...await searches.all()]) {
        await empty(searches);
        await empty(written);
        await paste(page, field, LONG);
        assert.deepEqual(await harm(page), [], 'one field too long');
    }
    for (const number of forms) {
        for (const text of SENT) {
            await afresh(page);
            await open();
            await send(page, written.nth(number), text);
            assert.deepEqual(await harm(page), [], `sent: ${text.slice(0, 20)}`);
        }
    }
    return count;
}

// Korean ones where somebody else's step comes first, and those that open.
for (const [language, places, most] of [['en', PLACES, 40], ['ko', PLACES.filter(({ address }) => address.startsWith(`#/${FILLED}/`)), 20]]) {
    test(`whatever is typed into a form is accepted or refused in words, and does no harm (${language})`, async (test) => {
        t = words(language);
        await withApp(test, { language, viewport: PHONE, initScript: listen }, async ({ page }) => {
            const at = desk(page, t);
            page.on('dialog', () => assert.fail('a dialog of the browser opened'));
            let tried = 0;
            for (const it of places) {
                await test.test(it.name, async () => {
                    tried += await tries(page, () => visit(page, t, it));
                });
            }
            for (const [it, open] of OPENED) {
                await test.test(`${it.address} ${open.name}`, async () => {
                    await afresh(page);
                    const count = await tries(page, async () => {
                        await visit(page, t, it);
                        await open(at);
                    });
                    assert.ok(count > 0, 'it has a form');
                    tried += count;
                });
            }
            assert.ok(tried > most, `${tried} fields`);
        });
    });
}

/** Fields of a date: the signer's day, since when a reading counts, and the policy date. */
const DATES = [
    [place('#/several-partners/contoso/jun/customer/bank', BANK, 'customer.relationship'), async (at) => {
        await click(at.button(t('action.ConfirmCustomerAgreement')));
        return at.main.locator(DATE);
    }, 'action.ConfirmCustomerAgreement'],
    [place('#/national-clouds/adventure/cleo/national-clouds', 'nav.clouds', 'assumed.open'), (at) => at.main.locator(DATE), 'action.AssumeReading'],
    [place('#/connect/contoso/jun/overview', 'nav.overview'), async (at) => {
        await click(at.date);
        return at.dialog(t('policy.date')).locator(DATE);
    }, 'wait'],
];
/** No date, half of one, typed with keys, and days long before and after all documents, or right before and after. */
const WRONG = [['', ''], ['', '31'], ['', '01010001'], ['', '31129999'], ['2017-07-17', ''], ['2022-01-01', '']];

for (const language of ['en', 'ko']) {
    test(`a date that is none, or far away, is refused in words (${language})`, async (test) => {
        t = words(language);
        for (const [it, open, label] of DATES) {
            await withApp(test, { language, viewport: PHONE }, async ({ page }) => {
                const at = desk(page, t);
                await visit(page, t, it);
                let field = await open(at);
                for (const [date, keys] of WRONG) {
                    if (!await field.isVisible()) {
                        await page.keyboard.press('Escape');
                        field = await open(at);
                    }
                    await field.fill(date);
                    await field.focus();
                    await page.keyboard.type(keys);
                    await field.blur();
                    assert.deepEqual(await harm(page), [], date + keys);
                    const form = field.locator('xpath=ancestor::*[self::dialog or contains(@class, "form")][1]');
                    await sees(form.locator('.problem').first());
                    // Pressing does nothing, and the page stays.
                    await click(form.getByRole('button', { name: within(t(label)) }), { force: true });
                    // The reasons close a dialog that would cover them; without a whole date there are none.
                    if (label === 'wait' && (date + keys).length > 2) await field.waitFor({ state: 'hidden' });
                    else await sees(form.locator('.problem').first());
                    assert.equal(await page.locator('.notice').filter({ hasText: within(t('said.done', { step: /.+/ })) }).count(), 0, date + keys);
                }
            });
        }
    });
}
