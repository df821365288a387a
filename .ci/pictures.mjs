// Takes a picture of every page, in both languages and themes, on a phone and on a wide screen, and lays several of
// them on a sheet, to be looked at quickly.
//   node .ci/pictures.mjs [WORD]    only the pages whose name holds the word
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withApp } from '../tests/browser/harness.mjs';
import { PLACES, visit } from '../tests/browser/places.mjs';
import { words } from '../tests/browser/words.mjs';

const FOLDER = resolve(process.env.CARGO_TARGET_DIR ?? 'target', 'pictures');
const LANGUAGES = ['en', 'ko'];
const THEMES = ['light', 'dark'];
// How wide a picture is, how large it lies on a sheet, and how many pieces lie beside and below each other there.
const SIZES = [
    { width: 360, height: 740, scale: 0.85, tall: 1000, columns: 5, rows: 1 },
    { width: 1600, height: 900, scale: 0.5, tall: 1200, columns: 2, rows: 2 },
];
// A page that is longer than this many pieces goes on unseen.
const LONGEST = 4;

const word = process.argv[2] ?? '';
const places = PLACES.map((place, number) => ({ ...place, file: fileName(number + 1, place.name) }))
    .filter(({ name }) => name.includes(word));
if (places.length === 0) throw new Error(`no page is named ${word}`);

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(join(FOLDER, 'sheets'), { recursive: true });
const sets = (await Promise.all(LANGUAGES.map(take))).flat();
await lay(sets);
console.log(FOLDER);
process.exit();

function fileName(number, name) {
    return `${String(number).padStart(2, '0')}-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`;
}

/** Takes all pictures in a language. Answers the sets: a folder and how wide the pictures in it are. */
async function take(language) {
    const t = words(language);
    const sets = SIZES.flatMap((size) => THEMES.map((theme) =>
        ({ size, theme, name: `${language}-${theme}-${size.width}` })));
    await withApp({ name: `pictures ${language}` }, { language }, async ({ page }) => {
        for (const place of places) {
            await visit(page, t, place);
            for (const { size, theme, name } of sets) {
                await page.setViewportSize({ width: size.width, height: size.height });
                await page.emulateMedia({ colorScheme: theme });
                await page.screenshot({ path: join(FOLDER, name, place.file), fullPage: true, animations: 'disabled' });
            }
        }
    });
    return sets;
}

/** Lays the pictures of each set on sheets, and takes a picture of each sheet. */
async function lay(sets) {
    await withApp({ name: 'sheets' }, { allowErrors: true }, async ({ page }) => {
        for (const { size, name } of sets) {
            const pieces = places.flatMap((place) => cut(name, place.file, size));
            const each = size.columns * size.rows;
            for (let at = 0; at < pieces.length; at += each) {
                const sheet = join(FOLDER, 'sheets', `${name}-${String(at / each + 1).padStart(2, '0')}`);
                writeFileSync(`${sheet}.html`, html(pieces.slice(at, at + each), size));
                await page.setViewportSize({ width: size.columns * (size.width * size.scale + 8) + 8, height: 100 });
                await page.goto(pathToFileURL(`${sheet}.html`).href);
                await page.screenshot({ path: `${sheet}.png`, fullPage: true });
                rmSync(`${sheet}.html`);
            }
        }
    });
}

/** A picture in pieces that are not too tall for a sheet. */
function cut(folder, file, size) {
    // The height stands at this place of every PNG.
    const height = readFileSync(join(FOLDER, folder, file)).readUInt32BE(20);
    const count = Math.min(Math.ceil(height / size.tall), LONGEST);
    return Array.from({ length: count }, (_, number) => ({
        address: `../${folder}/${file}`,
        caption: `${file} ${number + 1}/${Math.ceil(height / size.tall)}`,
        top: number * size.tall,
        height: Math.min(size.tall, height - number * size.tall),
    }));
}

function html(pieces, { width, scale, columns }) {
    const figures = pieces.map(({ address, caption, top, height }) => `<figure><figcaption>${caption}</figcaption>
        <div style="height: ${height * scale}px"><img src="${address}" style="margin-top: ${-top * scale}px"></div></figure>`);
    return `<!doctype html><meta charset="utf-8"><style>
        body { margin: 8px; display: grid; grid-template-columns: repeat(${columns}, ${width * scale}px); gap: 8px; background: #888; }
        figure { margin: 0; } figcaption { font: 12px sans-serif; } div { overflow: hidden; } img { width: ${width * scale}px; display: block; }
        </style>${figures.join('')}`;
}
