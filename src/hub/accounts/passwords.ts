/** Which passwords are too easy to guess: the common ones, also in disguise, and those that say who or where one is. */

/** Words that anybody would try first here. */
const ownWords = ['balieboek', 'bibliotheek', 'bibliotheken', 'gemeente', 'informatiepunt', 'digitaleoverheid', 'ido'];
const dutchWords = ['welkom', 'wachtwoord', 'geheim', 'nederland', 'voetbal', 'zomer', 'winter', 'herfst', 'lente'];

/** True when it may not be used. */
export async function isEasyToGuess(password: string, email: string): Promise<boolean> {
  const plain = normal(password);
  const common = await commonPasswords();
  const [name = '', host = ''] = email.toLowerCase().split('@');
  const easy = new Set([...ownWords, ...dutchWords, name, email, host, host.split('.')[0] ?? ''].map(normal));
  const isKnown = (text: string) => text !== '' && (easy.has(text) || common.has(text));
  const forms = [plain, undisguised(plain)];
  return forms.some((form) => isKnown(form) || isKnown(coreOf(form)) || isKnown(unitOf(form)) || isFlat(form));
}

/** Case, width and the spaces between words make no password harder. */
function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Without what people put before and after a word: `welkom2026!!` is still welkom. */
function coreOf(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

const disguises: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

function undisguised(text: string): string {
  const core = text.replace(/[\d!.?_-]+$/u, '');
  return [...core].map((character) => disguises[character] ?? character).join('');
}

/** The part that is only repeated: `abcabcabcabc` is abc. */
function unitOf(text: string): string {
  return /^(.+?)\1+$/u.exec(text)?.[1] ?? text;
}

/** Few different characters, or one long run up or down: 111111112222, abcdefghijkl. */
function isFlat(text: string): boolean {
  const characters = [...text];
  if (new Set(characters).size < 5) return true;
  const steps = characters
    .slice(1)
    .map((character, at) => (character.codePointAt(0) ?? 0) - (characters[at]?.codePointAt(0) ?? 0));
  return steps.filter((step) => Math.abs(step) === 1).length >= 0.8 * steps.length;
}

let known: Promise<Set<string>> | undefined;

/** Read when the first password is chosen, and then kept. */
function commonPasswords(): Promise<Set<string>> {
  known ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common']));
  return known;
}
