import { spawnSync } from 'node:child_process';

/** A program of the machine, not of a package. */
const program = 'hunspell';
const command = ['-d', 'nl_NL', '-i', 'utf-8', '-l'];

/** Whether this machine has hunspell and its Dutch dictionary. */
export function hasDutchHunspell(): boolean {
  return spawnSync(program, command, { input: 'bibliotheek\n', encoding: 'utf8' }).status === 0;
}

/** The words in these texts that the Dutch dictionary does not know. A code such as ABCD-1234 is not a word. */
export function unknownWords(texts: readonly string[]): string[] {
  const wrong = rejected(texts.map(withoutQuotes)).filter((word) => !/\d/.test(word));
  const starts = new Set(texts.map(withoutQuotes).flatMap(startsOfSentences));
  const inside = new Set(texts.map(withoutQuotes).flatMap(wordsAfterTheFirst));
  const capitals = wrong.filter((word) => starts.has(word) && !inside.has(word));
  const lowerCase = new Set(rejected(capitals.map(decapitalised)));
  return wrong.filter((word) => !capitals.includes(word) || lowerCase.has(decapitalised(word)));
}

function rejected(texts: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync(program, command, {
    input: `${texts.join('\n')}\n`,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`hunspell should read the texts and says: ${stderr}`);
  const words = stdout.split('\n').map((word) => word.replace(/\.$/, ''));
  return [...new Set(words.filter((word) => word !== ''))];
}

/** hunspell takes a quotation mark for a part of the word, which the apostrophe of "auto's" and "'s avonds" is. */
function withoutQuotes(text: string): string {
  return text.replace(/(?<!\p{L})['‘’](?!s\b)|['’](?!\p{L})/gu, ' ');
}

/** The dictionary knows "maart" and "één" only in small letters; at the start of a sentence they have a capital. */
function startsOfSentences(text: string): string[] {
  return text.match(/(?<=^|[.!?]\s+|“)\p{Lu}[\p{L}'-]*/gu) ?? [];
}

function wordsAfterTheFirst(text: string): string[] {
  return text.match(/(?<=[^.!?\s]\s+)\p{Lu}[\p{L}'-]*/gu) ?? [];
}

function decapitalised(word: string): string {
  return word.replace(/^Eé/, 'éé').replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}
