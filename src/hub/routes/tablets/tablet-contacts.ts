/** A tablet that has nothing to deliver still says how it is, and hears what the hub holds. */
import { otherLife } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import {
  type Contact,
  contactAnswerSchema,
  contactBodySchema,
  contactsPath,
  type HubWord,
} from '#wire/report-exchange.ts';

import { type TokenStore, withToken } from './following-token.ts';

type Tablet = { organisation: string; tablet: string };

export type ContactStore = TokenStore & {
  keepContact: (tablet: Tablet, contact: Contact, receivedAt: Date) => Promise<HubWord | undefined>;
};

export function tabletContacts(store: ContactStore): Route {
  return route({
    method: 'POST',
    path: contactsPath,
    access: 'tablet',
    operation: 'ontvangTabletcontact',
    summary: 'Laten weten hoe het met een tablet is',
    tag: 'tablets',
    body: contactBodySchema,
    answer: contactAnswerSchema,
    status: 200,
    problems: [403],
    handle: async ({ caller, body, now }) => {
      const hub = await store.keepContact(caller, body.contact, now);
      return hub ? { value: { hub: await withToken(store, caller, hub, now) } } : { problem: otherLife };
    },
  });
}
