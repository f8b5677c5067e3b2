/** What is done in the page itself, by real clicks on what the screen shows; each piece travels there as text and stands alone. */
import type { Visit } from '#domain/visit.ts';

export type Tap =
  /** By the Dutch names on the tiles. */
  | { do: 'log'; names: readonly [string, string, string] }
  /** Which visit stands newest in the list beside the form, if it counts. */
  | { do: 'look' }
  | { do: 'undo'; id: string }
  | { do: 'put back'; id: string }
  | { do: 'correct'; id: string; to: string }
  /** Taps "Nu versturen" and does not wait. */
  | { do: 'send' }
  /** The same, and waits until the screen says that all was received; resolves to what it says. */
  | { do: 'send all' }
  | { do: 'enrol' };

/** Resolves to the id of the visit this was about, when the screen has said that it is done. */
export async function tap(given: Tap): Promise<string> {
  const words = (element: Element) => element.textContent?.trim() ?? '';
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const named = (selector: string, name: string) => all(selector).find((element) => words(element) === name);
  const group = (legend: string) =>
    all('main [role=group]').find((one) => one.querySelector('h2')?.textContent === legend);
  const tile = (legend: string, name: string) =>
    [...(group(legend)?.querySelectorAll('button') ?? [])].find((button) => words(button) === name);
  const isShown = (text: string) => all('main p').some((line) => words(line) === text && line.offsetParent !== null);
  const newest = () => all('main ol li')[0];
  const linkOf = (id: string) => newest()?.querySelector<HTMLElement>(`a[href="/bezoeken/${id}"]`);

  function until<Found>(what: string, find: () => Found | undefined | false | null, patience = 30_000): Promise<Found> {
    return new Promise((resolve, reject) => {
      const watch = new MutationObserver(look);
      const fail = () => reject(new Error(`expected ${what}; the page says: ${document.body.innerText.slice(0, 600)}`));
      const timer = setTimeout(fail, patience);
      function look() {
        const found = find();
        if (!found) return;
        watch.disconnect();
        clearTimeout(timer);
        resolve(found);
      }
      watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      look();
    });
  }

  const press = async (what: string, find: () => HTMLElement | undefined | null) => (await until(what, find)).click();
  const follow = (name: string) => press(`a link ${name}`, () => named('nav a', name));

  async function openDesk() {
    if (location.pathname !== '/') await follow('Balie');
    await until('the desk', () => group('Waar gaat het over?') ?? named('main button', 'Leegmaken'));
    named('main button', 'Leegmaken')?.click(); // a draft of before the kill
    await until('an empty visit', () => group('Waar gaat het over?'));
  }

  switch (given.do) {
    case 'log': {
      await openDesk();
      const id = sessionStorage.getItem('balieboek-visit') ?? '';
      const steps = ['Waar gaat het over?', 'Wat precies?', 'Hoe liep het af?'];
      for (const [at, step] of steps.entries()) {
        const name = given.names[at] ?? '';
        await press(`a tile ${name}`, () => tile(step, name));
      }
      await until('"Bewaard op deze tablet"', () => isShown('Bewaard op deze tablet'));
      return id;
    }
    case 'look': {
      await openDesk();
      return newest()?.querySelector('a[href^="/bezoeken/"]')?.getAttribute('href')?.split('/').at(-1) ?? '';
    }
    case 'undo':
      await press('"Ongedaan maken"', () => linkOf(given.id) && newest()?.querySelector('button'));
      await until('"Bezoek weggehaald"', () => isShown('Bezoek weggehaald. Het telt niet mee.'));
      return given.id;
    case 'put back':
      await press('"Terugzetten"', () => named('main ol li button', 'Terugzetten'));
      await until('the visit in the list again', () => linkOf(given.id));
      return given.id;
    case 'correct': {
      await press('"Wijzigen"', () => linkOf(given.id));
      const parts = () => all('section[aria-label="Dit bezoek tot nu toe"] button');
      await press('the outcome in the sentence', () => (parts().length === 3 ? parts()[2] : undefined));
      await press(`a tile ${given.to}`, () => tile('Hoe liep het af?', given.to));
      await press('a reason', () => named('main [role=group] button', 'Verkeerd getikt'));
      const save = () => named('main button', 'Wijziging bewaren');
      await press('"Wijziging bewaren"', () => (save()?.getAttribute('aria-disabled') === 'true' ? undefined : save()));
      await until('"De wijziging is bewaard."', () => isShown('De wijziging is bewaard.'));
      return given.id;
    }
    case 'send':
      await follow('Deze tablet');
      await press('"Nu versturen"', () => named('main button', 'Nu versturen'));
      return '';
    case 'send all': {
      await follow('Deze tablet');
      const received = () =>
        all('header [role=status]')
          .map(words)
          .find((line) => /^(\d+) van \1 ontvangen/.test(line));
      if (!received()) await press('"Nu versturen"', () => named('main button', 'Nu versturen'));
      return until('that all was received', received, 90_000);
    }
    case 'enrol':
      await press('"Koppelen"', () => named('main button', 'Koppelen'));
      await until('the desk', () => group('Waar gaat het over?'));
      await navigator.serviceWorker.ready;
      return '';
  }
}

/** A visit as it lies on the disk. */
export type DiskVisit = { id: string; number: number; voided: boolean; visit: Visit; changes?: unknown[] };
export type DiskSheet = { number: number; logged: number; sheet: { month: string; infoPoint: string } };
export type Disk = { visits: DiskVisit[]; sheets: DiskSheet[] };

/** The tablet's own database, read past the app. */
export async function readDisk(): Promise<Disk> {
  const asked = indexedDB.open('balieboek');
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const read = opened.transaction(['visits', 'sheets']);
  const visits = read.objectStore('visits').getAll();
  const sheets = read.objectStore('sheets').getAll();
  await new Promise((resolve, reject) => {
    read.oncomplete = resolve;
    read.onabort = () => reject(read.error);
  });
  opened.close();
  return { visits: visits.result, sheets: sheets.result };
}

/** Open enough for a hand: the desk has asked its disk. */
export async function awaitDesk(): Promise<void> {
  const isThere = () => document.querySelector('main [role=group] button') !== null;
  for (let tries = 0; !isThere(); tries += 1) {
    if (tries > 1_500) throw new Error(`expected the desk; the page says: ${document.body.innerText.slice(0, 600)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
