/** What helps to copy into the national form: the mapping, edited by version, and ticks that several people share. */
import { type Day, dutchDayOf } from '#domain/calendar.ts';
import type { InfoPoint } from '#domain/enrolment.ts';
import { type TransferMapping, transferMappingSchema } from '#domain/transfer/mapping.ts';
import { noSuchScope, problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import form from '#lists/national-form.json' with { type: 'json' };
import {
  type KeptMapping,
  keptMappingSchema,
  mappingPublicationSchema,
  type Ticks,
  tickSchema,
  ticksQuerySchema,
  ticksSchema,
  transferMappingPath,
  transferTicksPath,
} from '#wire/transfer.ts';

type TickAt = { infoPoint: string; period: string; place: string };

export type TransferStore = {
  infoPointsOf: (organisation: string) => Promise<InfoPoint[]>;
  transferMapping: (organisation: string) => Promise<KeptMapping | undefined>;
  addTransferMapping: (organisation: string, version: number, mapping: TransferMapping) => Promise<boolean>;
  ticksOf: (organisation: string, infoPoint: string, period: string) => Promise<Ticks>;
  tick: (organisation: string, at: TickAt, count: number, on: Day) => Promise<void>;
  untick: (organisation: string, at: TickAt) => Promise<void>;
};

/** As it came along, until a coordinator changes it. */
const starting: KeptMapping = { version: 0, mapping: transferMappingSchema.parse(form) };

const about = { access: 'keep-library' as const, tag: 'overneemblad' };

export function transferRoutes(store: TransferStore): Route[] {
  const current = async (organisation: string) => (await store.transferMapping(organisation)) ?? starting;
  const isOwn = async (organisation: string, infoPoint: string) =>
    (await store.infoPointsOf(organisation)).some(({ id }) => id === infoPoint);

  const readMapping = route({
    ...about,
    method: 'GET',
    path: transferMappingPath,
    operation: 'leesKoppeling',
    summary: 'De koppeling met het landelijke formulier lezen',
    answer: keptMappingSchema,
    status: 200,
    handle: async ({ caller: { organisation } }) => ({ value: await current(organisation) }),
  });

  const publishMapping = route({
    ...about,
    method: 'POST',
    path: transferMappingPath,
    operation: 'bewaarKoppeling',
    summary: 'Een gewijzigde koppeling bewaren als volgende versie',
    body: mappingPublicationSchema,
    answer: keptMappingSchema,
    status: 201,
    problems: [409],
    handle: async ({ caller: { organisation }, body: { buildsOn, mapping } }) => {
      const version = buildsOn + 1;
      const isNewest = (await current(organisation)).version === buildsOn;
      const isAdded = isNewest && (await store.addTransferMapping(organisation, version, mapping));
      return isAdded ? { value: { version, mapping } } : { problem: overtaken };
    },
  });

  const readTicks = route({
    ...about,
    method: 'GET',
    path: transferTicksPath,
    operation: 'leesVinkjes',
    summary: 'Lezen wat al is overgenomen in het landelijke formulier',
    query: ticksQuerySchema,
    answer: ticksSchema,
    status: 200,
    problems: [404],
    handle: async ({ caller: { organisation }, query: { informatiepunt, periode } }) => {
      if (!(await isOwn(organisation, informatiepunt))) return { problem: noSuchScope };
      return { value: await store.ticksOf(organisation, informatiepunt, periode) };
    },
  });

  const changeTick = route({
    ...about,
    method: 'POST',
    path: transferTicksPath,
    operation: 'zetVinkje',
    summary: 'Eén getal als overgenomen aanvinken, of dat terugnemen',
    body: tickSchema,
    answer: ticksSchema,
    status: 201,
    problems: [404],
    handle: async ({ caller: { organisation }, body: { count, ...at }, now }) => {
      if (!(await isOwn(organisation, at.infoPoint))) return { problem: noSuchScope };
      if (count === null) await store.untick(organisation, at);
      else await store.tick(organisation, at, count, dutchDayOf(now).day);
      return { value: await store.ticksOf(organisation, at.infoPoint, at.period) };
    },
  });

  return [readMapping, publishMapping, readTicks, changeTick];
}

const overtaken = problem(
  409,
  'nieuwere-koppeling',
  'Er is intussen een nieuwere koppeling',
  'Een collega heeft de koppeling net gewijzigd. Open de pagina opnieuw en doe je wijziging nog eens.',
);
