// The top level of the project holds what tools and habits need there, and nothing else.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BuildError, orFail } from '../build/io.mjs';

const ALLOWED = new Set([
    'ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'SECURITY.md',
    'Cargo.lock', 'Cargo.toml', 'Makefile', 'Trunk.toml', 'build.rs', 'index.html', 'package-lock.json', 'package.json',
    'clippy.toml', 'rust-toolchain.toml', 'rustfmt.toml',
    'public', 'src', 'style', 'tests',
]);

orFail('layout', () => {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
    const names = new Set(listed.split('\0').filter(existsSync).map((path) => path.split('/')[0]));
    const strangers = [...names].filter((name) => !name.startsWith('.') && !ALLOWED.has(name));
    if (strangers.length > 0) throw new BuildError(`not allowed at the top level: ${strangers.join(', ')}`);
    console.log('ok: layout');
});
