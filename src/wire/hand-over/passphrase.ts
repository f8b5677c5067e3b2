/** Words to lock a file with: drawn evenly from a list, shown once, kept nowhere. */
import type { Random } from './locked-file.ts';

/** Five of 1,296 words or more are 51 bits or more, behind 600,000 rounds each. */
const wordsInPassphrase = 5;

export function drawPassphrase(list: readonly string[], random: Random): string {
  const words: string[] = [];
  // A number that does not fit a whole number of times is drawn again, so that no word comes up more often.
  const fair = 65_536 - (65_536 % list.length);
  while (words.length < wordsInPassphrase) {
    const [high = 0, low = 0] = random(2);
    const drawn = high * 256 + low;
    const word = drawn < fair ? list[drawn % list.length] : undefined;
    if (word !== undefined) words.push(word);
  }
  return words.join(' ');
}
