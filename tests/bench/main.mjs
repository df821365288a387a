// `make bench`: how fast the policy module is, beside its peers and beside itself. Prints a table,
// a line for each comparison, and what misses its bar.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { serve } from '../../.ci/serve.mjs';

const [dist, built] = process.argv.slice(2);
const SITE = join(built, 'site');
const MODULES = {
    policy: ['policy.js', 'policy_bg.wasm', join(dist, readdirSync(dist).find((name) => /^policy-[0-9a-f]+$/.test(name)))],
    inside: ['bench.js', 'bench_bg.wasm', join(built, 'published')],
    fast: ['bench.js', 'bench_bg.wasm', join(built, 'fast')],
};
const PEER_WASM = {
    'zen_engine_wasm_bg.wasm': '@gorules/zen-engine-wasm/dist',
    'cedar_wasm_bg.wasm': '@cedar-policy/cedar-wasm/web',
};

/** What is to be at least, or at most, so much. */
const AT_LEAST = {
    'single/cedar-wasm': 8, 'single-checks/json-rules-engine': 2, 'batch/json-rules-engine': 10, 'inside/json-rules-engine': 50,
};
const AT_MOST = { 'native/wasm': 1.5, 'world-10000/world-10': 1.5 };

async function site() {
    for (const [name, [glue, wasm, from]] of Object.entries(MODULES)) {
        mkdirSync(join(SITE, name), { recursive: true });
        for (const file of [glue, wasm]) writeFileSync(join(SITE, name, file), readFileSync(join(from, file)));
    }
    for (const [file, from] of Object.entries(PEER_WASM)) {
        writeFileSync(join(SITE, file), readFileSync(join('tests/bench/node_modules', from, file)));
    }
    writeFileSync(join(SITE, 'index.html'), '<!doctype html><title>bench</title>');
    await build({
        entryPoints: ['tests/bench/suite.mjs'], outfile: join(SITE, 'suite.js'),
        bundle: true, format: 'esm', platform: 'browser', target: 'es2023', logLevel: 'error',
        // Both ask for their wasm by an address of their own unless they are handed it, as they are.
        define: { 'import.meta.url': '"http://localhost/"', global: 'globalThis' },
    });
}

async function inNode() {
    const suite = await import(pathToFileURL(resolve(SITE, 'suite.js')));
    const modules = {};
    for (const [name, [glue, wasm]] of Object.entries(MODULES)) {
        modules[name] = await import(pathToFileURL(resolve(SITE, name, glue)));
        modules[name].initSync({ module: readFileSync(join(SITE, name, wasm)) });
    }
    return { suite, modules, given: { bytes: async (file) => readFileSync(join(SITE, file)) } };
}

/** `native` is the program that the page asks in turns with the module. */
async function inChromium(what, native) {
    const { url, close } = await serve({ dir: SITE });
    const browser = await chromium.launch({ executablePath: process.env.CHROME, args: ['--no-sandbox', '--disable-gpu'] });
    try {
        const page = await browser.newPage();
        await page.goto(url);
        if (native) await page.exposeFunction('native', native);
        return await page.evaluate(async ([names, what]) => {
            const suite = await import('./suite.js');
            const modules = {};
            for (const [name, [glue, wasm]] of Object.entries(names)) {
                modules[name] = await import(`./${name}/${glue}`);
                await modules[name].default({ module_or_path: `./${name}/${wasm}` });
            }
            const bytes = async (file) => (await fetch(file)).arrayBuffer();
            return suite[what](modules, { bytes, native: globalThis.native });
        }, [MODULES, what]);
    } finally {
        await browser.close();
        await close();
    }
}

/** The native program, asked line by line. */
function nativeProgram(text) {
    const file = join(built, 'world.json');
    writeFileSync(file, text);
    const program = spawn(join(built, 'native'), [file], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
    return {
        async run(passes) {
            program.stdin.write(`${passes}\n`);
            return Number((await lines.next()).value) / 1e6;
        },
        end: () => program.stdin.end(),
    };
}

function table(columns) {
    const names = Object.keys(Object.values(columns)[0]);
    console.log(`${'a decision, nanoseconds'.padEnd(26)}${Object.keys(columns).map((it) => it.padStart(12)).join('')}`);
    for (const name of names) {
        const cells = Object.values(columns).map((times) => times[name].toFixed(0).padStart(12));
        console.log(`${name.padEnd(26)}${cells.join('')}`);
    }
    console.log();
}

await site();
const { suite, modules, given } = await inNode();
const peersInNode = await suite.againstPeers(modules, given);
const peers = await inChromium('againstPeers');
const worlds = await inChromium('betweenWorlds');
const native = nativeProgram(suite.asText(suite.worldOf(100)));
const both = await inChromium('besideNative', native.run);
native.end();

table({ Node: suite.middle(peersInNode), Chromium: suite.middle(peers) });
table({ Chromium: suite.middle(worlds) });
table({ Chromium: suite.middle(both) });

const ratios = {};
const ours = ['single', 'single-checks', 'single-full', 'batch', 'inside'];
for (const way of ours) {
    for (const peer of Object.keys(peers).filter((name) => !ours.includes(name))) {
        if (peer === suite.BATCH) continue;
        const slow = way === 'batch' && peer === 'json-rules-engine' ? suite.BATCH : peer;
        ratios[`${way}/${peer}`] = suite.ratio(peers, slow, way);
    }
}
ratios['native/wasm'] = suite.ratio(both, 'wasm', 'native');
ratios['world-10000/world-10'] = suite.ratio(worlds, 'world-10000', 'world-10');

const missed = [];
for (const [name, value] of Object.entries(ratios)) {
    console.log(`ratio ${name} ${value.toFixed(value < 10 ? 2 : 1)}`);
    if (value < AT_LEAST[name]) missed.push(`${name} ${value.toFixed(2)} is below ${AT_LEAST[name]}`);
    if (value > AT_MOST[name]) missed.push(`${name} ${value.toFixed(2)} is above ${AT_MOST[name]}`);
}
console.log(`bench: ${missed.length === 0 ? 'ok' : missed.join('; ')}`);
process.exitCode = missed.length === 0 ? 0 : 1;
