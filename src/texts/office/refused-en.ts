/** Why a month was refused, and what to do about it, in English. */
import type { whyRefusedNl } from './refused-nl.ts';

export const whyRefusedEn: typeof whyRefusedNl = {
  'not-json': 'The report did not arrive well. Ask for it to be sent again from the tablet.',
  'too-large': 'The report was too large. Keep the fault log of the tablet for whoever runs the hub.',
  schema:
    'The report does not fit what the hub expects. Open Balieboek on the tablet again, so that it has the newest version.',
  digest: 'The report was changed on its way. Send it again, under This tablet.',
  'does-not-add-up':
    'The numbers do not agree with each other. Send the month again, under This tablet. It is counted anew first.',
  'unknown-tablet': 'The hub no longer knows the tablet. Link it again.',
  'info-point': 'The tablet did not belong to this info point then. Make a correction under Closing.',
  signature: 'The hub does not know the memory of the tablet. Link the tablet again.',
};
