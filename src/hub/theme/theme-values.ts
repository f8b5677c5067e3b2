/** What a custom property of a theme may be: a colour, a size within bounds, or the names of fonts. */

/** In rem unless the unit says otherwise. A theme may give more room and larger letters, never less than is comfortable. */
const bounds: Record<string, { least: number; most: number; unit: 'rem' | 'ch' }> = {
  '--bb-step': { least: 0.5, most: 0.75, unit: 'rem' },
  '--bb-radius': { least: 0, most: 1.5, unit: 'rem' },
  '--bb-target': { least: 3, most: 4, unit: 'rem' },
  '--bb-gap': { least: 0.5, most: 1, unit: 'rem' },
  '--bb-text': { least: 1.125, most: 1.375, unit: 'rem' },
  '--bb-text-small': { least: 1, most: 1.25, unit: 'rem' },
  '--bb-text-tile': { least: 1.125, most: 1.375, unit: 'rem' },
  '--bb-text-sentence': { least: 1.25, most: 1.625, unit: 'rem' },
  '--bb-measure': { least: 45, most: 70, unit: 'ch' },
};

/** What is wrong with this value, as the end of a sentence; nothing when it may be used. */
export function valueFault(name: string, value: string): string | undefined {
  if (name === '--bb-font') return isFontList(value) ? undefined : 'moet een rij namen van lettertypen zijn';
  const bound = bounds[name];
  if (!bound) return isColour(value) ? undefined : 'moet een kleur in zes tekens zijn, bijvoorbeeld #0b5563';
  const { least, most, unit } = bound;
  const [, number] = new RegExp(`^(\\d*\\.?\\d+)${unit}$`).exec(value) ?? [];
  const isWithin = number !== undefined && Number(number) >= least && Number(number) <= most;
  return isWithin ? undefined : `moet van ${least}${unit} tot en met ${most}${unit} zijn`;
}

function isColour(value: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(value);
}

/** Fonts that the device has: a theme fetches nothing. */
function isFontList(value: string): boolean {
  return /^("[\w -]+"|[\w-]+)(\s*,\s*("[\w -]+"|[\w-]+))*$/.test(value);
}
