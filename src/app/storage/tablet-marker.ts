/** A few words outside the database, so that a tablet whose database was thrown away knows that there was one. */
import * as z from 'zod/mini';
import { type Day, daySchema } from '#domain/calendar.ts';
import type { Database } from '#storage/database.ts';
import { lifeOf } from '#storage/life.ts';
import { visitsLogged } from '#storage/sending-state.ts';

/** `logged`: visits ever saved in this life. `day`: when the last of them was saved. */
const heldSchema = z.object({ life: z.uuid(), logged: z.int().check(z.nonnegative()), day: daySchema });
type Held = z.infer<typeof heldSchema>;

const markerSchema = z.object({ held: z.optional(heldSchema), evicted: z.optional(heldSchema) });
type Marker = z.infer<typeof markerSchema>;

const key = 'balieboek-geheugen';

/** After a save: what would be missed if the database were gone. */
export async function rememberHeld(database: Database, today: Day): Promise<void> {
  const life = (await lifeOf(database))?.life;
  const logged = await visitsLogged(database);
  if (life) write({ ...read(), held: { life, logged, day: today } });
}

/** What another life held in this browser before this one, as long as nobody has read it. A life without visits is not missed. */
export function evictedBefore(life: string): Held | undefined {
  const { held, evicted } = read();
  if (!held || held.life === life || held.logged === 0) return evicted;
  write({ evicted: held });
  return held;
}

export function forgetEvicted(): void {
  const { held } = read();
  write({ ...(held && { held }) });
}

/** This tablet was emptied on purpose: nothing is missed, and the next life here is not told of it. */
export function forgetHeld(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // as below
  }
}

function read(): Marker {
  try {
    const parsed = markerSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? '{}'));
    return parsed.success ? parsed.data : {};
  } catch {
    return {}; // a browser that refuses this works on without the marker
  }
}

function write(marker: Marker): void {
  try {
    localStorage.setItem(key, JSON.stringify(marker));
  } catch {
    // as above
  }
}
