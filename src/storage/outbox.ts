/** What waits for a receipt. Nothing here is a flag: it is computed from sheets, receipts and refusals. */
import { type NumberedDigest, type NumberedSheet, numberedSheetSchema } from '#domain/report-revision.ts';
import type { Database, ExchangeRow, Receipt, SentRevision } from './database.ts';
import { keepSheet, newestNumber } from './draw-number.ts';

type Sealed = { digest: string; signature: string };

/** A sheet whose newest number has no receipt, and the digests its revision may build on. */
export type WaitingSheet = NumberedSheet & { buildsOn: string[] };

/** More than any tablet sends without an answer; the receipt itself is always among them. */
const mostBuiltOn = 400;
/** A revision is sealed anew at every try; only those that may still be on their way matter. */
const mostSignatures = 100;

/** `withRefused`: also those that were set aside, as when the hub may think otherwise by now. */
export async function waitingSheets(database: Database, withRefused = false): Promise<WaitingSheet[]> {
  const { sheets, exchanges, life } = database;
  const read = async () => {
    const own = (await life.get('life'))?.life;
    const waiting: WaitingSheet[] = [];
    const rows = await sheets.toArray();
    if (own !== undefined && rows.some((row) => row.life !== own)) return undefined;
    const said = await exchanges.toArray();
    for (const row of rows) {
      const exchange = said.find(({ infoPoint, month }) => infoPoint === row.infoPoint && month === row.month);
      if (exchange?.receipt?.number === row.number) continue;
      if (!withRefused && isSetAside(exchange, row.number)) continue;
      const { life, number, listVersion, sheet } = row;
      // One that cannot be read is told by the sending state; it must not hold up the others.
      const readable = numberedSheetSchema.safeParse({ life, number, listVersion, sheet });
      if (readable.success) waiting.push({ ...readable.data, buildsOn: builtOn(exchange) });
    }
    return waiting;
  };
  for (;;) {
    // Looking is done at every round, also when nothing waits: it must not write.
    const waiting = await database.transaction('r', sheets, exchanges, life, read);
    if (waiting) return waiting;
    await adoptStrays(database);
  }
}

/** Begun in another tab while this database began a new life: nothing of it was counted or sent before. */
async function adoptStrays(database: Database): Promise<void> {
  const { sheets, draws, life } = database;
  await database.transaction('rw', sheets, draws, life, async () => {
    const own = (await life.get('life'))?.life;
    if (own === undefined) return;
    for (const row of await sheets.filter((stray) => stray.life !== own).toArray()) {
      const number = await newestNumber(database, row);
      await keepSheet(database, number, { ...row, number: number + 1, life: own });
    }
  });
}

/** What a revision of this month may build on. */
export async function buildsOnOf(database: Database, { sheet }: NumberedSheet): Promise<string[]> {
  return builtOn(await database.exchanges.get([sheet.infoPoint, sheet.month]));
}

/**
 * On disk before it is sent or handed over, so that a lost answer is never taken for a stranger's revision. False when
 * the database has begun another life: then it must not leave.
 */
export async function noteSent(
  database: Database,
  { life, number, sheet }: NumberedSheet,
  { digest, signature }: Sealed,
): Promise<boolean> {
  return database.transaction('rw', database.exchanges, database.life, async () => {
    const own = await database.life.get('life');
    if (own && own.life !== life) return false;
    await change(database, sheet.infoPoint, sheet.month, (row) => {
      const again = row.sent.find((sent) => sent.digest === digest);
      const signatures = [...(again?.signatures ?? []), signature].slice(-mostSignatures);
      const sent = again ? { ...again, signatures } : { number, digest, totals: sheet.totals, signatures };
      return { ...row, sent: [...row.sent.filter((other) => other !== again), sent] };
    });
    return true;
  });
}

/** Whether this database itself sent or handed over what the hub now holds of a month. */
export async function hasSent(
  database: Database,
  { infoPoint, month, digest }: Pick<HubKnows, 'infoPoint' | 'month' | 'digest'>,
  signature?: string,
): Promise<boolean> {
  const row = await database.exchanges.get([infoPoint, month]);
  const sent = row?.sent.find((candidate) => candidate.digest === digest);
  if (!sent) return false;
  return signature === undefined || !sent.signatures || sent.signatures.includes(signature);
}

/** The hub's receipt for one revision. An older receipt never takes the place of a newer one. */
export async function keepReceipt(
  database: Database,
  { sheet }: NumberedSheet,
  { number, digest, at }: NumberedDigest & { at: string },
): Promise<void> {
  await change(database, sheet.infoPoint, sheet.month, (row) => {
    const sent = row.sent.find((candidate) => candidate.digest === digest);
    if (!sent || sent.number !== number || (row.receipt && row.receipt.number > number)) return row;
    return { ...row, receipt: { ...sent, at }, refused: null };
  });
}

/** Sets a revision aside, in sight, with the reason. It is tried again when the month changes or when somebody asks. */
export async function keepRefusal(
  database: Database,
  { number, sheet }: NumberedSheet,
  refusal: { reason: string; detail: string },
): Promise<void> {
  await change(database, sheet.infoPoint, sheet.month, (row) => ({ ...row, refused: { number, ...refusal } }));
}

export async function tryRefusedAgain(database: Database): Promise<void> {
  await database.exchanges.toCollection().modify({ refused: null });
}

export type HubKnows = NumberedDigest & { infoPoint: string; month: string };

/**
 * Lays the hub's own list beside our receipts. A receipt the hub no longer has (it was put back in time) is taken
 * back, so that its month waits again; one whose answer was lost, or that went by another road, is filled in. A hub
 * that speaks to us knows this tablet, so what it refused for want of that is no longer refused.
 */
export async function reconcile(database: Database, highest: readonly HubKnows[], at: string): Promise<void> {
  const { exchanges, carried } = database;
  await database.transaction('rw', exchanges, carried, async () => {
    for (const row of await exchanges.toArray()) {
      const known = highest.find(({ infoPoint, month }) => infoPoint === row.infoPoint && month === row.month);
      const sent = known && row.sent.find(({ number, digest }) => number === known.number && digest === known.digest);
      const isBehind = !known || known.number < (row.receipt?.number ?? 0);
      const receipt = sent ? receiptOf(sent, row.receipt, at) : isBehind ? null : row.receipt;
      // What it was brought for others it may have lost as well: that is offered again.
      if (isBehind && row.receipt) await carried.toCollection().modify({ answer: null });
      const isOver = row.refused?.reason === 'unknown-tablet' || row.refused?.number === receipt?.number;
      const refused = isOver ? null : row.refused;
      if (receipt !== row.receipt || refused !== row.refused)
        await database.exchanges.put({ ...row, receipt, refused });
    }
  });
}

/** A hub that does not know the tablet says nothing of the month: that one goes on waiting, with the reason in sight. */
function isSetAside(exchange: ExchangeRow | undefined, number: number): boolean {
  return exchange?.refused?.number === number && exchange.refused.reason !== 'unknown-tablet';
}

function receiptOf(sent: SentRevision, held: Receipt | null, at: string): Receipt {
  return held?.digest === sent.digest ? held : { ...sent, at };
}

function builtOn(exchange: ExchangeRow | undefined): string[] {
  if (!exchange) return [];
  const from = exchange.receipt?.number ?? 0;
  const since = exchange.sent.filter(({ number }) => number > from).map(({ digest }) => digest);
  return [...(exchange.receipt ? [exchange.receipt.digest] : []), ...since.slice(-mostBuiltOn)];
}

async function change(
  database: Database,
  infoPoint: string,
  month: string,
  step: (row: ExchangeRow) => ExchangeRow,
): Promise<void> {
  await database.transaction('rw', database.exchanges, async () => {
    const blank: ExchangeRow = { infoPoint, month, sent: [], receipt: null, refused: null };
    await database.exchanges.put(step((await database.exchanges.get([infoPoint, month])) ?? blank));
  });
}
