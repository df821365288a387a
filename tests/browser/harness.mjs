// Opens the finished app in Chromium under a path of its own, and fails a test for anything that went wrong on the way.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';
import { after } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../../.ci/serve.mjs';

export const DIST = process.env.DIST ?? 'dist';
export const LOCALES = { en: 'en-GB', ko: 'ko-KR' };
const SCREENSHOTS = 'target/screenshots';
const PATIENCE = 15_000;
const ARGUMENTS = [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

const shared = {};

/** One server and one browser per test file, started by its first test; another one for readers of text of twice the size. */
function start(large = false) {
    const sized = large ? ['--blink-settings=defaultFontSize=32'] : [];
    shared[large] ??= (async () => {
        assert(process.env.CHROME, 'no browser: run the tests by `make test`, or set CHROME');
        const server = await serve({ dir: DIST, base: '/a/b/', plain: true });
        const browser = await chromium.launch({ executablePath: process.env.CHROME, args: [...ARGUMENTS, ...sized] });
        return { server, browser };
    })();
    return shared[large];
}

after(async () => {
    for (const starting of Object.values(shared)) {
        const started = await starting.catch(() => undefined);
        await started?.browser.close();
        await started?.server.close();
    }
});

/**
 * Runs `body` with a fresh browser profile in which the app is open and ready.
 *
 * Options: `language` (en or ko), `theme` (light or dark), `viewport`, `at` (what follows the address, like
 * `#/about`), `initScript` (run before any page's own scripts), `route` (a pattern and what answers it instead of the
 * server), `context` (further options of the browser context), `large` (text of twice the size), `ready` (false does not wait for the app),
 * `allowErrors` (true, or a pattern of the errors that are expected).
 *
 * `body` gets the page, the context, the app's address, the problems so far, and `open` for a further tab.
 */
export async function withApp(t, options, body) {
    const { language = 'en', theme = 'light', viewport = { width: 1280, height: 800 }, at = '', initScript } = options;
    const { server: { url }, browser } = await start(options.large);
    const context = await browser.newContext({
        locale: LOCALES[language], colorScheme: theme, viewport, ...options.context,
    });
    context.setDefaultTimeout(PATIENCE);
    try {
        if (initScript) await context.addInitScript(initScript);
        if (options.route) await context.route(...options.route);
        const problems = watch(context, new URL(url).origin);
        const open = async (address) => {
            const page = await context.newPage();
            await page.goto(url + address);
            if (options.ready !== false) await ready(page);
            return page;
        };
        await body({ page: await open(at), context, url, problems, open });

        const { allowErrors } = options;
        const unexpected = allowErrors === true ? [] : problems.filter((problem) => !allowErrors?.test(problem));
        assert.deepEqual(unexpected, [], 'nothing went wrong in the page');
    } catch (error) {
        throw await witnessed(context, t.name, error);
    } finally {
        await context.close();
    }
}

/** An error with what its tabs showed meanwhile: a picture of each, and in words where it stood. */
export async function witnessed(context, name, error) {
    const tabs = [];
    for (const [number, page] of context.pages().entries()) {
        await screenshot(page, `failed ${name} ${number + 1}`).catch(() => {});
        const seen = await page.evaluate(() => {
            const texts = (selector) => [...document.querySelectorAll(selector)].map(({ innerText }) => innerText.slice(0, 200));
            const { activeElement: focus, hidden } = document;
            return { at: location.hash, h1: texts('h1'), told: texts('[role=status], dialog[open]'), focus: focus?.outerHTML.slice(0, 200), hidden };
        }).catch(String);
        tabs.push(`tab ${number + 1} showed ${JSON.stringify(seen)}`);
    }
    return new Error([error.message, ...tabs].join('\n'), { cause: error });
}

/** The app marks the page when it is mounted. */
export async function ready(page) {
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
}

/** Goes to another address behind `#` as a link does, and waits until the app has followed. */
export async function go(page, address) {
    await page.bringToFront();
    await page.evaluate(async (hash) => {
        if (location.hash === hash) return;
        await new Promise((done) => {
            addEventListener('hashchange', done, { once: true });
            location.hash = hash;
        });
        await new Promise(requestAnimationFrame);
    }, address);
}

/** What was typed or pressed has been decided and drawn: both happen before the second frame after it. */
export async function drawn(page) {
    for (let frame = 0; frame < 2; frame += 1) await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** Reloads the page; whatever was only in memory is gone. */
export async function reload(page) {
    await page.reload();
    await ready(page);
}

/** Waits until what `read` answers is as expected; says how it differs if it never is. */
export async function becomes(read, expected) {
    const end = Date.now() + PATIENCE;
    for (;;) {
        const actual = await read();
        try {
            return assert.deepEqual(actual, expected);
        } catch (error) {
            if (Date.now() > end) throw error;
        }
        await new Promise(setImmediate);
    }
}

/** The app's records in the browser's storage, without the settings. */
export function records(page) {
    return page.evaluate(() => {
        const keys = Object.keys(localStorage).filter((key) => /^partner-lab\/(?!settings$)/.test(key)).sort();
        return Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key)]));
    });
}

/** What a click offers as a file. */
export async function downloaded(page, button) {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
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
    if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axeSource);
    const violations = await page.evaluate(async () => {
        // What moves has no colour of its own yet.
        for (const animation of document.getAnimations()) animation.finish();
        const rules = { 'target-size': { enabled: true } };
        return (await globalThis.axe.run({ rules, resultTypes: ['violations'] })).violations;
    });
    return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`));
}

export async function screenshot(page, name) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    const file = `${name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`;
    await page.screenshot({ path: `${SCREENSHOTS}/${file}`, fullPage: true });
}
