/** What was chosen for this tablet: language, info point and setting. Losing it loses no visit. */
import * as z from 'zod/mini';
import { daySchema } from '#domain/calendar.ts';
import { choiceIdSchema } from '#domain/catalogue.ts';
import type { Database } from './database.ts';

const preferencesSchema = z.object({
  language: z.optional(z.enum(['nl', 'en'])),
  infoPoint: z.optional(z.string()),
  setting: z.optional(z.string()),
  /** The desk's first row as it stands today, so that a reload moves no tile. */
  quickRow: z.optional(z.object({ day: daySchema, listVersion: z.int(), places: z.array(z.nullable(choiceIdSchema)) })),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export async function preferencesOf(database: Database): Promise<Preferences> {
  const parsed = preferencesSchema.safeParse((await database.preferences.get('preferences')) ?? {});
  return parsed.success ? parsed.data : {};
}

export async function keepPreferences(database: Database, chosen: Preferences): Promise<void> {
  await database.transaction('rw', database.preferences, async () => {
    const before = await database.preferences.get('preferences');
    await database.preferences.put({ ...before, ...chosen, id: 'preferences' });
  });
}
