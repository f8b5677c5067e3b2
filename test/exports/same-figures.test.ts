import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFile } from '#exports/make-file.ts';
import { startDatabase, type TestDatabases } from '../support/hub-database.ts';
import { awkwardNames, aYear } from './a-year.ts';
import { countOf, independentCount } from './independent-count.ts';
import { fromCsv, fromLibreOffice, fromMachines, fromOds, fromTables, fromXlsx } from './read-back.ts';
import { hasLibreOffice, sheetsSeenByLibreOffice } from './soffice.ts';
import { aHubYear, type HubYear } from './years/hub-year.ts';
import { yearsAsked } from './years/years-asked.ts';

const stands = ['nu', 'afgesloten'] as const;

let databases: TestDatabases;
const years: HubYear[] = [];

beforeAll(async () => {
  databases = await startDatabase();
  for (let seed = 1; seed <= yearsAsked; seed += 1) {
    const { store, database } = await databases.fresh();
    years.push(await aHubYear(store, database, seed, 20 + seed * 10));
  }
}, 300_000);
afterAll(() => databases.stop());

/** A machine's file has no word for warm: that follows from the way. */
function withoutWarmth(counted: Record<string, Record<string, number>>) {
  const { Doorverwijzingen: referrals = {}, ...rest } = counted;
  const plain = Object.entries(referrals).map(([name, number]) => [name.replace(/\|(warm|koud)$/, ''), number]);
  const all = { ...rest, Doorverwijzingen: Object.fromEntries(plain) };
  return Object.fromEntries(Object.entries(all).filter(([, cells]) => Object.keys(cells).length > 0));
}

describe(`${yearsAsked} generated years at a hub, read back, are a count over their visits, as of now and as closed`, () => {
  test('with something that came after closing in each of them', () => {
    for (const { figures, counted } of years) {
      expect(figures.nu.closed.some(({ addendum }) => addendum !== null)).toBe(true);
      expect(countOf(counted.nu, years[0]?.lists as never)).not.toEqual(
        countOf(counted.afgesloten, years[0]?.lists as never),
      );
    }
  });

  test('in the tables of the page, the XLSX, the ODS and the CSV', { timeout: 600_000 }, async () => {
    for (const { input, counted, lists } of years) {
      for (const stand of stands) {
        const expected = countOf(counted[stand], lists);

        for (const read of [fromTables, fromXlsx, fromOds, fromCsv]) {
          expect(await read(input[stand]), `${read.name}, ${stand}`).toMatchObject(expected);
        }
      }
    }
  });

  test('in JSON and in the CSV for machines, which also agree in their totals', async () => {
    for (const { input, counted, lists } of years) {
      for (const stand of stands) {
        const expected = withoutWarmth(countOf(counted[stand], lists));
        const { json, csvw, totals } = await fromMachines(input[stand]);

        expect(json).toMatchObject(expected);
        expect(csvw).toMatchObject(expected);
        expect(totals).toEqual([input[stand].totals, input[stand].totals]);
      }
    }
  });

  const seen = hasLibreOffice ? 'by LibreOffice' : 'not by LibreOffice: it is not installed here';
  test.runIf(hasLibreOffice)(seen, { timeout: 1_800_000 }, async () => {
    // Opening a file costs it seconds: one year in every run, all of them when all are asked for.
    for (const { input, counted, lists } of yearsAsked < 30 ? years.slice(0, 1) : years) {
      for (const kind of ['xlsx', 'ods', 'csv'] as const) {
        expect(await fromLibreOffice(kind, input.nu), kind).toMatchObject(countOf(counted.nu, lists));
      }
    }
  });
});

const whole = hasLibreOffice ? 'names, dates and totals arrive in LibreOffice' : 'no LibreOffice is installed here';
test.runIf(hasLibreOffice)(whole, { timeout: 600_000 }, async () => {
  const { input, visits } = aYear(30, 155);
  for (const kind of ['ods', 'xlsx'] as const) {
    const sheets = sheetsSeenByLibreOffice(await makeFile(kind, input), kind);

    expect(await fromLibreOffice(kind, input)).toMatchObject(independentCount(visits));
    expect(sheets['Samenvatting']).toContainEqual(['Bibliotheekorganisatie', awkwardNames.organisation]);
    for (const name of awkwardNames.infoPoints) {
      expect(sheets['Samenvatting']).toContainEqual(['Informatiepunt', name]);
    }
    expect(sheets['Samenvatting']).toContainEqual(['Eerste dag', '01/01/2026']);
    expect(sheets['Uitkomsten']?.at(-1)).toEqual(['Totaal', String(input.totals.questions), '100%']);
  }
});

test('the same figures give the same bytes, whatever the moment', async () => {
  const { input } = aYear(3);

  for (const kind of ['xlsx', 'ods', 'csv', 'csvw', 'json'] as const) {
    const first = await makeFile(kind, input);
    await new Promise((resolve) => setTimeout(resolve, 1100));

    expect(Buffer.from(await makeFile(kind, input)).equals(Buffer.from(first))).toBe(true);
  }
}, 30_000);
