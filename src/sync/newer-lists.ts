/** Fetches the hub's newest lists when it named a version above the tablet's own. Anything but whole lists changes nothing. */
import { type Catalogue, catalogueSchema } from '#domain/catalogue.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import { type Hub, patience } from './hub-answer.ts';
import type { Sender } from './send-pending.ts';

/** What is needed of the tablet's memory: the version it works on, and a place for a newer one beside it. */
export type ListMemory = {
  newestLists: () => Promise<number>;
  keepLists: (catalogue: Catalogue) => Promise<void>;
};

/** `named`: 0 when the hub said nothing. Resolves when there is nothing more to do now; lists that did not come are asked for again at the next contact. */
export async function fetchNewerLists(
  memory: ListMemory,
  named: number,
  { tokens }: Pick<Sender, 'tokens'>,
  hub: Hub,
): Promise<void> {
  try {
    if (named === 0 || named <= (await memory.newestLists())) return;
    const [token = ''] = await tokens.all();
    const response = await hub(cataloguePath, {
      headers: { accept: 'application/json', authorization: `Bearer ${token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) return;
    const catalogue = catalogueSchema.parse(await response.json());
    if (catalogue.version > (await memory.newestLists())) await memory.keepLists(catalogue);
  } catch {
    // no network, a login page, a full disk: the lists the tablet has are good to work with
  }
}
