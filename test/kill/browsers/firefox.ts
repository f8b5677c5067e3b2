/** Firefox by Marionette, the protocol it listens to itself: lines of JSON with their length before them. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { aFreePort } from '../../support/hub-process.ts';
import { asExpression, type RemoteBrowser } from '../remote-page.ts';
import { killGroup } from './kill-group.ts';

const names = ['firefox-esr', 'firefox'];

/** A browser that was killed asks at its next start whether to mend itself; nobody is there to answer. */
const settings = {
  'toolkit.startup.max_resumed_crashes': -1,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.disabledForTesting': true,
  'network.captive-portal-service.enabled': false,
};

export const firefox: RemoteBrowser = {
  name: 'Firefox',
  program: async () =>
    (process.env['PATH'] ?? '')
      .split(delimiter)
      .flatMap((folder) => names.map((name) => join(folder, name)))
      .find((path) => existsSync(path)),
  open: async (profile) => {
    const program = await firefox.program();
    if (!program) throw new Error('expected Firefox to be installed');
    const port = Number(await aFreePort());
    const lines = Object.entries({ ...settings, 'marionette.port': port });
    await writeFile(
      join(profile, 'user.js'),
      lines.map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`).join(''),
    );
    const child = spawn(program, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
      stdio: 'ignore',
      detached: true,
    });
    const ask = askingOn(await reached(port));
    await ask('WebDriver:NewSession', {});
    await ask('WebDriver:SetTimeouts', { script: 120_000, pageLoad: 60_000 });
    return {
      go: async (address) => {
        await ask('WebDriver:Navigate', { url: address });
      },
      run: async (script, given) => {
        const answer = await ask('WebDriver:ExecuteAsyncScript', {
          script: withAnswer(asExpression(script, given)),
          args: [],
        });
        const { value, fault } = (answer as { value: { value: never; fault?: string } }).value;
        if (fault !== undefined) throw new Error(fault);
        return value;
      },
      kill: () => killGroup(child),
    };
  },
};

/** For browsers that are told by a callback: what the script came to, or the words of its fault. */
function withAnswer(expression: string): string {
  return `const done = arguments[arguments.length - 1];
    ${expression}.then((value) => done({ value }), (fault) => done({ fault: String(fault) }));`;
}

async function reached(port: number): Promise<Socket> {
  for (let tries = 0; tries < 300; tries += 1) {
    const socket = await new Promise<Socket | undefined>((resolve) => {
      const asked = connect(port, '127.0.0.1', () => resolve(asked));
      asked.once('error', () => resolve(undefined));
    });
    if (socket) return socket;
    await pause(100);
  }
  throw new Error('expected Firefox to listen within half a minute');
}

type Ask = (command: string, given: object) => Promise<unknown>;

function askingOn(socket: Socket): Ask {
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (fault: Error) => void }>();
  let asked = 0;
  let heard = Buffer.alloc(0);
  socket.on('data', (part: Buffer) => {
    heard = Buffer.concat([heard, part]);
    for (let colon = heard.indexOf(':'); colon > 0; colon = heard.indexOf(':')) {
      const end = colon + 1 + Number(heard.subarray(0, colon).toString());
      if (heard.length < end) return;
      hear(JSON.parse(heard.subarray(colon + 1, end).toString()));
      heard = heard.subarray(end);
    }
  });
  const end = () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser is gone'));
  };
  socket.on('close', end).on('error', end);

  function hear(said: unknown): void {
    if (!Array.isArray(said)) return; // its greeting
    const [, id, fault, answer] = said as [number, number, object | null, unknown];
    const who = waiting.get(id);
    waiting.delete(id);
    if (fault) who?.reject(new Error(JSON.stringify(fault)));
    else who?.resolve(answer);
  }

  return (command, given) =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      const words = JSON.stringify([0, asked, command, given]);
      socket.write(`${Buffer.byteLength(words)}:${words}`);
    });
}
