// The pages about the policy module: shows the examples that the tests run, word for word.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError, read, write } from './io.mjs';

const EXAMPLES = 'tests/examples';
export const PAGES = ['module.html', 'module.ko.html'];

export const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Fills in what the pages leave open: the module's folder and the examples. */
export function buildModulePages(staging) {
    const folder = readdirSync(staging).find((name) => /^policy-[0-9a-f]+$/.test(name));
    if (!folder) throw new BuildError('the pages about the policy module come after the module');
    for (const page of PAGES) {
        const path = join(staging, page);
        const html = read(path)
            .replaceAll('{{folder}}', folder)
            .replaceAll(/\{\{example ([a-z.]+)\}\}/g, (_, name) => escaped(read(join(EXAMPLES, name)).trimEnd()));
        if (html.includes('{{')) throw new BuildError(`${page}: a place is not filled`);
        write(path, html);
    }
}
