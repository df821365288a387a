// One sprite with the icons that the app names, drawn in the colour of the text around them. Answers its address.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError, hash, read, readJson, write } from './io.mjs';

const LIST = 'style/icons.json';
const PACKAGE = 'node_modules/@fluentui/svg-icons/icons';

export function buildIcons(staging, list = LIST) {
    const symbols = Object.entries(readJson(list)).map(([name, file]) => symbol(name, file));
    const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
    const path = `icons.${hash(sprite)}.svg`;
    write(join(staging, path), sprite);
    return `./${path}`;
}

function symbol(name, file) {
    const path = join(PACKAGE, `${file}.svg`);
    if (!existsSync(path)) throw new BuildError(`${LIST}: there is no icon "${file}" for "${name}"`);
    const [, attributes, shape] = read(path).match(/^<svg([^>]*)>(.*)<\/svg>\s*$/s) ?? [];
    const [viewBox] = attributes?.match(/viewBox="[^"]*"/) ?? [];
    if (!viewBox) throw new BuildError(`${path} is not the SVG we expect`);
    return `<symbol id="${name}" ${viewBox} fill="currentColor">${shape}</symbol>`;
}
