/** The notes of the development set typed at the desk: of no value in them that tells of a person is anything left anywhere. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { noteNl } from '#texts/note/note-nl.ts';
import { openAsTablet, setUpHub } from './first-day.ts';
import { aHubPlace, forgetHubPlace, startHubProcess } from './hub-process.ts';
import { aProfile, forgetProfile, openKiosk } from './kiosk.ts';
import { everythingKept, type Trace, tracesIn, tracesInText } from './traces/find-traces.ts';

type Marked = { text: string; spans: { start: number; end: number }[] };

const longestTyped = 140;
/** Shorter ones stand by chance in any megabyte. */
const shortestValue = 5;

const notes = (await readFile('test/anonymiser/notes/desk-notes.jsonl', 'utf8'))
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Marked)
  .filter(({ spans }) => spans.length > 0);
/** Typed letter by letter takes minutes: all are with EVERY_LETTER set, else each sixth; the rest comes in as one piece. */
const letterByLetter = (place: number) => process.env['EVERY_LETTER'] !== undefined || place % 6 === 0;

/** As far as it can be typed. */
const valuesOf = ({ text, spans }: Marked) =>
  spans
    .map(({ start, end }) => text.slice(0, longestTyped).slice(start, end))
    .filter((value) => value.length >= shortestValue);
const values = [...new Set(notes.flatMap(valuesOf))];

test('of every note with personal data that is typed at the desk nothing personal is on the disk, in a cache or in a request', async () => {
  test.setTimeout(600_000);

  const untouched = await leftBehind(async (page) => {
    await somethingElse(page);
    await page.getByLabel(noteNl.label).focus();
    await page.getByText('Hier geholpen', { exact: true }).click();
  });
  const typed = await leftBehind(async (page) => {
    for (const [place, { text }] of notes.entries()) {
      await somethingElse(page);
      await page.getByLabel(noteNl.label).focus();
      const typed = text.slice(0, longestTyped).replace(/\s*\n\s*/g, ' ');
      await (letterByLetter(place) ? page.keyboard.type(typed) : page.keyboard.insertText(typed));
      await page.getByText('Hier geholpen', { exact: true }).click();
      await page.getByText('Bewaard op deze tablet', { exact: true }).first().waitFor();
    }
  });

  // What stands in the app's own files, or in any browser's, was not left by typing.
  const known = new Set(untouched.traces.map(({ value }) => value));
  expect(typed.notes).toBeGreaterThan(notes.length / 2);
  expect(values.length - known.size).toBeGreaterThan(values.length * 0.9);
  expect(typed.traces.filter(({ value }) => !known.has(value))).toEqual([]);
});

test('the search finds what is left in a store and in a request', async () => {
  test.setTimeout(120_000);
  const value = values.find((one) => /^[a-z]+$/i.test(one)) ?? '';

  const { traces } = await leftBehind(async (page) => {
    await page.evaluate(async (left) => {
      localStorage.setItem('left', left);
      await fetch(`/api/v1/openapi.json?left=${left}`);
    }, value);
    await somethingElse(page);
    await page.getByText('Hier geholpen', { exact: true }).click();
  });

  const places = traces.filter((trace) => trace.value === value).map(({ where }) => where);
  expect(places).toEqual(expect.arrayContaining(['what the origin keeps', 'what was sent']));
  expect(places.some((where) => where.includes('Local Storage'))).toBe(true);
});

async function somethingElse(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'Waar gaat het over?' }).getByRole('button', { name: 'Iets anders' }).click();
  await page.getByRole('group', { name: 'Wat precies?' }).getByRole('button', { name: 'Iets anders' }).click();
  await page.getByLabel(noteNl.label).waitFor();
}

/** A day at a desk of its own, closed as a browser is closed, and then all that it left. */
async function leftBehind(day: (page: Page) => Promise<void>): Promise<{ notes: number; traces: Trace[] }> {
  const place = await aHubPlace();
  const profile = await aProfile();
  const hub = await startHubProcess(place);
  const { page, browser } = await openKiosk(profile);
  const sent: string[] = [];
  page.context().on('request', (request) => {
    const headers = Object.values(request.headers()).join('\n');
    sent.push(`${request.url()}\n${headers}\n${request.postDataBuffer()?.toString('utf8') ?? ''}`);
  });
  await setUpHub(page, hub.link ?? '');
  await openAsTablet(page);
  await day(page);
  await page.goto(`${place.address}/tablet`);
  await page.getByRole('button', { name: 'Nu versturen' }).click();
  await page
    .getByText(/van \d+ ontvangen/)
    .first()
    .waitFor();
  const kept = await page.evaluate(everythingKept);
  await close(browser);
  await hub.stop();

  const notesKept = (JSON.parse(kept) as unknown[])
    .flat(1)
    .filter((row) => (row as { writtenOn?: string } | null)?.writtenOn);
  const traces = [
    ...tracesInText(kept, 'what the origin keeps', values),
    ...tracesInText(sent.join('\n'), 'what was sent', values),
    ...(await tracesIn(profile, values)),
    ...(await tracesIn(place.data, values)),
  ];
  await forgetProfile(profile);
  await forgetHubPlace(place);
  return { notes: notesKept.length, traces };
}

/** Not killed: what a browser writes when it is closed belongs to what it leaves. */
async function close(browser: Awaited<ReturnType<typeof openKiosk>>['browser']): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  await session.send('Browser.close');
  await closed;
  await new Promise((resolve) => setTimeout(resolve, 2_000)); // its processes write their last
}
