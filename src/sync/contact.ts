/** A word to the hub on a day without figures: it knows the tablet lives, and the tablet finds out what the hub still has. */
import { contactAnswerSchema, contactsPath } from '#wire/report-exchange.ts';
import { askHub, type Hindered, type Hub } from './hub-answer.ts';
import type { Outbox, Sender } from './send-pending.ts';

/** True when the hub answered; anything else is tried again later, and `onHindered` hears what it was. */
export async function sayHello(
  outbox: Outbox,
  sender: Sender,
  hub: Hub,
  onHindered?: (by: Hindered) => void,
): Promise<boolean> {
  try {
    const contact = await sender.contact();
    const heard = await askHub(hub, contactsPath, sender, { contact }, (said, ok) =>
      ok ? contactAnswerSchema.parse(said) : undefined,
    );
    if ('obstacle' in heard) {
      onHindered?.(heard);
      return false;
    }
    await outbox.reconcile(heard.answer.hub);
    return true;
  } catch (fault) {
    sender.onFault?.('contact', fault);
    onHindered?.({ obstacle: 'tablet' });
    return false; // its own memory fails: nothing was settled, and the next contact tries again
  }
}
