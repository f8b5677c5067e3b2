/** Makes this browser a tablet: a coordinator's code in, token and lists on disk. */
import { dutchDayOf } from '#domain/calendar.ts';
import type { Database } from '#storage/database.ts';
import { keepEnrolment, ownLife } from '#storage/life.ts';
import { askHub } from '#wire/ask-hub.ts';
import { enrolmentAnswerSchema, enrolmentBodySchema, enrolmentsPath, publicKeySchema } from '#wire/enrolment.ts';
import type { Problem } from '#wire/problem.ts';

export type EnrolFault = 'wrong-form' | 'no-answer' | { problem: Problem };

export async function enrolBrowser(database: Database, code: string): Promise<EnrolFault | undefined> {
  const { life, publicKey } = await ownLife(database);
  const { kty, crv, x, y } = publicKey;
  const body = enrolmentBodySchema.safeParse({
    code,
    life,
    publicKey: publicKeySchema.parse({ kty, crv, x, y }),
  });
  if (!body.success) return 'wrong-form';
  const answer = await askHub(enrolmentsPath, enrolmentAnswerSchema, { method: 'POST', body: body.data });
  switch (answer.kind) {
    case 'no-answer':
      return 'no-answer';
    case 'problem':
      return { problem: answer.problem };
    case 'answer': {
      const { catalogue, ...enrolment } = answer.value;
      await keepEnrolment(database, enrolment, catalogue, dutchDayOf(new Date()).day);
      return undefined;
    }
  }
}
