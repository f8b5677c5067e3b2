/** A tablet and its hub, killed again and again in the middle of their work; then quiet, and what was promised is counted. */
import { isDeepStrictEqual } from 'node:util';
import { chanceFrom } from '#demo/chance.ts';
import { countVisit, emptySheet } from '#domain/month-sheet.ts';
import { aProfile, forgetProfile } from '../browser/kiosk.ts';
import { awaitDesk, type Disk, readDisk, tap } from './hand.ts';
import { type HubUnderFire, openHubUnderFire } from './hub-under-fire.ts';
import { type Findings, openLedger } from './ledger.ts';
import { momentOf, pause, tapUntilKilled } from './one-round.ts';
import type { RemoteBrowser, RemotePage } from './remote-page.ts';

export type Asked = { browser: RemoteBrowser; rounds: number; seed: number; say: (line: string) => void };

/** `shown`: visits the screen called saved. `kept`: those of them that are on the disk and once in the hub's months. */
export type Killed = {
  shown: number;
  kept: number;
  lost: number;
  doubled: number;
  unverified: number;
  hubKills: number;
  findings: string[];
};

export async function killRounds({ browser, rounds, seed, say }: Asked): Promise<Killed> {
  const hub = await openHubUnderFire();
  const profile = await aProfile();
  const ledger = openLedger();
  const all: Findings = { lost: [], doubled: [], unsound: [] };
  const note = (found: Findings, when: string) => {
    for (const kind of ['lost', 'doubled', 'unsound'] as const) {
      for (const line of found[kind].filter((one) => !all[kind].includes(one))) {
        all[kind].push(line);
        say(`${when}: ${kind}: ${line}`);
      }
    }
  };
  let page: RemotePage | undefined;
  let hubKills = 0;
  try {
    page = await browser.open(profile);
    await page.go(`${hub.address}/koppelen#code=${hub.code}`);
    await page.run(tap, { do: 'enrol' });
    for (let round = 1; round <= rounds; round += 1) {
      const chance = chanceFrom(seed * 10_000 + round);
      page ??= await openAgain(browser, profile, hub);
      const disk = await page.run(readDisk, undefined);
      note(ledger.compare(disk), `round ${round}`);
      const isHubKilled = chance.is(0.4);
      const hubMoment = chance.wholeBetween(0, 1_500);
      const downFor = chance.wholeBetween(0, 2_000);
      const isDatabaseKilled = chance.is(0.3);
      if (isHubKilled) {
        hubKills += 1;
        await hub.isUp();
        void pause(hubMoment).then(() => hub.killFor(downFor, isDatabaseKilled).catch(() => undefined)); // told by whoever waits for it
      }
      await tapUntilKilled(page, ledger, momentOf(chance), chance);
      page = undefined;
      if (round % 10 === 0)
        say(`round ${round}: ${disk.visits.length} visits on the disk, hub killed ${hubKills} times`);
    }
    await pause(1_500); // a hub that was still to be killed
    await hub.isUp();
    page = await openAgain(browser, profile, hub);
    const said = await page.run(tap, { do: 'send all' });
    const disk = await page.run(readDisk, undefined);
    note(ledger.compare(disk), 'at the end');
    note(await compareWithHub(disk, said, hub), 'at the hub');
    await page.kill();
    const [summary = '', ...differences] = (await hub.verify()).reverse();
    say(summary);
    if (!summary.endsWith(' 0 differences'))
      note({ lost: [], doubled: [], unsound: [...differences, summary] }, 'verify');
  } finally {
    await page?.kill();
    await hub.end();
    await forgetProfile(profile);
  }
  const shown = ledger.shown();
  const [lost, doubled, unverified] = [all.lost.length, all.doubled.length, all.unsound.length];
  const findings = [...all.lost, ...all.doubled, ...all.unsound];
  return { shown, kept: Math.max(0, shown - lost), lost, doubled, unverified, hubKills, findings };
}

async function openAgain(browser: RemoteBrowser, profile: string, hub: HubUnderFire): Promise<RemotePage> {
  const page = await browser.open(profile);
  try {
    await page.go(hub.address);
    await page.run(awaitDesk, undefined);
    return page;
  } catch (fault) {
    await page.kill();
    throw fault;
  }
}

/** After quiet: what the screen says was received, the hub's own months, and the visits on the disk are one and the same. */
async function compareWithHub(disk: Disk, said: string, hub: HubUnderFire): Promise<Findings> {
  const findings: Findings = { lost: [], doubled: [], unsound: [] };
  let counting = 0;
  for (const { sheet } of disk.sheets) {
    const own = disk.visits.filter(({ visit, voided }) => !voided && visit.day.startsWith(sheet.month));
    const { totals, tables } = own.reduce(
      (sum, { visit }) => countVisit(sum, visit, 1),
      emptySheet(sheet.infoPoint, sheet.month),
    );
    const month = await hub.month(sheet.month);
    const missing = totals.visits - month.totals.visits;
    for (let at = 0; at < missing; at += 1) findings.lost.push(`${sheet.month}: not in the hub's month (${at + 1})`);
    for (let at = 0; at > missing; at -= 1)
      findings.doubled.push(`${sheet.month}: more in the hub's month (${1 - at})`);
    if (!isDeepStrictEqual(month.totals, totals)) findings.unsound.push(`${sheet.month}: the hub's totals are others`);
    if (!isDeepStrictEqual(month.tables, tables)) findings.unsound.push(`${sheet.month}: the hub's tables are others`);
    counting += totals.visits;
  }
  if (!said.startsWith(`${counting} van ${counting} ontvangen`)) {
    findings.unsound.push(`the screen says "${said}" of ${counting} visits`);
  }
  return findings;
}
