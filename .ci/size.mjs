// What a visitor downloads, compressed as hosts do, against its budget.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { orFail, BuildError, read } from './build/io.mjs';

const DIST = 'dist';
const BUDGET = { 'policy module': 90 * 1024, 'first load': 200 * 1024 };
// In the page, but not fetched by a visitor who reads English.
const NOT_LOADED = /^text\/(?!en\.)|^favicon\.svg$/;

const compressed = (path) => brotliCompressSync(readFileSync(join(DIST, path))).length;
const total = (paths) => paths.reduce((bytes, path) => bytes + compressed(path), 0);

function loadedFiles() {
    const page = read(join(DIST, 'index.html'));
    const named = [...page.matchAll(/(?:href|src|content)="\.\/([^"]+)"/g)].map(([, path]) => path);
    const snippets = existsSync(join(DIST, 'snippets'))
        ? readdirSync(join(DIST, 'snippets'), { recursive: true }).filter((name) => name.endsWith('.js'))
        : [];
    const all = new Set(['index.html', ...named, ...snippets.map((name) => join('snippets', name))]);
    return [...all].filter((path) => !NOT_LOADED.test(path));
}

orFail('size', () => {
    const loaded = loadedFiles();
    const policy = loaded.filter((path) => path.endsWith('policy_bg.wasm'));
    if (policy.length !== 1) throw new BuildError('dist/index.html names no policy module');

    const figures = { 'policy module': total(policy), 'first load': total(loaded) };
    for (const [name, bytes] of Object.entries(figures)) {
        console.log(`${name}: ${bytes} bytes brotli`);
    }
    for (const [name, bytes] of Object.entries(figures)) {
        if (bytes > BUDGET[name]) throw new BuildError(`${name} is ${bytes - BUDGET[name]} bytes over its budget`);
    }
});
