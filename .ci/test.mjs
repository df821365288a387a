// Runs every test, streams what they print, and ends with the sum: `N passed, M failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const BROWSER_TESTS = 'tests/browser';
/** Files of browser tests at once: each waits for its browser a third of the time, so two leave two cores idle. */
const AT_ONCE = 3;
/** Where the files are told in which a test failed. */
const FAILED = 'target/failed-tests';

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

const node = (atOnce, files) => [
    'node', '--test', `--test-concurrency=${atOnce}`, '--test-reporter=spec', '--test-reporter-destination=stdout',
    '--test-reporter=./.ci/failed.mjs', `--test-reporter-destination=${FAILED}`, ...files,
];

/** A file with a failure gets a second try, alone: of a thousand tests in three browsers on two busy cores one fails now
 *  and then that nobody can make fail again. What fails twice has failed; what does not is told, as it may be a fault of ours. */
async function inBrowser(files) {
    mkdirSync('target', { recursive: true });
    const before = { ...total };
    if (await step(NODE, ...node(AT_ONCE, files))) return;
    const failed = readFileSync(FAILED, 'utf8').split('\n').filter(Boolean);
    if (failed.length === 0) return;
    const first = { ...total };
    await step(NODE, ...node(1, failed));
    const steadied = Math.max(first.failed - before.failed - (total.failed - first.failed), 0);
    Object.assign(total, { passed: first.passed + steadied, failed: first.failed - steadied });
    if (steadied > 0) console.log(`unsteady: ${steadied} failed at first and passed alone, in ${failed.join(', ')}`);
}

await step(NATIVE, 'cargo', 'test', '--quiet', '--locked');
const found = existsSync(BROWSER_TESTS) ? readdirSync(BROWSER_TESTS) : [];
// The policy module alone, in Node, then the app in the browser.
const files = [
    'tests/module.test.mjs',
    ...found.filter((name) => name.endsWith('.test.mjs')).map((name) => join(BROWSER_TESTS, name)),
];
if (files.length > 0 && await step(undefined, 'make', 'dist')) await inBrowser(files);

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
