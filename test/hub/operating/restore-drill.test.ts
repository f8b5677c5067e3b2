import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { dutchDayOf, monthOf } from '#domain/calendar.ts';
import { monthFiguresPath, monthFiguresSchema } from '#wire/figures.ts';
import { signInPath } from '#wire/sign-in.ts';
import { aVisit } from '../../support/builders.ts';
import { aLibraryBy, asJson, signedInBy } from '../../support/hub-people.ts';
import { aDirectory, aFreePort, clearHubs, runHub } from '../../support/hub-process.ts';
import { aWholeTablet, type WholeTablet } from '../../support/places.ts';

const patience = 180_000;
afterAll(clearHubs);

async function aHubOn(DATA_DIR: string, PORT: string) {
  const hub = runHub({ DATA_DIR, PORT });
  if ((await hub.started) !== 'ready') throw new Error(`expected the hub to start: ${hub.err()}`);
  const door: typeof fetch = (input, init) => fetch(new URL(String(input), `http://localhost:${PORT}`), init);
  return { ...hub, door, token: /\/begin#(\S+)/.exec(hub.out())?.[1] ?? '' };
}

async function command(
  name: 'backup/backup' | 'backup/restore' | 'verify/verify',
  DATA_DIR: string,
  ...given: string[]
) {
  const { PATH = '' } = process.env;
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', `src/hub/${name}.ts`, ...given], {
    env: { PATH, HOME: '/tmp', DATA_DIR },
  });
  const { stdout, stderr } = await run.catch((fault: { stdout: string; stderr: string }) => fault);
  return (stdout + stderr).trim();
}

const day = dutchDayOf(new Date()).day;

test('a backup made while tablets send, put back in an empty directory: no difference, and the tablets bring it up to date', {
  timeout: patience,
}, async () => {
  const [first, second, PORT] = [join(aDirectory(), 'data'), join(aDirectory(), 'data'), await aFreePort()];
  const file = join(aDirectory(), 'kopie.balieboek');
  const hub = await aHubOn(first, PORT);
  const library = await aLibraryBy(hub, hub.token);
  const tablets: WholeTablet[] = [];
  for (let made = 0; made < 3; made += 1) tablets.push(await aWholeTablet(hub, library));
  let logged = 0;
  const atWork = async () => {
    for (const tablet of tablets) {
      await tablet.log(aVisit({ infoPoint: library.infoPoint, day }));
      await tablet.send(hub.door);
      logged += 1;
    }
  };
  await atWork();

  let isMade = false;
  const making = command('backup/backup', first, file).finally(() => {
    isMade = true;
  });
  while (!isMade) await atWork();
  expect(await making).toMatch(/^Reservekopie gemaakt: \d+ rijen in .*kopie\.balieboek\.$/);
  await atWork(); // of this the backup knows nothing
  hub.kill('SIGKILL');
  await hub.ended;

  expect(await command('backup/restore', second, file)).toMatch(
    /^Teruggezet: \d+ rijen in \d+ tabellen, zoals ze waren op /,
  );
  expect(await command('verify/verify', second)).toMatch(/^verified: 3 months, \d+ figures, 0 differences$/);
  const again = await aHubOn(second, PORT);
  for (const tablet of tablets) {
    await tablet.greet(again.door);
    await tablet.send(again.door);
    expect(await tablet.line()).toMatchObject({ isComplete: true, refused: [] });
  }

  expect(await command('verify/verify', second)).toMatch(/^verified: 3 months, \d+ figures, 0 differences$/);
  // The session was not brought back: the coordinator signs in anew.
  expect((await library.get(`${monthFiguresPath}?maand=${monthOf(day)}`)).status).toBe(401);
  const { email, password } = library.account;
  const origin = `http://localhost:${PORT}`;
  const coordinator = signedInBy(again, await again.door(signInPath, asJson({ email, password }, { origin })));
  const figures = await coordinator.get(`${monthFiguresPath}?maand=${monthOf(day)}`);
  expect(monthFiguresSchema.parse(await figures.json()).totals.visits).toBe(logged);
});

test('a command says in one sentence what it needs', { timeout: patience }, async () => {
  const empty = join(aDirectory(), 'data');

  expect(await command('backup/backup', empty)).toBe(
    'Geef één bestand, bijvoorbeeld: npm run backup -- kopie.balieboek',
  );
  expect(await command('backup/backup', empty, join(empty, 'kopie'))).toMatch(/staan geen gegevens van een hub: kies/);
  expect(await command('backup/restore', empty, join(empty, 'kopie'))).toMatch(/is er niet: controleer de naam\.$/);
});
