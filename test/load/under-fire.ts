/** Several hubs on one database, killed in turn, under whole tablets that all send at once. Loopback only, and it stops by itself. */
import { setTimeout as pause } from 'node:timers/promises';
import { dutchDayOf, monthOf } from '#domain/calendar.ts';
import { openEmbedded } from '#hub/store/embedded/open-embedded.ts';
import { openPool } from '#hub/store/open-pool.ts';
import { storeOn } from '#hub/store/open-store.ts';
import { verifyStore } from '#hub/verify/verify-store.ts';
import { monthFiguresPath, monthFiguresSchema } from '#wire/figures.ts';
import { aHubPlace, forgetHubPlace, type HubPlace, type HubProcess, startHubProcess } from '../browser/hub-process.ts';
import { aVisit } from '../support/builders.ts';
import { aLibraryBy } from '../support/hub-people.ts';
import { aDirectory } from '../support/hub-process.ts';
import { aWholeTablet, type WholeTablet } from '../support/places.ts';

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
  stuck: number;
  kills: number;
  answers: Record<string, number>;
  verified: string;
};

export async function underFire({ tablets, hubs, seconds, betweenKills, say }: Fire): Promise<Outcome> {
  const server = await openEmbedded(aDirectory(), () => undefined);
  const settings = {
    DATABASE_URL: `postgresql://${server.user}@/${server.database}?host=${encodeURIComponent(server.host)}`,
  };
  const standing: Standing[] = [];
  try {
    for (let made = 0; made < hubs; made += 1) standing.push(await aStanding(settings));
    const token = new URL(await lastLink(standing)).hash.slice(1);
    const first = doorOf(standing[0]?.place.address ?? '');
    const library = await aLibraryBy({ door: first }, token);
    say(`${hubs} hubs on one database, ${tablets} tablets, ${seconds} s`);
    const all: WholeTablet[] = [];
    for (let made = 0; made < tablets; made += 1) all.push(await aWholeTablet({ door: first }, library));

    const answers: Record<string, number> = {};
    const wire = wireTo(standing, answers);
    const until = Date.now() + seconds * 1000;
    const day = dutchDayOf(new Date()).day;
    const visit = () => aVisit({ infoPoint: library.infoPoint, day });
    let isOver = false;
    const killing = killInTurn(standing, settings, betweenKills, () => isOver);
    const logged = await Promise.all(all.map((tablet) => atWork(tablet, visit, wire, until)));
    isOver = true;
    const kills = await killing;

    say('quiet');
    const left = await Promise.all(all.map((tablet) => sendAll(tablet, wire)));
    const month = await library.get(`${monthFiguresPath}?maand=${monthOf(day)}`);
    const counted = monthFiguresSchema.parse(await month.json()).totals.visits;
    const pool = openPool(server, () => undefined);
    const { summary, differences } = await verifyStore(storeOn(pool, 'postgresql', async () => undefined));
    await pool.destroy();
    return {
      logged: logged.reduce((sum, visits) => sum + visits, 0),
      counted,
      stuck: left.filter((isDone) => !isDone).length,
      kills,
      answers,
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
function wireTo(standing: readonly Standing[], answers: Record<string, number>): typeof fetch {
  return async (input, init) => {
    const { place } = standing[Math.floor(Math.random() * standing.length)] as Standing;
    const note = (said: string) => {
      answers[said] = (answers[said] ?? 0) + 1;
    };
    try {
      const answer = await fetch(new URL(String(input), place.address), init);
      note(String(answer.status));
      return answer;
    } catch (fault) {
      note('no answer');
      throw fault;
    }
  };
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
  tablet: WholeTablet,
  visit: () => ReturnType<typeof aVisit>,
  wire: typeof fetch,
  until: number,
): Promise<number> {
  let logged = 0;
  while (Date.now() < until) {
    await pause(Math.random() * 2_000);
    await tablet.log(visit());
    logged += 1;
    await tablet.send(wire);
  }
  return logged;
}

/** What a tablet does by itself when nobody touches it any more. */
async function sendAll(tablet: WholeTablet, wire: typeof fetch): Promise<boolean> {
  for (let tries = 0; tries < 20; tries += 1) {
    if ((await tablet.line()).isComplete) return true;
    await tablet.send(wire);
    await pause(100 * tries);
  }
  return (await tablet.line()).isComplete;
}
