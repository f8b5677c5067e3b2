/** `npm run demo`: a hub on a throw-away database with a year that is made up, and says so. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dutchDayOf, monthOf, monthPlus } from '#domain/calendar.ts';
import { runHub } from '#hub/run-hub.ts';
import { demoPeople, fillWithMadeUpYear } from './fill-demo.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'balieboek-demo-'));
const today = dutchDayOf(new Date()).day;

const about = [
  'Alles in dit voorbeeld is verzonnen: de bibliotheek, de bezoeken en de cijfers. Na het stoppen is het weg.',
  ...demoPeople.map(({ who, email, password }) => `${who}: ${email}, wachtwoord: ${password}`),
].join('\n');

const { DATABASE_URL: _, ...environment } = process.env; // a throw-away year never goes into somebody's own database
runHub(
  // Whoever looks around in the example has no app with codes at hand for it.
  { SECOND_FACTOR: 'niemand', ...environment, DATA_DIR: dataDir },
  {
    about,
    prepare: (store, accounts) => fillWithMadeUpYear(store, accounts, monthPlus(monthOf(today), -1), today),
    onStopped: () => rmSync(dataDir, { recursive: true, force: true }),
  },
);
