/** What staff may change, and when there is no note at all. */
import { expect, test } from 'vitest';
import { noChoices, withChoices } from '#anonymiser/choices.ts';
import { keepNote } from '#anonymiser/keep-note.ts';
import { openNoteLists } from '#anonymiser/lists/load.ts';

const lists = openNoteLists();
const still = () => 0;

test('A word that is only unknown can come back', () => {
  const typed = 'vraag over kwarrelbof bij de gemeente';

  expect(withChoices(typed, lists, noChoices).text).toBe('vraag over [woord] bij de gemeente');
  expect(withChoices(typed, lists, { restored: ['kwarrelbof'], removed: [] }).text).toBe(typed);
});

test('A name, a number and a valid BSN cannot come back, whatever is tapped', () => {
  const typed = 'meneer Jansen, bsn 123456782, kenmerk AB12345';
  const restored = ['jansen', '123456782', 'ab12345', 'meneer jansen', typed];

  expect(withChoices(typed, lists, { restored, removed: [] })).toEqual(withChoices(typed, lists, noChoices));
});

test('Staff can take out more', () => {
  expect(withChoices('vraag over de hond', lists, { restored: [], removed: ['hond'] }).text).toBe(
    'vraag over de [woord]',
  );
});

test('There is no note when most of it would be placeholders, when it is too long, slow or when something breaks', () => {
  let time = 0;
  const slow = () => {
    time += 60;
    return time;
  };
  const broken = new Proxy(lists, {
    get() {
      throw new Error('broken');
    },
  });

  expect(keepNote('Fatma Yilmaz 123456782 wachtwoord Zomer2024', lists, noChoices, still)).toEqual({
    kept: false,
    why: 'little-left',
  });
  expect(keepNote('a'.repeat(141), lists, noChoices, still)).toEqual({ kept: false, why: 'long' });
  expect(keepNote('vraag over de hond', lists, noChoices, slow)).toEqual({ kept: false, why: 'slow' });
  expect(keepNote('vraag over kwarrelbof', broken, noChoices, still)).toEqual({ kept: false, why: 'failed' });
});

test('Words of here can be added and stay', () => {
  const local = openNoteLists(['De Zwoffelbak']);

  expect(withChoices('koffie in Zwoffelbak', local, noChoices).text).toBe('koffie in Zwoffelbak');
});
