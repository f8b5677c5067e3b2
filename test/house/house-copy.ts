/** A copy of the house to plant faults in, with the rules and the packages of the real one. */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type HouseCopy = {
  plant: (path: string, text: string) => Promise<void>;
  empty: (folder: string) => Promise<void>;
  run: (command: string[]) => Promise<{ exitCode: number; output: string }>;
  remove: () => Promise<void>;
};

const rules = ['package.json', 'tsconfig.json', 'biome.json', '.dependency-cruiser.cjs', '.gitignore'];

export async function aCopyOfTheHouse(): Promise<HouseCopy> {
  const root = await mkdtemp(join(tmpdir(), 'balieboek-house-'));
  for (const path of [...rules, 'src', 'public/lists', 'test/run', 'test/house']) {
    await cp(path, join(root, path), { recursive: true });
  }
  await symlink(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction');
  return {
    plant: async (path, text) => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    },
    empty: (folder) => rm(join(root, folder), { recursive: true }),
    run: (command) => outcome(command, root),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

function outcome(command: string[], cwd: string): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', ...command], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
    child.once('close', (exitCode) => resolve({ exitCode: exitCode ?? 1, output }));
  });
}
