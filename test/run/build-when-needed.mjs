/** Builds the app and the hub before they are started, when there is no build yet or the sources are newer than it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = ['dist/client/index.html', 'dist/hub/main.mjs'].map((path) => join(root, path));
const sources = ['src', 'public', 'index.html', 'package.json', 'vite.config.ts'].map((path) => join(root, path));

if (isBehind()) {
  process.stdout.write('De app wordt gebouwd. Dat duurt ongeveer een halve minuut.\n');
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
  process.exit(status ?? 1);
}

/** A parcel with a build and without sources is never behind. */
function isBehind() {
  if (!built.every((path) => existsSync(path))) return true;
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs));
  return sources.filter((path) => existsSync(path)).some((path) => newestIn(path) > oldest);
}

function newestIn(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
