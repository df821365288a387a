// Cuts the app's module: what every page needs, which is fetched first, and a file for each group of pages. Trunk ends
// before the cut, because the names that bind the parts are gone after it; its own module goes.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError, digest, hash, quietly, read, write } from './io.mjs';
import { shortNames } from './names.mjs';
import { FEATURES, orderFunctions } from './order.mjs';

const TARGET = process.env.CARGO_TARGET_DIR ?? 'target';
const LINKED = join(TARGET, 'wasm32-unknown-unknown', process.env.TRUNK_PROFILE ?? 'release', 'partner-lab.wasm');
const OPTIONS = process.env.APP_WASM_OPT ?? '-Oz';
const STRIPPED = ['--strip-debug', '--strip-producers', '--strip-target-features'];
/** The group of what several groups need. */
const SHARED = 'shared';
/** The name under which the parts of a cut import what they share. */
const LINK = '__wasm_split';

/** The page with the app module in the place of Trunk's, and the lines that name the groups of pages. */
export function buildApp(staging, html) {
    const folder = join(TARGET, 'app-parts');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    quietly('wasm-split-cli', '--out-name', 'main', LINKED, folder);
    const lines = buildPages(folder).map(([group, wasm]) => publishPages(staging, group, wasm));
    const page = buildMain(folder).reduce((page, [file, content]) => replaceFile(staging, page, file, content), html);
    return { html: page, lines };
}

function optimize(from, into) {
    quietly('wasm-opt', ...OPTIONS.split(' '), ...STRIPPED, ...FEATURES, from, '-o', into);
    orderFunctions(into);
}

/** The glue and the wasm of what every page needs, by their names. */
function buildMain(folder) {
    const [glue, wasm] = ['app.js', 'app_bg.wasm'].map((name) => join(folder, name));
    // The table of functions is named by the linker, and the groups add to it.
    quietly('wasm-bindgen', '--target', 'web', '--no-typescript', '--keep-lld-exports', '--out-dir', folder, '--out-name', 'app', join(folder, 'main.wasm'));
    const script = shortNames(read(glue), wasm, FEATURES);
    optimize(wasm, wasm);
    const module = readFileSync(wasm);
    const name = `partner-lab-${hash(script, module)}`;
    return Object.entries({ [`${name}.js`]: script.replaceAll('app_bg.wasm', `${name}_bg.wasm`), [`${name}_bg.wasm`]: module });
}

/** The groups of pages, each with its wasm: `split_…` is what one group alone needs, each `chunk_…` what several do. */
function buildPages(folder) {
    const names = readdirSync(folder).sort();
    const own = names.filter((name) => name.startsWith('split_'));
    const groups = [[SHARED, names.filter((name) => name.startsWith('chunk_'))], ...own.map((name) => [name.slice('split_'.length, -'.wasm'.length), [name]])];
    const link = linkOf(folder, own[0]);
    return groups.map(([group, parts]) => {
        const [merged, wasm] = ['merged', 'pages'].map((kind) => join(folder, `${kind}-${group}.wasm`));
        quietly('wasm-merge', '-g', ...FEATURES, link, LINK, ...parts.flatMap((name) => [join(folder, name), name]), '-o', merged);
        optimize(merged, wasm);
        return [group, readFileSync(wasm)];
    });
}

/** A module that hands on what the parts share: memory, functions and stack. Merged with parts, it imports them once. */
function linkOf(folder, part) {
    const text = quietly('wasm-dis', join(folder, part));
    const imports = [...text.matchAll(/^ \(import "__wasm_split" "(\w+)" \((memory|table|global) (\S+) .*\)$/gm)];
    if (imports.length !== 3) throw new BuildError(`${part} shares something else than memory, functions and stack`);
    const lines = imports.flatMap(([line, name, kind, id]) => [line.replace(LINK, 'app'), `(export "${name}" (${kind} ${id}))`]);
    const [wat, wasm] = ['wat', 'wasm'].map((kind) => join(folder, `link.${kind}`));
    write(wat, `(module ${lines.join('\n')})`);
    quietly('wasm-as', ...FEATURES, wat, '-o', wasm);
    return wasm;
}

function publishPages(staging, group, wasm) {
    const path = `pages-${group}.${hash(wasm)}.wasm`;
    write(join(staging, path), wasm);
    return `<meta name="pages-${group}" content="./${path}" data-integrity="${digest('sha384', wasm)}">`;
}

/** A file of ours in the place of Trunk's, in the folder and in the page. */
function replaceFile(staging, html, file, content) {
    const [, end] = file.match(/^partner-lab-\w+?((?:_bg)?\.\w+)$/);
    const trunks = readdirSync(staging).find((name) => name.startsWith('partner-lab-') && name.endsWith(end));
    if (!trunks) throw new BuildError(`Trunk made no partner-lab-*${end}`);
    const old = digest('sha384', readFileSync(join(staging, trunks)));
    rmSync(join(staging, trunks));
    write(join(staging, file), content);
    return html.replaceAll(trunks, file).replaceAll(old, digest('sha384', content));
}
