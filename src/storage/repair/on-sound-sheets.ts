/** A month whose sheet was damaged on the disk is counted anew from its visits at the moment somebody writes in it. */
import type { Database } from '#storage/database.ts';
import { damagedSheetError } from '#storage/fault.ts';

type Mending = { listVersion: number; onMended?: (fault: unknown) => void };

/** Does `step` once more when a damaged sheet stood in its way and could be mended: until then it has written nothing. */
export async function onSoundSheets<T>(database: Database, mending: Mending, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (fault) {
    if ((fault as { name?: unknown }).name !== damagedSheetError) throw fault;
    // Loaded when it is needed, which is hardly ever.
    const { mendMonths } = await import('./mend-months.ts');
    if ((await mendMonths(database, mending.listVersion)) === 0) throw fault;
    mending.onMended?.(fault);
    return step();
  }
}
