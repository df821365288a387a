// What a visitor's browser fetches, read from the built page.
import { join } from 'node:path';
import { BuildError, read } from './build/io.mjs';

const page = (dist) => read(join(dist, 'index.html'));
const paths = (html, pattern) => [...html.matchAll(pattern)].map(([, path]) => path);

/** The file that a meta element of the page names. */
function named(dist, name) {
    const [path] = paths(page(dist), new RegExp(`<meta name="${name}" content="\\./([^"]+)"`, 'g'));
    if (!path) throw new BuildError(`${dist}/index.html names no ${name}`);
    return path;
}

/** The files of the first page, for a visitor who keeps nothing. A browser test holds them against what a browser fetched. */
export function firstLoad(dist) {
    const loaded = paths(page(dist), /<(?:link|script)\b[^>]*?(?:href|src)="\.\/([^"]+)"/g);
    return ['index.html', ...new Set(loaded), named(dist, 'icons')];
}

/** The files of the groups of pages, by name; `shared` is what several of them need. */
export function pageFiles(dist) {
    return Object.fromEntries([...page(dist).matchAll(/<meta name="pages-(\w+)" content="\.\/([^"]+)"/g)].map(([, group, path]) => [group, path]));
}

/** The app: its glue, the script that the glue loads, its wasm, what all pages share, and the texts of Home. */
export function appFiles(dist) {
    const [glue, part, wasm] = ['app-script', 'app-part', 'app-wasm'].map((name) => named(dist, name));
    return { glue, part, wasm, shared: pageFiles(dist).shared, texts: named(dist, 'text-en') };
}

/** The text packs of every language. */
export const textFiles = (dist) => paths(page(dist), /<meta name="text-[\w-]+" content="\.\/([^"]+)"/g);

/** What comes with the first scenario: the policy module's glue and wasm, and the texts of its pages and of its answers. */
export function policyFiles(dist) {
    const [glue, wasm, pages, texts] = ['policy-script', 'policy-wasm', 'text-en-pages', 'text-en-policy'].map((name) => named(dist, name));
    return { glue, wasm, pages, texts };
}
