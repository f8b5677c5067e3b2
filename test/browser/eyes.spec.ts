import { expect, type Page, test } from '@playwright/test';
import {
  expectLargeTargets,
  expectNoAxeFaults,
  expectNothingLost,
  expectReadableColours,
  expectRoomForEveryReader,
  expectSeenWithoutOurColours,
  expectTargetsApart,
  expectWellLaid,
} from './eyes.ts';

const tile = 'style="min-width:88px;min-height:88px;border:2px solid"';
const well = `<main><h1>Balie</h1><button ${tile}>DigiD</button></main>`;

/** A page with one planted fault, the look that finds it, and the word with which it does. */
const planted: { fault: string; body: string; look: (page: Page, screen: string) => Promise<void>; says: RegExp }[] = [
  { fault: 'a field without a name', body: '<input>', look: expectNoAxeFaults, says: /label/ },
  { fault: 'pale text', body: '<p style="color:#aaa">Balie</p>', look: expectReadableColours, says: /color-contrast/ },
  { fault: 'a target too small', body: '<button>DigiD</button>', look: expectLargeTargets, says: /“DigiD”/ },
  {
    fault: 'two targets that touch',
    body: `<div style="display:flex;gap:4px"><button ${tile}>DigiD</button><button ${tile}>Zorg</button></div>`,
    look: expectTargetsApart,
    says: /“DigiD”.* and “Zorg”.*: 4 px/,
  },
  {
    fault: 'a name that is cut off',
    body: '<p style="width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">Langdurige zorg aanvragen</p>',
    look: expectNothingLost,
    says: /cut off: “Langdurige/,
  },
  {
    fault: 'text that runs out of its button',
    body: `<button style="width:60px;height:60px;white-space:nowrap">Langdurige zorg aanvragen</button>`,
    look: expectNothingLost,
    says: /out of its button/,
  },
  {
    fault: 'a line over another',
    body: '<p style="height:4px;margin:0">Bewaard op deze tablet</p><p style="margin:0">Vandaag 7 bezoekers</p>',
    look: expectNothingLost,
    says: /over one another: “Bewaard/,
  },
  {
    fault: 'a page as wide as two',
    body: '<div style="width:200vw;height:10px"></div>',
    look: expectNothingLost,
    says: /sideways/,
  },
  {
    fault: 'a column that needs 400 px',
    body: '<p style="width:400px">Balie</p>',
    look: expectRoomForEveryReader,
    says: /320 px wide/,
  },
  {
    fault: 'a box that does not grow with its letters',
    body: '<p style="width:10rem;height:24px;overflow:hidden;font-size:1rem">Balie</p>',
    look: expectRoomForEveryReader,
    says: /twice as large/,
  },
  {
    fault: 'a box that does not grow with the spacing',
    body: '<p style="width:14.5ch;height:20px;overflow:hidden;font:16px/1.1 monospace">Balie Oefenhof</p>',
    look: expectRoomForEveryReader,
    says: /wide spacing/,
  },
  {
    fault: 'chosen shown by a colour',
    body: `<button ${tile} aria-pressed="true" class="on">Ja</button><button ${tile} aria-pressed="false">Nee</button>`,
    look: expectSeenWithoutOurColours,
    says: /by colour alone/,
  },
  {
    fault: 'a button that is only a ground',
    body: '<button style="min-height:48px;border:0;background:teal">DigiD</button>',
    look: expectSeenWithoutOurColours,
    says: /no edge: “DigiD”/,
  },
  {
    fault: 'a drawing in a colour of its own',
    body: '<svg width="24" height="24" style="forced-color-adjust:none;color:#222"><path d="M0 0h24"/></svg>',
    look: async (page, screen) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectSeenWithoutOurColours(page, screen);
    },
    says: /drawing not seen/,
  },
  {
    fault: 'a focus that is not shown',
    body: `<button ${tile.replace('"min', '"outline:none;min')}>DigiD</button>`,
    look: expectSeenWithoutOurColours,
    says: /focus not seen: “DigiD”/,
  },
  {
    fault: 'a slide that nobody asked for',
    body: '<p style="transition:transform 300ms">Bewaard</p>',
    look: expectSeenWithoutOurColours,
    says: /movement/,
  },
];

for (const { fault, body, look, says } of planted) {
  test(`eyes see ${fault}`, async ({ page }) => {
    await page.setContent(
      `<!doctype html><html lang="nl"><title>Balie</title><main><h1>Balie</h1>${body}</main></html>`,
    );

    await expect(look(page, 'a planted page')).rejects.toThrow(says);
  });
}

test('eyes find nothing where nothing is wrong', async ({ page }) => {
  await page.setContent(`<!doctype html><html lang="nl"><title>Balie</title>${well}</html>`);

  await expectNoAxeFaults(page, 'a good page');
  await expectWellLaid(page, 'a good page');
  await expectRoomForEveryReader(page, 'a good page');
  await expectSeenWithoutOurColours(page, 'a good page');
});
