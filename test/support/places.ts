/** A whole tablet at a real hub: memory, signature and sending as in the app; only the wire between them can be bent. */

import { outboxOf } from '#app/browser/outbox-of.ts';
import type { Catalogue } from '#domain/catalogue.ts';
import type { Visit } from '#domain/visit.ts';
import { voidVisit } from '#storage/corrections.ts';
import type { Database } from '#storage/database.ts';
import { keepEnrolment, keepLists, newestLists, ownLife, tabletIdentity } from '#storage/life.ts';
import { type SendingState, sendingState } from '#storage/sending-state.ts';
import { tokensOn } from '#storage/tokens.ts';
import { saveVisit } from '#storage/visits.ts';
import { sayHello } from '#sync/contact.ts';
import { fetchNewerLists } from '#sync/newer-lists.ts';
import { type Sender, type SendResult, sendPending } from '#sync/send-pending.ts';
import {
  enrolmentAnswerSchema,
  enrolmentCodeAnswerSchema,
  enrolmentCodesPath,
  enrolmentsPath,
  publicKeySchema,
} from '#wire/enrolment.ts';
import type { TestHub } from './hub.ts';
import { asJson, type Library } from './hub-people.ts';
import { senderOf, today } from './sender-of.ts';
import { aCopyOfDatabase, aDatabase, onADay, undoneOn } from './tablet.ts';

type Wire = typeof fetch;

export type WholeTablet = {
  database: Database;
  /** What it says of itself. */
  contact: Sender['contact'];
  /** The life it counts in now. */
  life: () => Promise<string>;
  log: (...visits: Visit[]) => Promise<void>;
  takeBack: (visit: Visit) => Promise<void>;
  send: (wire: Wire) => Promise<SendResult>;
  greet: (wire: Wire) => Promise<boolean>;
  /** Fetches newer lists over this wire when the hub has named them. */
  fetchLists: (wire: Wire) => Promise<void>;
  lists: () => Promise<Catalogue>;
  line: () => Promise<SendingState>;
};

export async function aWholeTablet(hub: Pick<TestHub, 'door'>, library: Library, code?: string): Promise<WholeTablet> {
  const database = await aDatabase();
  const { publicKey, life } = await ownLife(database);
  const { kty, crv, x, y } = publicKey;
  const body = {
    code: code ?? (await aCode(library)),
    life,
    publicKey: publicKeySchema.parse({ kty, crv, x, y }),
  };
  const enrolled = await hub.door(enrolmentsPath, asJson(body));
  const { catalogue, ...enrolment } = enrolmentAnswerSchema.parse(await enrolled.json());
  await keepEnrolment(database, enrolment, catalogue, today);
  return tabletOn(database);
}

/** The same tablet once more, with everything it remembers: what a copied browser profile is. */
export async function aCopyOf(tablet: WholeTablet): Promise<WholeTablet> {
  return tabletOn(await aCopyOfDatabase(tablet.database));
}

export async function aCode({ post, infoPoint }: Library, again: { tablet?: string; seenVisits?: number } = {}) {
  const made = await post(enrolmentCodesPath, { infoPoint, tabletName: 'Balie 1', ...again });
  return enrolmentCodeAnswerSchema.parse(await made.json()).code;
}

async function tabletOn(database: Database): Promise<WholeTablet> {
  const identity = await tabletIdentity(database);
  if (!identity) throw new Error('expected an enrolled tablet');
  let named = 0;
  const onListVersion = (version: number) => {
    named = version;
  };
  const memory = outboxOf(database, { withRefused: () => false, onListVersion });
  const sender = senderOf(database, tokensOn(database), () => newestLists(database));
  return {
    database,
    contact: sender.contact,
    life: async () => (await ownLife(database)).life,
    log: async (...visits) => {
      for (const visit of visits) await saveVisit(database, visit, onADay(today));
    },
    takeBack: (visit) => voidVisit(database, visit.id, undoneOn(today)),
    send: (wire) => sendPending(memory, sender, wire),
    greet: (wire) => sayHello(memory, sender, wire),
    fetchLists: (wire) => {
      const lists = {
        newestLists: () => newestLists(database),
        keepLists: (newer: Catalogue) => keepLists(database, newer),
      };
      return fetchNewerLists(lists, named, sender, wire);
    },
    lists: async () => {
      const now = await tabletIdentity(database);
      if (!now) throw new Error('expected an enrolled tablet');
      return now.catalogue;
    },
    line: () => sendingState(database, today),
  };
}

export const noNetwork: Wire = () => Promise.reject(new TypeError('Failed to fetch'));

export const loginPage: Wire = async () =>
  new Response('<html>Welkom op de gast-wifi</html>', { status: 200, headers: { 'content-type': 'text/html' } });

/** The question arrives and is answered, but the answer does not come back. */
export function lostAnswer(door: Wire): Wire {
  return async (...question) => {
    await door(...question);
    throw new TypeError('Failed to fetch');
  };
}

/** The same question arrives twice, as a nervous network does. */
export function twice(door: Wire): Wire {
  return async (...question) => {
    await door(...question);
    return door(...question);
  };
}
