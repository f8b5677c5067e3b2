/** A life that was split off is told to the hub, under the same tablet, before anything of it is sent. */
import { type Asker, askHub, type Hindered, type Hub } from '#sync/hub-answer.ts';
import { publicKeySchema } from '#wire/enrolment.ts';
import { livesPath, type NewLife, newLifeAnswerSchema } from '#wire/tablets.ts';

export type Base = { infoPoint: string; month: string; number: number };
type Born = { life: string; privateKey: CryptoKey; publicKey: JsonWebKey };
type Untold = Born & { split: Pick<NewLife, 'after' | 'months'> };

/** Chance belongs to the caller: ids and keys are made there. */
export type Bearer = { bear: () => Promise<Born> };

/** What is needed of the tablet's memory to begin a new life, and to have it known. */
export type Lives = {
  splitOff: (from: string, bases: readonly Base[], born: Born) => Promise<void>;
  untoldSplit: () => Promise<Untold | undefined>;
  /** False when this is not a life that was split off. */
  noteSplitTold: (life: string, isTold: boolean) => Promise<boolean>;
};

/** Nothing when the hub knows whose months will come; what stands in between is tried again later. */
export async function tellOfSplit(lives: Lives, asker: Asker, hub: Hub): Promise<Hindered | undefined> {
  const untold = await lives.untoldSplit();
  if (!untold) return undefined;
  const { life, split, publicKey } = untold;
  const { kty, crv, x, y } = publicKey;
  const { after, months } = split;
  const body: NewLife = { life, publicKey: publicKeySchema.parse({ kty, crv, x, y }), after, months };
  const heard = await askHub(hub, livesPath, asker, body, (said, ok) =>
    ok && newLifeAnswerSchema.parse(said).life === life ? true : undefined,
  );
  if ('obstacle' in heard) return heard;
  await lives.noteSplitTold(life, true);
  return undefined;
}
