/** Several hubs on one database, killed in turn, under whole tablets that all send at once. Loopback only, and it stops by itself. */
import { setTimeout as pause } from 'node:timers/promises';
import { dutchDayOf, monthOf } from '#domain/calendar.ts';
import { openEmbedded } from '#hub/store/embedded/open-embedded.ts';
import { openPool } from '#hub/store/open-pool.ts';
import { storeOn } from '#hub/store/open-store.ts';
import { verifyStore } from '#hub/verify/verify-store.ts';
import { monthFiguresPath, monthFiguresSchema } from '#wire/figures.ts';
import { newLibraryAnswerSchema, newLibraryPath } from '#wire/operating.ts';
import { reportAnswerSchema, reportsPath } from '#wire/report-exchange.ts';
import { aHubPlace, forgetHubPlace, type HubPlace, type HubProcess, startHubProcess } from '../browser/hub-process.ts';
import { aVisit } from '../support/builders.ts';
import { aLibraryBy, type Library } from '../support/hub-people.ts';
import { aDirectory } from '../support/hub-process.ts';
import { anOperatorBy } from '../support/operator-by-command.ts';
import { aWholeTablet, type WholeTablet } from '../support/places.ts';
import { isKeptApart, keptIn } from './kept.ts';

export type Fire = {
  tablets: number;
  hubs: number;
  seconds: number;
  betweenKills: number;
  say: (line: string) => void;
};
export type Outcome = {
  logged: number;
  counted: number;
  /** Revisions that a tablet was told are kept: so many, and of these not there, or there twice. */
  told: number;
  missing: number;
  twice: number;
  /** Tablets of which the hub has another number of visits than they logged. */
  differing: number;
  /** Tablets that did not get everything away when it was quiet, or had a month refused. */
  stuck: number;
  /** Libraries whose page does not say what their own tablets logged. */
  wrongLibraries: number;
  isApart: boolean;
  kills: number;
  answers: Record<string, number>;
  verified: string;
};

export async function underFire({ tablets, hubs, seconds, betweenKills, say }: Fire): Promise<Outcome> {
  const server = await openEmbedded(aDirectory(), () => undefined);
  const settings = {
    // An operator makes the second library, with nothing but a password.
    SECOND_FACTOR: 'niemand',
    DATABASE_URL: `postgresql://${server.user}@/${server.database}?host=${encodeURIComponent(server.host)}`,
  };
  const standing: Standing[] = [];
  try {
    for (let made = 0; made < hubs; made += 1) standing.push(await aStanding(settings));
    const token = new URL(await lastLink(standing)).hash.slice(1);
    const first = doorOf(standing[0]?.place.address ?? '');
    // Two, so that rows which are not kept apart make a total wrong.
    const libraries = [await aLibraryBy({ door: first }, token), await anotherLibrary(first, settings)];
    say(`${hubs} hubs on one database, ${libraries.length} libraries, ${tablets} tablets, ${seconds} s`);
    const all: AtLibrary[] = [];
    for (let made = 0; made < tablets; made += 1) {
      const library = libraries[made % libraries.length] as Library;
      all.push({ library, tablet: await aWholeTablet({ door: first }, library) });
    }

    const heard: Heard = { answers: {}, told: new Set() };
    const wire = wireTo(standing, heard);
    const until = Date.now() + seconds * 1000;
    const day = dutchDayOf(new Date()).day;
    let isOver = false;
    const killing = killInTurn(standing, settings, betweenKills, () => isOver);
    const logged = await Promise.all(all.map((one) => atWork(one, day, wire, until)));
    isOver = true;
    const kills = await killing;

    say('quiet');
    const left = await Promise.all(all.map(({ tablet }) => sendAll(tablet, wire)));
    const pool = openPool(server, () => undefined);
    const { summary, differences } = await verifyStore(storeOn(pool, 'postgresql', async () => undefined));
    const { byLife, ...kept } = await keptIn(pool, heard.told);
    const isApart = await isKeptApart(pool);
    await pool.destroy();
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
    const pages = await Promise.all(libraries.map((library) => visitsOn(library, monthOf(day))));
    const own = libraries.map((library) => sum(logged.filter((_, at) => all[at]?.library === library)));
    const lives = await Promise.all(all.map(({ tablet }) => tablet.life()));
    return {
      ...{ logged: sum(logged), counted: sum(pages), told: heard.told.size, ...kept },
      differing: lives.filter((life, at) => (byLife.get(life) ?? 0) !== logged[at]).length,
      stuck: left.filter((isDone) => !isDone).length,
      wrongLibraries: pages.filter((visits, at) => visits !== own[at]).length,
      isApart,
      kills,
      answers: heard.answers,
      verified: [...differences.slice(0, 5), summary].join('\n'),
    };
  } finally {
    for (const { process, place } of standing) {
      await (await process).stop();
      await forgetHubPlace(place);
    }
    await server.stop();
  }
}

type AtLibrary = { library: Library; tablet: WholeTablet };
/** By status how often; and the digests of what a tablet was told is kept. */
type Heard = { answers: Record<string, number>; told: Set<string> };

/** Of another organisation, on the same hubs. */
async function anotherLibrary(door: typeof fetch, settings: Record<string, string>): Promise<Library> {
  const operator = await anOperatorBy(door, settings);
  const { link } = newLibraryAnswerSchema.parse(await (await operator.post(newLibraryPath, {})).json());
  return aLibraryBy({ door }, new URL(link).hash.slice(1));
}

async function visitsOn({ get }: Library, month: string): Promise<number> {
  return monthFiguresSchema.parse(await (await get(`${monthFiguresPath}?maand=${month}`)).json()).totals.visits;
}

type Standing = { place: HubPlace; process: Promise<HubProcess> };

async function aStanding(settings: Record<string, string>): Promise<Standing> {
  const place = await aHubPlace();
  const process = startHubProcess(place, 'dist', settings);
  await process;
  return { place, process };
}

/** Each start before the first account draws a new link; only the last one opens. */
async function lastLink(standing: readonly Standing[]): Promise<string> {
  return (await standing.at(-1)?.process)?.link ?? '';
}

function doorOf(address: string): typeof fetch {
  return (input, init) => fetch(new URL(String(input), address), init);
}

/** As a load balancer that knows nothing: any hub, also one that is just being killed. */
function wireTo(standing: readonly Standing[], { answers, told }: Heard): typeof fetch {
  return async (input, init) => {
    const { place } = standing[Math.floor(Math.random() * standing.length)] as Standing;
    const note = (said: string) => {
      answers[said] = (answers[said] ?? 0) + 1;
    };
    try {
      const answer = await fetch(new URL(String(input), place.address), init);
      note(String(answer.status));
      if (answer.ok && input === reportsPath) noteTold(await answer.clone().json(), told);
      return answer;
    } catch (fault) {
      note('no answer');
      throw fault;
    }
  };
}

/** Whatever was said of it, the hub has it, or one that is newer and builds on it. */
function noteTold(said: unknown, told: Set<string>): void {
  const { answer, digest } = reportAnswerSchema.parse(said);
  if (answer === 'accepted' || answer === 'already-known') told.add(digest);
}

async function killInTurn(
  standing: Standing[],
  settings: Record<string, string>,
  betweenKills: number,
  isOver: () => boolean,
): Promise<number> {
  let kills = 0;
  for (; !isOver(); kills += 1) {
    await pause(betweenKills * 1000);
    const one = standing[kills % standing.length] as Standing;
    await (await one.process).stop('SIGKILL');
    one.process = startHubProcess(one.place, 'dist', settings);
    await one.process;
  }
  return kills;
}

/** Logs and sends until the time is over; how many visits it logged. */
async function atWork(
  { tablet, library: { infoPoint } }: AtLibrary,
  day: string,
  wire: typeof fetch,
  until: number,
): Promise<number> {
  let logged = 0;
  while (Date.now() < until) {
    await pause(Math.random() * 2_000);
    await tablet.log(aVisit({ infoPoint, day }));
    logged += 1;
    await tablet.send(wire);
  }
  return logged;
}

/** What a tablet does by itself when nobody touches it any more. */
async function sendAll(tablet: WholeTablet, wire: typeof fetch): Promise<boolean> {
  for (let tries = 0; tries < 20; tries += 1) {
    if (await isDone(tablet)) return true;
    await tablet.send(wire);
    await pause(100 * tries);
  }
  return isDone(tablet);
}

/** A month that was set aside is not away, whatever waits behind it. */
async function isDone(tablet: WholeTablet): Promise<boolean> {
  const { isComplete, refused } = await tablet.line();
  return isComplete && refused.length === 0;
}
