// The functions of a module, each after the one that it is most like. A compressor tells what it has seen lately with
// fewer bits: modules are a hundredth smaller than with their functions in the order of their names.
import { readFileSync } from 'node:fs';
import { BuildError, quietly, write } from './io.mjs';

/** What the compiler's output uses of WebAssembly, which a file without a list of it has to be told. */
export const FEATURES = ['bulk-memory', 'bulk-memory-opt', 'call-indirect-overlong', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int',
    'reference-types', 'sign-ext'].map((name) => `--enable-${name}`);
/** wasm-opt writes a module it only reorders as carefully as one that it optimizes. */
const CAREFULLY = ['-ol', '3', '--generate-stack-ir', '--optimize-stack-ir'];
/** How many bytes are compared at once. */
const PIECE = 4;
/** So that a short function is not taken for like another because they share its few pieces. */
const SHORT = 200;
const CODE = 10;

/** Writes the optimized module in that order. */
export function orderFunctions(wasm) {
    const module = readFileSync(wasm);
    const before = WebAssembly.Module.imports(new WebAssembly.Module(module)).filter(({ kind }) => kind === 'function').length;
    const names = [];
    likeAfterLike(functionsOf(module)).forEach((at, place) => { names[before + at] = `f${String(place).padStart(6, '0')}`; });
    write(wasm, Buffer.concat([module, namesAs(names)]));
    quietly('wasm-opt', ...FEATURES, wasm, '--reorder-functions-by-name', ...CAREFULLY, '--strip-debug', '-o', wasm);
}

/** The places of functions in their new order: from the longest on, each time the one left that shares most with the last. */
function likeAfterLike(functions) {
    const pieces = functions.map(piecesOf);
    const holders = new Map();
    const holdersOf = (piece) => holders.get(piece) ?? holders.set(piece, []).get(piece);
    pieces.forEach((own, at) => own.forEach((piece) => holdersOf(piece).push(at)));
    const left = new Set(functions.keys());
    const best = (worth) => [...left].reduce((best, at) => (worth(at) > worth(best) ? at : best));

    const order = [];
    let last = best((at) => pieces[at].size);
    for (;;) {
        order.push(last);
        left.delete(last);
        if (!left.size) return order;
        const shared = new Uint32Array(functions.length);
        for (const piece of pieces[last]) for (const at of holdersOf(piece)) shared[at] += 1;
        last = best((at) => shared[at] / (SHORT + pieces[at].size));
    }
}

const piecesOf = (bytes) => new Set(Array.from({ length: Math.max(0, bytes.length - PIECE + 1) }, (_, at) => bytes.readUInt32LE(at)));

/** The bytes of each function that the module has itself. */
function functionsOf(module) {
    const code = sections(module).find(({ id }) => id === CODE);
    if (!code) throw new BuildError('a module has no functions');
    let [count, at] = number(module, code.start);
    const functions = [];
    for (; count > 0; count -= 1) {
        const [length, start] = number(module, at);
        at = start + length;
        functions.push(module.subarray(start, at));
    }
    return functions;
}

function sections(module) {
    const found = [];
    for (let at = 8; at < module.length;) {
        const [length, start] = number(module, at + 1);
        found.push({ id: module[at], start });
        at = start + length;
    }
    return found;
}

/** A number as wasm writes it, seven bits at a time, and where it ends. */
function number(bytes, at) {
    let value = 0;
    for (let bits = 0; ; bits += 7, at += 1) {
        value |= (bytes[at] & 0x7f) << bits;
        if (bytes[at] < 0x80) return [value, at + 1];
    }
}

function written(value) {
    const bytes = [];
    for (; value > 0x7f; value >>>= 7) bytes.push(value & 0x7f | 0x80);
    return Buffer.from([...bytes, value]);
}

/** The section with the names of functions; what is imported has none. */
function namesAs(names) {
    const text = (name) => Buffer.concat([written(name.length), Buffer.from(name)]);
    const sized = (...parts) => { const whole = Buffer.concat(parts); return Buffer.concat([written(whole.length), whole]); };
    const named = [...names.entries()].filter(([, name]) => name);
    const each = named.flatMap(([at, name]) => [written(at), text(name)]);
    return Buffer.concat([Buffer.from([0]), sized(text('name'), Buffer.from([1]), sized(written(named.length), ...each))]);
}
