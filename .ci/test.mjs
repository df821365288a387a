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

/** Runs a command. What it prints comes at once, of a file of tests when it ends, as others run beside it. */
function run(command, ...args) {
    const line = `$ ${command} ${args.join(' ')}`;
    const beside = command === 'node';
    if (!beside) console.log(line);
    return new Promise((done) => {
        const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
        let output = '';
        child.stdout.on('data', (chunk) => {
            output += chunk;
            if (!beside) process.stdout.write(chunk);
        });
        child.on('error', (error) => done({ ok: false, output: error.message }));
        child.on('close', (code) => {
            if (beside) console.log(`${line}\n${output}`);
            done({ ok: code === 0, output });
        });
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

/** Runs files of tests, so many at once, and answers those in which something failed. */
async function together(files, atOnce) {
    const [left, failed] = [[...files], []];
    const work = async () => {
        for (let file = left.shift(); file; file = left.shift()) {
            if (!await step(NODE, 'node', '--test', '--test-reporter=spec', file)) failed.push(file);
        }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return failed;
}

/** A file with a failure gets a second try, alone, because three browsers on two busy cores may keep a test waiting too
 *  long. What fails twice has failed; what does not is told, as it may be a fault of ours or of the test. */
async function inBrowser(files) {
    const before = total.failed;
    const failed = await together(files, AT_ONCE);
    if (failed.length === 0) return;
    const first = { ...total };
    await together(failed, 1);
    const steadied = Math.max(first.failed - before - (total.failed - first.failed), 0);
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
