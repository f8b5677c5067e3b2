/** The municipalities of the Netherlands by their code. */
import list from '#lists/municipalities.json' with { type: 'json' };

export type Municipality = { code: string; name: string };

const byCode = new Map<string, Municipality>(list.map((municipality) => [municipality.code, municipality]));

export function municipalityNamed(code: string): Municipality | undefined {
  return byCode.get(code);
}
