// A browser of any make, driven by plain WebDriver (the W3C protocol), without a library.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const PATIENCE = 20_000;
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** What starts each browser's driver, and what it is asked for. */
export const BROWSERS = {
    firefox: {
        driver: 'geckodriver',
        options: (port) => ['--port', `${port}`],
        capabilities: { 'moz:firefoxOptions': { args: ['-headless'] } },
    },
    webkit: {
        driver: 'WebKitWebDriver',
        options: (port) => [`--port=${port}`],
        capabilities: {},
    },
};

async function freePort() {
    const server = createServer();
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address();
    await new Promise((done) => server.close(done));
    return port;
}

/** Asks again until there is an answer other than nothing; a refusal counts as nothing until the time is up. */
async function until(what, work) {
    const end = Date.now() + PATIENCE;
    let problem = '';
    while (Date.now() < end) {
        try {
            const found = await work();
            if (found) return found;
        } catch (error) {
            problem = `: ${error.message}`;
        }
        await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`${what} did not come${problem}`);
}

/** A text within an XPath. */
const quoted = (text) => (text.includes('"') ? `'${text}'` : `"${text}"`);
/** What is shown somewhere in an element, in one piece. */
export const says = (text) => `contains(normalize-space(.), ${quoted(text)})`;

/** Runs `body` with a fresh session, and ends browser and driver whatever happens. */
export async function withBrowser(name, body) {
    const { driver, options, capabilities } = BROWSERS[name];
    const port = await freePort();
    const program = spawn(driver, options(port), { stdio: 'ignore' });
    const failed = new Promise((_, fail) => { program.on('error', fail); });
    const call = async (method, path, data) => {
        const body = method === 'POST' ? JSON.stringify(data ?? {}) : undefined;
        const headers = { 'Content-Type': 'application/json' };
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, body });
        const { value } = await answer.json();
        if (!answer.ok) throw new Error(`${path}: ${value.error}, ${value.message}`);
        return value;
    };
    try {
        await Promise.race([failed, until(driver, () => call('GET', '/status'))]);
        const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
        const session = (method, path, data) => call(method, `/session/${sessionId}${path}`, data);
        try {
            await body(page(session));
        } finally {
            await session('DELETE', '').catch(() => {});
        }
    } finally {
        program.kill();
    }
}

function page(session) {
    const find = (xpath) => until(xpath, async () => {
        const [first] = await session('POST', '/elements', { using: 'xpath', value: xpath });
        return first?.[ELEMENT];
    });
    return {
        open: (url) => session('POST', '/url', { url }),
        reload: () => session('POST', '/refresh'),
        /** Waits for an element. */
        sees: find,
        /** Waits until there is none. */
        gone: (xpath) => until(`the end of ${xpath}`, async () => {
            const found = await session('POST', '/elements', { using: 'xpath', value: xpath });
            return found.length === 0;
        }),
        click: (xpath) => until(`a click on ${xpath}`, async () => {
            await session('POST', `/element/${await find(xpath)}/click`);
            return true;
        }),
        /** What a script answers. */
        run: (script, ...args) => session('POST', '/execute/sync', { script, args }),
    };
}
