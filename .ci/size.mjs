// What a visitor downloads, compressed as hosts do, against its budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { orFail, BuildError } from './build/io.mjs';
import { appFiles, firstLoad, pageFiles, policyFiles, textFiles } from './first-load.mjs';

const DIST = 'dist';
const BUDGET = {
    'with a scenario open': 398 * 1024, 'app module': 170 * 1024, 'largest group of pages': 47 * 1024, 'every page': 454 * 1024,
    'policy module': 90 * 1024, 'largest text pack': 40 * 1024, 'first load': 20.75 * 1024,
};

const compressed = (path) => brotliCompressSync(readFileSync(join(DIST, path))).length;
const total = (paths) => paths.reduce((bytes, path) => bytes + compressed(path), 0);

orFail('size', () => {
    const [app, policy, first] = [appFiles(DIST), policyFiles(DIST), firstLoad(DIST)];
    const { shared, ...groups } = pageFiles(DIST);
    const figures = {
        // On its overview; other groups follow when the browser is idle, or as soon as a page of them opens.
        'with a scenario open': total([...first, ...Object.values(app), ...Object.values(policy), groups.overview]),
        'app module': total([app.wasm]),
        'largest group of pages': Math.max(...Object.values(groups).map(compressed)),
        'every page': total([app.wasm, shared, ...Object.values(groups)]),
        'policy module': total([policy.wasm]),
        'largest text pack': Math.max(...textFiles(DIST).map(compressed)),
        'first load': total(first),
    };
    for (const [name, bytes] of Object.entries(figures)) {
        console.log(`${name}: ${bytes} bytes brotli`);
    }
    for (const [name, budget] of Object.entries(BUDGET)) {
        const over = figures[name] - budget;
        if (over > 0) throw new BuildError(`${name} is ${over} bytes over its budget`);
    }
});
