// Makes the scripts and styles of the page small, and mends the digests that the page holds of them.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { transformSync } from 'esbuild';
import { digest, write } from './io.mjs';

const LOADERS = { '.js': 'js', '.css': 'css' };

/** The page with the digests of the smaller files. The policy module is published as it is. */
export function minify(staging, html) {
    const names = readdirSync(staging, { recursive: true }).filter((name) => extname(name) in LOADERS);
    return names.reduce((page, name) => {
        const content = readFileSync(join(staging, name), 'utf8');
        const { code } = transformSync(content, { loader: LOADERS[extname(name)], minify: true, target: 'es2022' });
        write(join(staging, name), code);
        return page.replaceAll(digest('sha384', content), digest('sha384', code));
    }, html);
}
