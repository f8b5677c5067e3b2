import { expect, type Page, test } from '@playwright/test';
import { dutchDayOf } from '#domain/calendar.ts';
import { catalogueSchema, undetailed } from '#domain/catalogue.ts';
import { countVisit, emptySheet, type MonthSheet } from '#domain/month-sheet.ts';
import { type Visit, visitSchema } from '#domain/visit.ts';
import lists from '#lists/catalogue.json' with { type: 'json' };
import { openTabletAtHub, type TabletAtHub } from './tablet-at-hub.ts';

let tablet: TabletAtHub;
let page: Page;
test.beforeAll(async () => {
  tablet = await openTabletAtHub();
  page = tablet.page;
});
test.afterAll(() => tablet.close());

const catalogue = catalogueSchema.parse(lists);
const ends = catalogue.outcomes.filter(({ refersTo }) => !refersTo);
/** Nobody enters afterwards on the first day of a tablet's first month: then these visits are of today. */
const hasEarlierDays = !dutchDayOf(new Date()).day.endsWith('-01');

/** What was tapped, written down by the test itself: the topic as it is counted, and how it ended. */
type Tapped = { topic: string; outcome: string; afterwards?: true };

test('fifty visits at machine speed, between undo, correction, removal, rush, afterwards and practice, count as they were tapped', async () => {
  test.slow();
  const kept: Tapped[] = [];
  for (let at = 0; at < 50; at += 1) {
    if (at % 10 === 6) kept.push(await tally(at));
    else if (at % 10 === 7) kept.push(await logAfterwards(at));
    else if (at % 10 === 8) await logAndUndo(at);
    else if (at % 10 === 9) kept.push(await logAndCorrect(at));
    else kept.push(await log(at));
    if (at % 12 === 5) await practise(at);
    if (at % 20 === 19) kept.push(await detailOne(kept, at));
  }
  kept.splice(kept.indexOf(await removeWithReason(kept)), 1);

  const { sheets, visits } = await memory();
  expect(sheets).toHaveLength(1);
  const [{ infoPoint, month } = emptySheet('', '')] = sheets;
  const recount = visits.reduce((sheet, visit) => countVisit(sheet, visit, 1), emptySheet(infoPoint, month));
  expect(sheets[0]).toEqual(recount);
  expect(recount.totals).toMatchObject({
    visits: kept.length,
    questions: kept.length,
    enteredAfterwards: kept.filter(({ afterwards }) => afterwards).length,
  });
  expect(recount.tables.questionsByTopic).toEqual(tallies(kept.map(({ topic }) => topic)));
  expect(recount.tables.questionsByOutcome).toEqual(tallies(kept.map(({ outcome }) => outcome)));
});

function choiceAt(at: number) {
  const topic = catalogue.topics[(at * 7) % catalogue.topics.length];
  const group = catalogue.topicGroups.find(({ id }) => id === topic?.group);
  const outcome = ends[at % ends.length];
  if (!topic || !group || !outcome) throw new Error('expected lists with choices');
  const tapped: Tapped = { topic: `${group.id}/${topic.id}`, outcome: outcome.id };
  return { tapped, names: [group.nl, topic.nl, outcome.nl], group };
}

const tile = (name: string) => page.getByRole('group').getByRole('button', { name, exact: true }).last();

async function tapAll(names: readonly string[]): Promise<void> {
  await page.getByRole('group', { name: 'Waar gaat het over?' }).waitFor();
  for (const name of names) await tile(name).click();
}

async function follow(link: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: link, exact: true }).click();
}

async function log(at: number): Promise<Tapped> {
  const { tapped, names } = choiceAt(at);
  await follow('Balie');
  const before = await rows();
  await tapAll(names);
  await expect.poll(rows).toBe(before + 1);
  return tapped;
}

async function logAfterwards(at: number): Promise<Tapped> {
  if (!hasEarlierDays) return log(at);
  const { tapped, names } = choiceAt(at);
  await follow('Achteraf');
  const before = await rows();
  await tapAll(names);
  await expect.poll(rows).toBe(before + 1);
  return { ...tapped, afterwards: true };
}

async function logAndUndo(at: number): Promise<void> {
  await log(at);
  await page
    .getByRole('button', { name: /^Ongedaan maken/ })
    .first()
    .click();
  await page.getByText('Bezoek weggehaald.').first().waitFor();
}

async function logAndCorrect(at: number): Promise<Tapped> {
  const tapped = await log(at);
  const [, topic = '', outcome = ''] = choiceAt(at).names;
  const other = ends[(at + 1) % ends.length] ?? ends[0];
  await follow('Vandaag');
  await page
    .getByRole('link', { name: new RegExp(`^Wijzigen: ${escaped(topic)}`) })
    .first()
    .click();
  await page
    .getByRole('region', { name: 'Dit bezoek tot nu toe' })
    .getByRole('button', { name: outcome, exact: true })
    .click();
  await tile(other?.nl ?? '').click();
  await tile('Verkeerd getikt').click();
  await page.getByRole('button', { name: 'Wijziging bewaren' }).click();
  await page.getByText('De wijziging is bewaard.').waitFor();
  return { ...tapped, outcome: other?.id ?? '' };
}

async function tally(at: number): Promise<Tapped> {
  const { group } = choiceAt(at);
  await follow('Drukte');
  const before = await rows();
  await page
    .getByRole('group', { name: 'Waar komt de bezoeker voor?' })
    .getByRole('button', { name: new RegExp(`^${escaped(group.nl)}`) })
    .click();
  await expect.poll(rows).toBe(before + 1);
  return { topic: `${group.id}/${undetailed}`, outcome: undetailed };
}

/** Takes the first of those that wait for detail out of the list, and gives back what it became. */
async function detailOne(kept: Tapped[], at: number): Promise<Tapped> {
  await follow('Drukte');
  const waiting = page.getByRole('region', { name: /uitwerken|uit te werken/i }).getByRole('link');
  const [name = ''] = (await waiting.first().innerText()).split('\n');
  await waiting.first().click();
  const group = catalogue.topicGroups.find(({ nl }) => name.includes(nl));
  const topic = catalogue.topics.find((one) => one.group === group?.id);
  const outcome = ends[at % ends.length];
  if (!group || !topic || !outcome) throw new Error(`expected a group to be named: ${name}`);
  const before = await undetailedRows();
  await tile(topic.nl).click();
  await tile(outcome.nl).click();
  await expect.poll(undetailedRows).toBe(before - 1);
  const place = kept.findIndex((one) => one.topic === `${group.id}/${undetailed}`);
  kept.splice(place, 1);
  return { topic: `${group.id}/${topic.id}`, outcome: outcome.id };
}

/** The newest of today that counts; the test looks up which it was by its words. */
async function removeWithReason(kept: readonly Tapped[]): Promise<Tapped> {
  const newest = kept.findLast(({ topic, afterwards }) => !afterwards && !topic.endsWith(undetailed));
  const topic = catalogue.topics.find(({ id }) => newest?.topic.endsWith(`/${id}`));
  const outcome = ends.find(({ id }) => id === newest?.outcome);
  await page.goto(`${tablet.address}/bezoeken?dag=${dutchDayOf(new Date()).day}`);
  await page
    .getByRole('button', {
      name: new RegExp(`^Weghalen: .*${escaped(topic?.nl ?? '')} · ${escaped(outcome?.nl ?? '')}`),
    })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Dubbel ingevoerd' }).click();
  await page
    .getByText(/Reden: dubbel ingevoerd/)
    .first()
    .waitFor();
  if (!newest) throw new Error('expected a visit of today');
  return newest;
}

async function practise(at: number): Promise<void> {
  const before = await rows();
  await page.goto(`${tablet.address}/oefenen`);
  await tapAll(choiceAt(at).names);
  await page
    .getByText(/^Geoefend/)
    .first()
    .waitFor();
  expect(await rows()).toBe(before);
  await page.goto(tablet.address);
}

async function rows(): Promise<number> {
  return (await memory()).all;
}

async function undetailedRows(): Promise<number> {
  return (await memory()).visits.filter(({ questions }) => questions.some(({ topic }) => topic === undetailed)).length;
}

/** The tablet's own database as it lies on the disk, read past the app. */
async function memory(): Promise<{ sheets: MonthSheet[]; visits: Visit[]; all: number }> {
  const read = await page.evaluate(
    () =>
      new Promise<{ sheets: unknown[]; visits: unknown[] }>((resolve, reject) => {
        const asked = indexedDB.open('balieboek');
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const reading = asked.result.transaction(['sheets', 'visits']);
          const [sheets, visits] = ['sheets', 'visits'].map((name) => reading.objectStore(name).getAll());
          reading.oncomplete = () => resolve({ sheets: sheets?.result ?? [], visits: visits?.result ?? [] });
          asked.result.close();
        };
      }),
  );
  const kept = read.visits as { visit: unknown; voided: boolean }[];
  return {
    sheets: (read.sheets as { sheet: MonthSheet }[]).map(({ sheet }) => sheet),
    visits: kept.filter(({ voided }) => !voided).map(({ visit }) => visitSchema.parse(visit)),
    all: kept.length,
  };
}

function tallies(keys: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const key of keys) found[key] = (found[key] ?? 0) + 1;
  return found;
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
