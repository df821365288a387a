// The pages about the policy module, and the examples on them: each is a file that runs here as it stands there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { DIST, axe, ready, screenshot, withApp } from './harness.mjs';

const EXAMPLES = 'tests/examples';
const FOLDER = readdirSync(DIST).find((name) => /^policy-[0-9a-f]+$/.test(name));
const example = (name) => readFileSync(join(EXAMPLES, name), 'utf8');
const NAMES = readdirSync(EXAMPLES).sort();

/** The published folder with the examples in it. */
function besideTheModule() {
    const folder = mkdtempSync(join(tmpdir(), 'partner-lab-module-'));
    cpSync(join(DIST, FOLDER), folder, { recursive: true });
    cpSync(EXAMPLES, folder, { recursive: true });
    return folder;
}

/** What the compiler says of a file, with the strictest settings. */
function compiled(folder, file) {
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const flags = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler'];
    return spawnSync(process.execPath, [tsc, ...flags, file], { cwd: folder, encoding: 'utf8' }).stdout;
}

test('the example for Node runs beside the module', () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['node.mjs'], { cwd: besideTheModule(), encoding: 'utf8' });
    assert.equal(stderr, '');
    const [verdict, ...reasons] = stdout.trim().split('\n');
    assert.equal(verdict, 'false blocked');
    assert.ok(reasons.some((it) => /^R-MPA-ALL: .*contoso/.test(it)), stdout);
    assert.doesNotMatch(stdout, /[{}]|undefined/);
});

test('the example for a bundler compiles, is bundled and runs', async () => {
    const folder = besideTheModule();
    assert.equal(compiled(folder, 'bundler.ts'), '');
    buildSync({ entryPoints: [join(folder, 'bundler.ts')], bundle: true, format: 'esm', outfile: join(folder, 'bundle.js') });
    // Node fetches no files, so it is handed what a browser would fetch.
    globalThis.fetch = async (address) => new Response(readFileSync(new URL(address)), { headers: { 'Content-Type': 'application/wasm' } });
    const { ask } = await import(pathToFileURL(resolve(folder, 'bundle.js')));
    const [first, second, ...actions] = await ask();
    assert.deepEqual([first, second], ['true', 'false']);
    assert.equal(actions.length, 3);
});

test('the types of the payloads refuse what the module refuses', () => {
    const folder = besideTheModule();
    const wrong = {
        'an action that does not exist': 'const it: EvaluationRequest = { ...good, action: { name: "Fly" } };',
        'a parameter of another action': 'const it: EvaluationRequest = { ...good, action: { name: "WaitUntil", properties: { role: "global-admin" } } };',
        'a subject without an id': 'const it: EvaluationRequest = { ...good, subject: { type: "person" } };',
        'an event with a field too few': 'const it: Event = { AccountSuspended: {} };',
        'an outcome that does not exist': 'const it: Finding["outcome"] = "perhaps";',
    };
    const file = (line) => `import type { EvaluationRequest, Event, Finding } from "./payloads.js";
const good: EvaluationRequest = {
    subject: { type: "person", id: "ana" }, action: { name: "SignPartnerAgreement" }, resource: { type: "organisation", id: "fabrikam" },
};
${line}
export type { Event, Finding }; export { good };\n`;
    const lines = Object.values(wrong);
    lines.forEach((line, at) => writeFileSync(join(folder, `wrong-${at}.ts`), file(line)));
    writeFileSync(join(folder, 'right.ts'), file(''));
    writeFileSync(join(folder, 'all.ts'), ['./right', ...lines.map((_, at) => `./wrong-${at}`)].map((it) => `import "${it}";\n`).join(''));
    const said = compiled(folder, 'all.ts');
    assert.doesNotMatch(said, /^(right|payloads)/m, said);
    Object.keys(wrong).forEach((what, at) => assert.match(said, new RegExp(`^wrong-${at}\\.ts`, 'm'), what));
});

test('the example for a web page shows the verdict', async (t) => {
    const at = 'module.html';
    await withApp(t, { at, ready: false, route: ['**/page.html', (route) => route.fulfill({ contentType: 'text/html', body: example('page.html') })] },
        async ({ page, url }) => {
            await page.goto(`${url}${FOLDER}/page.html`);
            await page.getByText('permitted', { exact: true }).waitFor();
        });
});

for (const [language, path, other] of [['en', 'module.html', '한국어'], ['ko', 'module.ko.html', 'English']]) {
    for (const [theme, width] of [['light', 1600], ['dark', 360]]) {
        test(`the page in ${language}, ${theme}, ${width} px: readable, whole, with the examples that run here`, async (t) => {
            await withApp(t, { at: path, language, theme, viewport: { width, height: 800 }, ready: false }, async ({ page }) => {
                assert.deepEqual(await axe(page), []);
                assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
                const shown = await page.locator('pre').allTextContents();
                assert.deepEqual(shown.sort(), NAMES.map((name) => example(name).trimEnd()).sort());
                const links = await page.locator('main a[href^="./"]').evaluateAll((all) => all.map(({ href }) => href));
                assert.ok(links.length >= 7);
                for (const link of links) assert.equal((await page.request.get(link)).status(), 200, link);
                await screenshot(page, `module page ${language} ${theme} ${width}`);
                await page.getByRole('link', { name: other }).click();
                await page.waitForURL((url) => !url.pathname.endsWith(path));
            });
        });
    }
    test(`the footer leads to the page in ${language}`, async (t) => {
        await withApp(t, { language }, async ({ page }) => {
            await page.locator('footer a').click();
            await page.waitForURL((url) => url.pathname.endsWith(path));
            await page.getByRole('link', { name: 'Partner Lab' }).first().click();
            await ready(page);
        });
    });
}
