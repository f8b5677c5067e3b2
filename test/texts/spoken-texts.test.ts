import { describe, expect, test } from 'vitest';
import { type Parameter, parametersIn } from './parameter-types.ts';
import { spokenTexts } from './spoken-texts.ts';

const asked = (say: (...given: never[]) => unknown, ...parameters: Parameter[]) =>
  spokenTexts({ name: 'shopNl', nl: { open: say }, en: {} }, 'nl', new Map([[say, parameters]]));

describe('a function of a catalogue', () => {
  test('is asked with every combination of what its parameters could be', () => {
    const say = (visits: number, isOpen: boolean) => `${visits} ${isOpen ? 'open' : 'dicht'}`;

    const [spoken] = asked(say, { name: 'visits', type: 'number' }, { name: 'isOpen', type: 'boolean' });

    expect(spoken?.says.map(({ text }) => text)).toContain('1 dicht');
    expect(spoken?.says).toHaveLength(8);
  });

  test('that throws is named with what it was asked', () => {
    const say = () => {
      throw new RangeError('no such day');
    };

    expect(() => asked(say, { name: 'since', type: 'string' })).toThrow(
      'shopNl, nl, open(Utrecht) throws: RangeError: no such day',
    );
  });

  test('that says "undefined" is named with what it was asked', () => {
    const say = (quarter: number) => `${['eerste'][quarter - 1]} kwartaal`;

    expect(() => asked(say, { name: 'quarter', type: 'number' })).toThrow(
      'shopNl, nl, open(2) says "undefined kwartaal".',
    );
  });

  test('with a parameter of a new type asks for a sample of it', () => {
    expect(() => asked(() => '', { name: 'visit', type: 'Visit' })).toThrow(
      'has no sample for the parameter "visit: Visit"',
    );
  });

  test('is found wherever it is written in the catalogue', () => {
    const source = `export const shopNl = {
      open: (day: string) => day,
      'second-door': { steps: ['x', (at: Date) => at.toJSON()] } as Steps,
    };`;

    const found = [...parametersIn(source, 'shopNl')];

    expect(found).toEqual([
      ['open', [{ name: 'day', type: 'string' }]],
      ['second-door.steps.1', [{ name: 'at', type: 'Date' }]],
    ]);
  });
});
