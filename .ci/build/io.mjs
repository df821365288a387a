// What every build step needs: files, hashes, and failing with one clear line.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export class BuildError extends Error {}

export function read(path) {
    if (!existsSync(path)) throw new BuildError(`${path} is missing`);
    return readFileSync(path, 'utf8');
}

export function readJson(path) {
    try {
        return JSON.parse(read(path));
    } catch (error) {
        if (error instanceof SyntaxError) throw new BuildError(`${path}: ${error.message}`);
        throw error;
    }
}

export function write(path, content) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
}

/** Short enough for a file name, long enough that caches never mix two versions. */
export function hash(...contents) {
    const digest = createHash('sha256');
    for (const content of contents) digest.update(content);
    return digest.digest('hex').slice(0, 12);
}

/** The value of a Content-Security-Policy source or of an `integrity` attribute. */
export function digest(algorithm, content) {
    return `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;
}

export function run(command, ...args) {
    runWith({}, command, ...args);
}

/** Runs a program with further settings in its environment. */
export function runWith(settings, command, ...args) {
    spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...settings } });
}

/** Runs a program and answers what it prints. What it warns of is told only when it fails. */
export function quietly(command, ...args) {
    return spawn(command, args, { stdio: 'pipe', encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

/** What a program for this machine prints. The settings that are meant for the wasm are not passed on. */
export function printed(command, ...args) {
    const env = { ...process.env };
    const ofWasm = /^(RUSTFLAGS|RUSTC_BOOTSTRAP|CARGO_UNSTABLE_.*)$/;
    for (const name of Object.keys(env).filter((name) => ofWasm.test(name))) delete env[name];
    // The list of rules with its worked examples is longer than what is kept by default.
    const maxBuffer = 64 * 1024 * 1024;
    return spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', env, maxBuffer });
}

function spawn(command, args, options) {
    const { error, status, stdout, stderr } = spawnSync(command, args, options);
    if (error?.code === 'ENOENT') {
        throw new BuildError(`${command} is not on the PATH: build with \`make dist\``);
    }
    if (error) throw error;
    if (status !== 0) throw new BuildError(`${command} failed: ${command} ${args.join(' ')}${stderr ? `\n${stderr}` : ''}`);
    return stdout;
}

/** Runs `main` and turns what it throws into one line and a failing exit code. */
export function orFail(name, main) {
    try {
        main();
    } catch (error) {
        if (!(error instanceof BuildError)) throw error;
        console.error(`${name}: ${error.message}`);
        process.exitCode = 1;
    }
}
