/** A word to the hub on a day without figures: it knows the tablet lives, and the tablet finds out what the hub still has. */
import { contactAnswerSchema, contactsPath } from '#wire/report-exchange.ts';
import type { Hub, Outbox, Sender } from './send-pending.ts';

/** True when the hub answered; anything else is tried again later. */
export async function sayHello(outbox: Outbox, sender: Sender, hub: Hub): Promise<boolean> {
  try {
    const response = await hub(contactsPath, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${sender.token}` },
      body: JSON.stringify({ contact: await sender.contact() }),
      redirect: 'error',
    });
    if (!response.ok) return false;
    const { hub: word } = contactAnswerSchema.parse(await response.json());
    await outbox.reconcile(word);
    return true;
  } catch {
    return false; // no network is a state, not an error
  }
}
