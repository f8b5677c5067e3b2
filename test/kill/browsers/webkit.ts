/** WebKitGTK in a window of our own: its browser that can be driven from outside keeps nothing on the disk. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { asExpression, type RemoteBrowser } from '../remote-page.ts';
import { killGroup } from './kill-group.ts';

const windowProgram = fileURLToPath(new URL('webkit-window.py', import.meta.url));
const parts = 'import gi; gi.require_version("WebKit2", "4.1"); from gi.repository import WebKit2';
const quietly = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  NO_AT_BRIDGE: '1',
};

export const webkit: RemoteBrowser = {
  name: 'WebKit',
  program: async () => {
    const python = '/usr/bin/python3';
    const isThere = existsSync('/usr/bin/xvfb-run') && spawnSync(python, ['-c', parts]).status === 0;
    return isThere ? python : undefined;
  },
  open: async (profile) => {
    const child = spawn('xvfb-run', ['-a', '/usr/bin/python3', windowProgram, profile], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, ...quietly },
      detached: true,
    });
    const waiting: { resolve: (line: string) => void; reject: (fault: Error) => void }[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(line));
    child.stdin.on('error', () => undefined); // a window that was killed takes nothing any more
    child.once('exit', () => {
      for (const { reject } of waiting.splice(0)) reject(new Error('the browser is gone'));
    });

    async function ask(given: object): Promise<unknown> {
      const line = await new Promise<string>((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.stdin.write(`${JSON.stringify(given)}\n`);
      });
      const { value, fault } = JSON.parse(line) as { value?: unknown; fault?: string };
      if (fault !== undefined) throw new Error(fault);
      return value;
    }

    return {
      go: async (address) => {
        await ask({ go: address });
      },
      run: async (script, given) =>
        (await ask({
          run: `try { return JSON.stringify({ value: await ${asExpression(script, given)} }); } catch (fault) { return JSON.stringify({ fault: String(fault) }); }`,
        })) as never,
      kill: () => killGroup(child),
    };
  },
};
