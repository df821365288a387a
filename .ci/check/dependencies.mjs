// Every direct dependency is used, and ARCHITECTURE.md has a row that says why it is there.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError, orFail, read } from '../build/io.mjs';

function dependencies() {
    const metadata = execFileSync('cargo', ['metadata', '--no-deps', '--format-version', '1'], { encoding: 'utf8' });
    const [{ dependencies }] = JSON.parse(metadata).packages;
    return new Set(dependencies.map(({ name, rename }) => rename ?? name));
}

function sources() {
    const files = ['src', 'tests']
        .filter((folder) => existsSync(folder))
        .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
        .filter((path) => path.endsWith('.rs'));
    if (existsSync('build.rs')) files.push('build.rs');
    return files.map((path) => readFileSync(path, 'utf8')).join('\n');
}

orFail('dependencies', () => {
    const names = [...dependencies()];
    const code = sources();
    const rows = read('ARCHITECTURE.md').split('\n').filter((line) => line.startsWith('|'));

    const unused = names.filter((name) => !new RegExp(`\\b${name.replaceAll('-', '_')}\\b`).test(code));
    const unexplained = names.filter((name) => !rows.some((row) => row.includes(`\`${name}\``)));
    if (unused.length > 0) throw new BuildError(`not used: ${unused.join(', ')}`);
    if (unexplained.length > 0) throw new BuildError(`no row in ARCHITECTURE.md: ${unexplained.join(', ')}`);
    console.log('ok: dependencies');
});
