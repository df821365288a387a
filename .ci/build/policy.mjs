// The policy module: a wasm file of its own that any page can load.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digest, hash, printed, read, readJson, run, runWith, write } from './io.mjs';
import { orderFunctions } from './order.mjs';
import { LANGUAGES, POLICY, readTexts } from './texts.mjs';
import { typesOf } from './types.mjs';

/** What stands beside the module, and how the native program is asked for it. */
const DATA = { 'schema.json': 'schema', 'rules.json': 'list', 'catalogue.json': 'catalogue' };
const TYPES = 'payloads.d.ts';
const TEXTS = LANGUAGES.map((language) => `texts.${language}.json`);
/** So that Node and bundlers take the script for a module. */
const PACKAGE = { name: 'partner-lab-policy', private: true, type: 'module', main: 'policy.js', types: 'policy.d.ts', license: 'MIT OR Apache-2.0' };
const TARGET = process.env.CARGO_TARGET_DIR ?? 'target';

export function buildPolicy(staging) {
    const folder = join(TARGET, 'policy-module');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });

    const wasm = join(folder, 'policy_bg.wasm');
    const { RUSTFLAGS = '', POLICY_RUSTFLAGS = '', POLICY_WASM_OPT = '-Os' } = process.env;
    runWith({ RUSTFLAGS: `${RUSTFLAGS} ${POLICY_RUSTFLAGS}`.trim() }, 'cargo', 'build', '--locked', '--bin', 'policy', '--no-default-features',
        '--profile', 'policy', '--target', 'wasm32-unknown-unknown');
    run('wasm-bindgen', '--target', 'web', '--out-dir', folder,
        join(TARGET, 'wasm32-unknown-unknown/policy/policy.wasm'));
    run('wasm-opt', ...POLICY_WASM_OPT.split(' '), '--strip-debug', '--strip-producers', '--strip-target-features', wasm, '-o', wasm);
    orderFunctions(wasm);

    for (const [name, part] of Object.entries(DATA)) {
        write(join(folder, name), printed('cargo', 'run', '--quiet', '--locked', '--bin', 'policy',
            '--no-default-features', '--', part));
    }
    const glue = join(folder, 'policy.js');
    write(glue, quicker(read(glue)));
    // The glue frees by itself where the browser can; its type asks for a library that few projects name.
    const types = join(folder, 'policy.d.ts');
    write(types, read(types).replace('    [Symbol.dispose](): void;\n', ''));
    write(join(folder, 'package.json'), JSON.stringify(PACKAGE));
    LANGUAGES.forEach((language, at) => write(join(folder, TEXTS[at]), JSON.stringify(readTexts(language, undefined, POLICY))));
    write(join(folder, TYPES), typesOf(readJson(join(folder, 'schema.json'))));

    return publishPolicy(staging, folder);
}

/** Two ways of the glue that take a fifth of a batch are replaced; what it does in the end stays the same. */
function quicker(glue) {
    const changes = [
        // It hands a text over letter by letter; the browser's own encoder does it at once. What is no ASCII does not
        // fit into as many bytes as letters and goes on the glue's own way.
        [/( {4})for \(; offset < len; offset\+\+\) \{.*?\n\1\}\n/s,
            '    if (cachedTextEncoder.encodeInto(arg, mem.subarray(ptr, ptr + len)).read === len) offset = len;\n'],
        // It reads a text at once; for a long one browsers and Node fetch new memory each time, and in pieces, each of
        // whole letters, they do not.
        ['    return cachedTextDecoder.decode(bytes);\n', `    let text = '';
    for (let start = 0, end; start < bytes.length; start = end) {
        end = Math.min(start + 65536, bytes.length);
        while ((bytes[end] & 0xC0) === 0x80) end -= 1;
        text += cachedTextDecoder.decode(bytes.subarray(start, end));
    }
    return text;
`],
    ];
    return changes.reduce((text, [from, to]) => {
        const changed = text.replace(from, () => to);
        if (changed === text) throw new Error(`the glue has changed: ${from} is not in it`);
        return changed;
    }, glue);
}

/** The folder carries the hash, because the files in it belong together and load each other by name. The page only
 *  names them: it fetches the module when it first needs a decision, and the data when a page of rules opens. */
export function publishPolicy(staging, folder) {
    const names = ['policy.js', 'policy_bg.wasm', 'policy.d.ts', ...Object.keys(DATA)];
    const contents = names.map((name) => readFileSync(join(folder, name)));
    const published = `policy-${hash(...contents)}`;
    names.forEach((name, index) => write(join(staging, published, name), contents[index]));
    for (const name of ['policy.d.ts', 'package.json', TYPES, ...TEXTS, ...Object.keys(DATA)]) {
        write(join(staging, published, name), readFileSync(join(folder, name)));
    }

    const named = (name, file) => `name="${name}" content="./${published}/${file}"`;
    return [
        `<meta ${named('policy-script', names[0])} data-integrity="${digest('sha384', contents[0])}">`,
        `<meta ${named('policy-wasm', names[1])}>`,
        `<meta ${named('policy-rules', 'rules.json')}>`,
        `<meta ${named('policy-catalogue', 'catalogue.json')}>`,
    ];
}
