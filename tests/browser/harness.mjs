// Opens the finished app in Chromium under a path of its own, and fails a test for anything that went wrong on the way.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';
import { after } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../../.ci/serve.mjs';

const LOCALES = { en: 'en-GB', ko: 'ko-KR' };
const SCREENSHOTS = 'target/screenshots';
const ARGUMENTS = [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

let shared;

/** One server and one browser per test file, started by its first test. */
function start() {
    shared ??= (async () => {
        assert(process.env.CHROME, 'no browser: run the tests by `make test`, or set CHROME');
        const server = await serve({ dir: 'dist', base: '/a/b/' });
        const browser = await chromium.launch({ executablePath: process.env.CHROME, args: ARGUMENTS });
        return { server, browser };
    })();
    return shared;
}

after(async () => {
    if (!shared) return;
    const { server, browser } = await shared;
    await browser.close();
    await server.close();
});

/**
 * Runs `body` with a fresh browser profile in which the app is open and ready.
 *
 * Options: `language` (en or ko), `theme` (light or dark), `viewport`, `at` (what follows the address, like
 * `#/about`), `initScript` (run before any page's own scripts), `context` (further options of the browser context),
 * `ready` (false does not wait for the app), `allowErrors` (true, or a pattern of the errors that are expected).
 */
export async function withApp(t, options, body) {
    const { language = 'en', theme = 'light', viewport = { width: 1280, height: 800 }, at = '', initScript } = options;
    const { server: { url }, browser } = await start();
    const context = await browser.newContext({
        locale: LOCALES[language], colorScheme: theme, viewport, ...options.context,
    });
    try {
        if (initScript) await context.addInitScript(initScript);
        const problems = watch(context, new URL(url).origin);
        const page = await context.newPage();
        await page.goto(url + at);
        if (options.ready !== false) await ready(page);
        await body({ page, context, url, problems });

        const { allowErrors } = options;
        const unexpected = allowErrors === true ? [] : problems.filter((problem) => !allowErrors?.test(problem));
        assert.deepEqual(unexpected, [], 'nothing went wrong in the page');
    } catch (error) {
        const [page] = context.pages();
        if (page) await screenshot(page, `failed ${t.name}`).catch(() => {});
        throw error;
    } finally {
        await context.close();
    }
}

/** The app marks the page when it is mounted. */
export async function ready(page) {
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
}

function watch(context, origin) {
    const problems = [];
    const isOurs = (address) => address.startsWith(`${origin}/`) || /^(data|blob):/.test(address);
    context.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    context.on('weberror', (error) => problems.push(`error: ${error.error()?.message ?? error.error()}`));
    context.on('request', (request) => {
        if (!isOurs(request.url())) problems.push(`foreign request: ${request.url()}`);
    });
    context.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText;
        // A reload ends what is still under way.
        if (reason !== 'net::ERR_ABORTED') problems.push(`failed request: ${request.url()} ${reason}`);
    });
    context.on('response', (response) => {
        if (response.status() >= 400) problems.push(`failed request: ${response.url()} ${response.status()}`);
    });
    return problems;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in the page, one line per element. */
export async function axe(page) {
    await page.evaluate(axeSource);
    const violations = await page.evaluate(async () => (await globalThis.axe.run()).violations);
    return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`));
}

export async function screenshot(page, name) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    const file = `${name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`;
    await page.screenshot({ path: `${SCREENSHOTS}/${file}`, fullPage: true });
}
