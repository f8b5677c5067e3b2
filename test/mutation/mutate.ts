/** Hands the room to Stryker; it reads its own settings file. */
import { spawn } from 'node:child_process';
import { z } from 'zod';

const rooms = z.enum(['domain', 'storage', 'sync']);
const room = rooms.safeParse(process.argv[2] ?? 'domain');
if (room.success) {
  const child = spawn('npx', ['--no-install', 'stryker', 'run', 'test/mutation/stryker.config.mjs'], {
    env: { ...process.env, ROOM: room.data },
    stdio: 'inherit',
  });
  child.once('close', (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  process.stderr.write(`There is no room of that name to try. Choose from: ${rooms.options.join(', ')}.\n`);
  process.exitCode = 1;
}
