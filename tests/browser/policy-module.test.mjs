// The app decides through the policy module of wasm, and through nothing else; other pages can use the same module.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { click, desk, press, sees } from './desk.mjs';
import { DIST, downloaded, go, ready, records, withApp } from './harness.mjs';
import { words } from './words.mjs';

const t = words('en');
const FOLDER = readdirSync(DIST).find((name) => /^policy-[0-9a-f]+$/.test(name));
const WASM = '**/policy_bg.wasm';
const wasm = () => readFileSync(join(DIST, FOLDER, 'policy_bg.wasm'));
const served = (body) => (route) => route.fulfill({ contentType: 'application/wasm', body });
const verdict = (at, name) => at.row(name).locator('.verdict').innerText();

/** The module's bytes with one word written over another of the same length. */
function rewritten(word, other) {
    const text = wasm().toString('latin1');
    assert.ok(text.includes(word), `the module says ${word}`);
    return Buffer.from(text.replaceAll(word, other), 'latin1');
}

test('a decision on the page is the module\'s', async (test) => {
    const options = { at: '#/connect/contoso/jun/request' };
    await withApp(test, options, async ({ page }) => {
        await sees(desk(page, t).row('Fabrikam'));
        assert.equal(await verdict(desk(page, t), 'Fabrikam'), t('verdict.permitted'));
    });
    const route = [WASM, served(rewritten('permitted', 'forbidden'))];
    await withApp(test, { ...options, route }, async ({ page }) => {
        const at = desk(page, t);
        await sees(at.row('Fabrikam'));
        assert.equal(await verdict(at, 'Fabrikam'), t('verdict.forbidden'));
        await press(at.button(t.notNow(t('request.choose')), 'Fabrikam'));
        await sees(at.why.getByText(t('verdict.forbidden'), { exact: true }));
    });
});

const FAULTS = {
    'the wasm does not load': [WASM, (route) => route.abort()],
    'the wasm is not there': [WASM, (route) => route.fulfill({ status: 404, body: 'Not found' })],
    'the wasm is cut short': [WASM, served(wasm().subarray(0, 40_000))],
    'the wasm is garbage': [WASM, served(wasm().fill(7, 8))],
    'the glue does not load': ['**/policy.js', (route) => route.abort()],
    'the glue is another one': ['**/policy.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'export {}' })],
};
// The failed fetches themselves, and what the browser says about them.
const allowErrors = /policy|Failed to load resource|integrity/i;

for (const [fault, route] of Object.entries(FAULTS)) {
    test(`${fault}: the page says so and nothing happens`, async (test) => {
        await withApp(test, { allowErrors }, async ({ page, context, url }) => {
            const at = desk(page, t);
            await click(at.start('not-enrolled'));
            await sees(at.title(t('nav.resellers')));
            const before = await records(page);
            assert.ok(Object.keys(before).length > 0);

            await context.route(...route);
            await page.reload();
            await ready(page);
            await sees(at.main.getByText(t('policy.missing'), { exact: true }));
            await sees(at.title(t('open.silent')));
            await go(page, '#/');
            await click(at.start('connect'));
            await sees(at.title(t('home.title')));
            assert.equal(page.url(), `${url}#/new/connect`);
            assert.deepEqual(await records(page), before);

            // The scenario that was chosen begins as soon as it can.
            await context.unroute(...route);
            await at.button(t('reload')).click();
            await sees(at.title(t('nav.overview')));
        });
    });
}

test('a plain page evaluates with the module, and agrees with the app', async (test) => {
    await withApp(test, { at: '#/other-market/contoso/jun/request/fabrikam' }, async ({ page, context, url }) => {
        const at = desk(page, t);
        await click(at.button(t('request.done')));
        await sees(at.card(t('resellers.waiting')).getByRole('cell', { name: 'Fabrikam', exact: true }));
        await go(page, '#/other-market/fabrikam/ana/find-provider');
        await at.choice(t('column.market')).selectOption({ label: t('filter.all') });
        const shown = {};
        for (const name of ['Contoso Distribution', 'Litware', 'Tailspin Supply']) shown[name] = await verdict(at, name);
        await go(page, '#/other-market/fabrikam/ana/history');
        const { start, entries } = JSON.parse((await downloaded(page, at.button(t('export')))).text);
        assert.equal(entries.length, 1);

        const html = `<!doctype html><title>Plain</title><script type="module">
            import init, { Policy } from './${FOLDER}/policy.js';
            await init();
            globalThis.policy = new Policy();
        </script>`;
        await context.route(`${url}plain.html`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
        await page.goto(`${url}plain.html`);
        await page.waitForFunction(() => globalThis.policy);

        const events = [...start.givens.map(({ event }) => event), ...entries.flatMap(({ step }) => step.Acted.events)];
        const asked = [['max', 'litware', 'Litware'], ['jun', 'contoso', 'Contoso Distribution'], ['kim', 'tailspin', 'Tailspin Supply']];
        const answered = await page.evaluate(({ scenario, asked }) => {
            globalThis.policy.load(JSON.stringify(scenario));
            return Object.fromEntries(asked.map(([person, provider, name]) => {
                const answer = globalThis.policy.evaluate(JSON.stringify({
                    subject: { type: 'person', id: person },
                    action: { name: 'RequestPartnership', properties: { reseller: 'fabrikam' } },
                    resource: { type: 'provider', id: provider },
                }));
                return [name, JSON.parse(answer).context.verdict];
            }));
        }, { scenario: { date: start.date, events }, asked });
        for (const [name, answer] of Object.entries(answered)) assert.equal(t(`verdict.${answer}`), shown[name], name);
        assert.deepEqual(new Set(Object.values(answered)), new Set(['permitted', 'forbidden']));
    });
});
