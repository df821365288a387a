// What a visitor's browser fetches, read from the built page.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError, read } from './build/io.mjs';

// In the page, but not fetched by a visitor who reads English.
const NOT_LOADED = /^text\/(?!en\.)/;
// Fetched when a visitor is about to open a scenario, or comes to one by its address.
const POLICY = /^policy-/;

function named(dist) {
    const page = read(join(dist, 'index.html'));
    return [...page.matchAll(/(?:href|src|content)="\.\/([^"]+)"/g)].map(([, path]) => path);
}

/** The files of the first page. A browser test holds them against what a browser fetched. */
export function firstLoad(dist) {
    const snippets = existsSync(join(dist, 'snippets'))
        ? readdirSync(join(dist, 'snippets'), { recursive: true }).filter((name) => name.endsWith('.js'))
        : [];
    const all = new Set(['index.html', ...named(dist), ...snippets.map((name) => join('snippets', name))]);
    return [...all].filter((path) => !NOT_LOADED.test(path) && !POLICY.test(path));
}

/** What comes with the first scenario: the policy module's glue and wasm, and the texts of the pages inside a scenario. */
export function policyFiles(dist) {
    const files = [...new Set(named(dist).filter((path) => POLICY.test(path) && !path.endsWith('.json')))];
    if (files.length !== 2) throw new BuildError(`${dist}/index.html names no policy module`);
    const texts = named(dist).find((path) => path.startsWith('text/en-inside.'));
    return { texts, glue: files.find((path) => path.endsWith('.js')), wasm: files.find((path) => path.endsWith('.wasm')) };
}
