/** Chance that comes out the same for the same seed, so that a made-up year can be made again. */
export type Chance = {
  is: (share: number) => boolean;
  wholeBetween: (least: number, most: number) => number;
  pick: <T>(list: readonly T[]) => T;
  /** Entries without a weight of their own weigh little, so that a list with new choices still works. */
  pickBy: <T extends { id: string }>(list: readonly T[], weights: Readonly<Record<string, number>>) => T;
  uuid: () => string;
};

const weightOfTheUnnamed = 0.005;

export function chanceFrom(seed: number): Chance {
  const next = mulberry32(seed);
  const pickWeighted = <T>(list: readonly T[], weightOf: (item: T) => number): T => {
    let left = next() * list.reduce((sum, item) => sum + weightOf(item), 0);
    const found = list.find((item) => {
      left -= weightOf(item);
      return left < 0;
    });
    const last = found ?? list.at(-1);
    if (last === undefined) throw new Error('expected something to pick from');
    return last;
  };
  return {
    is: (share) => next() < share,
    wholeBetween: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (list) => pickWeighted(list, () => 1),
    pickBy: (list, weights) => pickWeighted(list, ({ id }) => weights[id] ?? weightOfTheUnnamed),
    uuid: () => uuidOf(Array.from({ length: 32 }, () => Math.floor(next() * 16))),
  };
}

/** Numbers from 0 up to 1 (mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Version 4 in shape. */
function uuidOf(digits: number[]): string {
  const text = digits.map((digit, at) => (at === 12 ? 4 : at === 16 ? 8 + (digit % 4) : digit).toString(16)).join('');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}
