// Short names between the app's module and its glue. wasm-bindgen names each by its crate and digest, and digests do not
// compress: with them the module was a fiftieth larger.
import { BuildError, quietly, read, write } from './io.mjs';

/** What every file of the app imports from the app module keeps its name, and so does where the app begins. */
const KEPT = ['memory', 'main', '__indirect_function_table'];
/** The framework can hand streams to a server of its own; the app has none, but these exports keep that code alive. */
const STREAMS = /^ \(export "\w*intounderlying\w*" .*\n/gm;
/** So do their places in the table of functions, which nobody asks for any more. */
const STREAM_FUNCTIONS = /\$"[^"\n]*\bwasm_streams\[[^"\n]*"/g;
const GONE = '$gone';
/** What the glue has of them. */
const CLASSES = [
    /^export class IntoUnderlying[^]*?^\}\n/gm,
    /^if \(Symbol\.dispose\) IntoUnderlying.*\n/gm,
    /^const IntoUnderlying\w+Finalization = [^]*?;\n/gm,
];

/** `a0`: names of two signs that begin with a letter. */
const FIRST = 10 * 36;

/** The glue's text and the module with short names; the module is written in its place. */
export function shortNames(glue, wasm, features) {
    const text = wasm.replace(/\.wasm$/, '.wat');
    quietly('wasm-dis', ...features, wasm, '-o', text);
    const found = read(text);
    if (found.search(STREAM_FUNCTIONS) < 0) throw new BuildError('the framework has no streams any more: nothing is to be taken out of the module');
    const without = found.replace(STREAMS, '')
        .replace(/^ \(elem .*/gm, (table) => table.replace(STREAM_FUNCTIONS, GONE))
        .replace(/\)\s*$/, ` (func ${GONE} (unreachable))\n)\n`);

    const names = new Map();
    const short = (name) => {
        if (!names.has(name)) names.set(name, (FIRST + names.size).toString(36));
        return names.get(name);
    };
    // What comes from a script of ours is named there.
    const imports = without.replace(/^( \(import "\.\/\w+_bg\.js" )"(\w+)"/gm, (_, line, name) => `${line}"${short(name)}"`);
    const exports = imports.replace(/^( \(export )"(\w+)"/gm, (line, start, name) => (isKept(name) ? line : `${start}"${short(name)}"`));
    write(text, exports);
    quietly('wasm-as', ...features, text, '-o', wasm);
    return renamed(CLASSES.reduce((script, part) => script.replace(part, ''), glue), names);
}

/** The stack's place has the name that the cut gave it. */
const isKept = (name) => KEPT.includes(name) || name.startsWith('__wasm_split');

/** The glue with the short names where it takes something out of the module or gives it something. */
function renamed(glue, names) {
    const script = glue.replace(/(?<=\bwasm\.)\w+|(?<=^ {8})\w+(?=: function)/gm, (name) => names.get(name) ?? name);
    const left = script.match(/\bwasm\.__\w+|^ {8}__wb\w+: function/m);
    if (left) throw new BuildError(`the glue has changed: ${left[0].trim()} has no short name`);
    return script;
}
