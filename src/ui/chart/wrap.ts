/** Text in a drawing does not wrap by itself: broken into lines here, by the width of a letter. */

/** Every letter stays; a word longer than a line is broken with a hyphen. Widths in the units of the drawing. */
export function wrap(text: string, width: number, letter: number): string[] {
  const longest = Math.max(Math.floor(width / letter), 4);
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((whole) => pieces(whole, longest))) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= longest) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.length > 0 ? lines : [''];
}

function pieces(word: string, longest: number): string[] {
  if (word.length <= longest) return [word];
  return [`${word.slice(0, longest - 1)}-`, ...pieces(word.slice(longest - 1), longest)];
}
