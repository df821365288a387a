// Runs every test, streams what they print, and ends with the sum: `N passed, M failed`.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const BROWSER_TESTS = 'tests/browser';
/** Files of browser tests at once: each waits for its browser a third of the time, so two leave two cores idle. */
const AT_ONCE = 3;

/** Each step's counts are what its output says; a step that fails otherwise is one failure. */
const NATIVE = { passed: /^test result: .*? (\d+) passed/gm, failed: /^test result: .*? (\d+) failed/gm };
const NODE = { passed: /^ℹ pass (\d+)/gm, failed: /^ℹ (?:fail|cancelled) (\d+)/gm };

const sum = (text, pattern) => [...text.matchAll(pattern)].reduce((total, [, count]) => total + Number(count), 0);

function run(command, ...args) {
    console.log(`$ ${command} ${args.join(' ')}`);
    return new Promise((done) => {
        const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
        let output = '';
        child.stdout.on('data', (chunk) => {
            output += chunk;
            process.stdout.write(chunk);
        });
        child.on('error', (error) => done({ ok: false, output: error.message }));
        child.on('close', (code) => done({ ok: code === 0, output }));
    });
}

const total = { passed: 0, failed: 0 };

async function step(counts, command, ...args) {
    const { ok, output } = await run(command, ...args);
    const failed = counts ? sum(output, counts.failed) : 0;
    total.passed += counts ? sum(output, counts.passed) : 0;
    total.failed += ok ? failed : Math.max(failed, 1);
    return ok;
}

await step(NATIVE, 'cargo', 'test', '--quiet', '--locked');
const found = existsSync(BROWSER_TESTS) ? readdirSync(BROWSER_TESTS) : [];
// The policy module alone, in Node, then the app in the browser.
const files = [
    'tests/module.test.mjs',
    ...found.filter((name) => name.endsWith('.test.mjs')).map((name) => join(BROWSER_TESTS, name)),
];
if (files.length > 0 && await step(undefined, 'make', 'dist')) {
    await step(NODE, 'node', '--test', `--test-concurrency=${AT_ONCE}`, '--test-reporter=spec', ...files);
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
