/** The hub of the kill rounds: a process that is killed and comes back on its own data, and what it says of a month. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setUpPath } from '#wire/accounts.ts';
import { enrolmentCodeAnswerSchema, enrolmentCodesPath } from '#wire/enrolment.ts';
import { type MonthFigures, monthFiguresPath, monthFiguresSchema } from '#wire/figures.ts';
import { coordinator } from '../browser/first-day.ts';
import { aHubPlace, forgetHubPlace, type HubProcess, startHubProcess } from '../browser/hub-process.ts';

export type HubUnderFire = {
  address: string;
  /** A code with which a browser becomes its tablet. */
  code: string;
  /** SIGKILL, at times for its database as well, and up again after a while; resolves when it answers again. */
  killFor: (milliseconds: number, withDatabase: boolean) => Promise<void>;
  /** Resolves when it answers: at once, or after the restart that is under way. */
  isUp: () => Promise<void>;
  month: (month: string) => Promise<MonthFigures>;
  /** Stops it in order and lets `npm run verify` look at what it kept: its lines, the last one the summary. */
  verify: () => Promise<string[]>;
  end: () => Promise<void>;
};

export async function openHubUnderFire(): Promise<HubUnderFire> {
  const place = await aHubPlace();
  let hub: Promise<HubProcess> = startHubProcess(place);
  const token = new URL((await hub).link ?? '').hash.slice(1);
  const { cookie, infoPoint } = await setUp(place.address, token);
  const { code } = enrolmentCodeAnswerSchema.parse(
    await (await post(`${place.address}${enrolmentCodesPath}`, { infoPoint, tabletName: 'Balie 1' }, cookie)).json(),
  );
  let isStopped = false;
  return {
    address: place.address,
    code,
    killFor: (milliseconds, withDatabase) => {
      hub = hub.then(async ({ stop }) => {
        await stop('SIGKILL');
        if (withDatabase) killDatabase(place.data);
        await pause(milliseconds);
        return startHubProcess(place);
      });
      return hub.then(() => undefined);
    },
    isUp: () => hub.then(() => undefined),
    month: async (month) => {
      const answer = await fetch(`${place.address}${monthFiguresPath}?maand=${month}`, { headers: { cookie } });
      return monthFiguresSchema.parse(await answer.json());
    },
    verify: async () => {
      await (await hub).stop();
      isStopped = true;
      return verified(place.data);
    },
    end: async () => {
      if (!isStopped) await hub.then(({ stop }) => stop()).catch(() => undefined); // one that did not come back is gone already
      await forgetHubPlace(place);
    },
  };
}

async function setUp(address: string, token: string): Promise<{ cookie: string; infoPoint: string }> {
  const infoPoint = { name: 'Informatiepunt Lindehof', place: 'Voorbeeldstad', municipality: 'GM0344' };
  const account = { name: 'Coördinator', ...coordinator };
  const answer = await post(`${address}${setUpPath}`, {
    token,
    organisation: 'De Voorbeeldstreek',
    infoPoint,
    account,
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const points = await fetch(`${address}/api/v1/informatiepunten`, { headers: { cookie } });
  const [point] = (await points.json()) as { id: string }[];
  if (!point) throw new Error('expected an info point');
  return { cookie, infoPoint: point.id };
}

async function post(address: string, body: object, cookie = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`expected ${address} to take it: ${await answer.text()}`);
  return answer;
}

/** The one process that watches over the others of a PostgreSQL. */
function killDatabase(data: string): void {
  try {
    process.kill(Number.parseInt(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8'), 10), 'SIGKILL');
  } catch {
    // it went together with its hub
  }
}

async function verified(data: string): Promise<string[]> {
  const run = promisify(execFile)('npx', ['--no-install', 'tsx', 'src/hub/verify/verify.ts'], {
    env: { ...process.env, DATA_DIR: data },
  });
  const { stdout } = await run.catch((fault: { stdout?: string; message: string }) => ({
    stdout: fault.stdout || fault.message,
  }));
  return stdout.trim().split('\n');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
