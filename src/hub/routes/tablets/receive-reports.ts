/** Receives month reports. Each reason to refuse is its own answer and changes nothing; a receipt comes after the commit. */
import type * as z from 'zod/mini';
import { type Day, dayPlus, dutchDayOf, firstDayOf, lastDayOf } from '#domain/calendar.ts';
import { tableThatDoesNotAddUp } from '#domain/month-sheet.ts';
import {
  currentShape,
  digestSchema,
  type Judgement,
  type NumberedDigest,
  type ReportRevision,
} from '#domain/report-revision.ts';
import { problem } from '#hub/http/problems.ts';
import { type FaultKind, type Route, route, type Said } from '#hub/http/route.ts';
import type { PublicKey } from '#wire/enrolment.ts';
import { keyAlgorithm } from '#wire/life-key.ts';
import type { Problem, RefusalReason } from '#wire/problem.ts';
import {
  type Contact,
  type HubWord,
  reportAnswerSchema,
  reportBodySchema,
  reportsPath,
} from '#wire/report-exchange.ts';
import { hasTrueDigest, isSignedBy } from '#wire/seal-revision.ts';
import { type TokenStore, withToken } from './following-token.ts';
import { type About, type Caller, noteRefusal, type RefusalStore, revisionIn } from './note-refusal.ts';

type Owner = { tablet: string; publicKey: PublicKey };
type Carrier = { organisation: string; tablet?: string | undefined; contact?: Contact | undefined };
type Delivery = { revision: ReportRevision; receivedAt: Date; today: Day };
type Kept = {
  answer: Judgement | 'held';
  number: number;
  base?: NumberedDigest | null;
  signature?: string;
  hub: HubWord;
};

export type ReportStore = RefusalStore &
  TokenStore & {
    ownerOfLife: (organisation: string, life: string) => Promise<Owner | undefined>;
    /** `wasThere`: on any day from `from` until `until` the owner was enrolled at that info point. */
    ownerOfMonth: (
      organisation: string,
      month: { life: string; infoPoint: string; from: Day; until: Day },
    ) => Promise<(Owner & { wasThere: boolean }) | undefined>;
    /** Resolves after the commit. */
    keepRevision: (carrier: Carrier, delivery: Delivery) => Promise<Kept | undefined>;
  };

export function receiveReports(store: ReportStore): Route {
  return route({
    method: 'POST',
    path: reportsPath,
    // Whoever brings it: the signature is checked, not the road.
    access: 'tablet-or-keep-library',
    operation: 'ontvangMaandopgave',
    summary: 'Een maandopgave ontvangen, van de tablet zelf of van wie haar meebrengt',
    tag: 'tablets',
    body: reportBodySchema,
    answer: reportAnswerSchema,
    status: 200,
    problems: [403, 503],
    isJudged: true,
    dress: sayOfRevision,
    onNotPassed: async ({ caller, said, body, now }) => {
      if ('problem' in said) await noteRefusal(store, caller, said.problem, revisionIn(body), dutchDayOf(now).day);
    },
    handle: async ({ caller, body: { contact, revision }, now }): Promise<Said<z.input<typeof reportAnswerSchema>>> => {
      const { organisation } = caller;
      const tablet = caller.kind === 'tablet' ? caller.tablet : undefined;
      const own = contact && tablet ? { contact, tablet } : undefined;
      const refusal = await reasonToRefuse(store, organisation, own, revision);
      const today = dutchDayOf(now).day;
      if (refusal) return refuseAloud(store, caller, refusal, revision, today);
      const kept = await store.keepRevision({ organisation, ...own }, { revision, receivedAt: now, today });
      if (!kept) return refuseAloud(store, caller, ofNoKnownLife(revision), revision, today);
      const hub = caller.kind === 'tablet' ? await withToken(store, caller, kept.hub, now) : kept.hub;
      return { value: { digest: revision.digest, ...kept, hub } };
    },
  });
}

/** Enrolments are dated by the hub's clock and months by the tablet's, in days: nobody is refused for the difference. */
const clockTolerance = 3;

async function reasonToRefuse(
  store: ReportStore,
  organisation: string,
  own: { contact: Contact; tablet: string } | undefined,
  revision: ReportRevision,
): Promise<Problem | undefined> {
  if (!(await hasTrueDigest(revision))) return falseDigest(revision);
  const table = tableThatDoesNotAddUp(revision);
  if (table) return doesNotAddUp(revision, table);
  const { life, infoPoint, month } = revision;
  const [from, until] = [dayPlus(firstDayOf(month), -clockTolerance), dayPlus(lastDayOf(month), clockTolerance)];
  // The tablet that counted it, not the one that brings it.
  const owner = await store.ownerOfMonth(organisation, { life, infoPoint, from, until });
  // What a carrier says of itself is about itself, whosever month it brings.
  const speaker = own && (own.contact.life === life ? owner : await store.ownerOfLife(organisation, own.contact.life));
  if (own && speaker?.tablet !== own.tablet) return ofNoKnownLife(revision);
  if (!owner) return ofNoKnownLife(revision);
  if (!(await isSignedBy(revision, await importKey(owner.publicKey)))) return falseSignature(revision);
  return owner.wasThere ? undefined : notEnrolledThere(revision);
}

function importKey(publicKey: PublicKey) {
  return crypto.subtle.importKey('jwk', publicKey, keyAlgorithm, false, ['verify']);
}

type Digested = Pick<ReportRevision, 'digest'>;

function refused(given: Problem, reason: RefusalReason, digest: string | null): Problem {
  return { ...given, answer: 'refused', reason, digest };
}

function falseDigest({ digest }: Digested): Problem {
  const detail =
    'De inhoud hoort niet bij het controlegetal. De maand blijft op de tablet staan; verstuur haar opnieuw.';
  return refused(problem(400, 'controlegetal', 'Het controlegetal klopt niet', detail), 'digest', digest);
}

function doesNotAddUp({ digest }: Digested, table: string): Problem {
  const detail = `De tabel ${table} telt niet op tot het totaal. Laat de tablet de maand opnieuw tellen en versturen.`;
  return refused(problem(400, 'telt-niet-op', 'De tabellen tellen niet op', detail), 'does-not-add-up', digest);
}

function ofNoKnownLife({ digest }: Digested): Problem {
  const detail =
    'Deze maand is geteld op een tablet die hier niet gekoppeld is, of hoort niet bij wie haar bracht. Koppel die tablet opnieuw.';
  return refused(problem(403, 'ander-leven', 'De hub kent deze tablet niet', detail), 'signature', digest);
}

function falseSignature({ digest }: Digested): Problem {
  const detail = 'De maand is niet ondertekend met de sleutel van haar tablet. Koppel die tablet opnieuw.';
  return refused(problem(403, 'handtekening', 'De handtekening klopt niet', detail), 'signature', digest);
}

function notEnrolledThere({ digest, infoPoint, month }: ReportRevision): Problem {
  const detail = `De tablet was in ${month} niet gekoppeld aan informatiepunt ${infoPoint}. Vraag de coördinator om de tablet daar te koppelen.`;
  return refused(
    problem(403, 'informatiepunt', 'De tablet hoorde niet bij dit informatiepunt', detail),
    'info-point',
    digest,
  );
}

async function refuseAloud(store: ReportStore, caller: Caller, refusal: Problem, about: About, today: Day) {
  await noteRefusal(store, caller, refusal, about, today);
  return { problem: refusal };
}

/** Even a body that did not pass may say which revision it was about, so that the tablet can set that one aside. */
function sayOfRevision(fault: FaultKind, given: Problem, body: unknown): { problem: Problem; retryAfter?: number } {
  const { shape, digest } = revisionIn(body);
  if (fault === 'schema' && Number.isInteger(shape) && (shape as number) > currentShape) return tooNew;
  const read = digestSchema.safeParse(digest);
  return { problem: refused(given, fault, read.success ? read.data : null) };
}

/** No refusal: the tablet keeps the month and tries again when the hub has been brought up to date. */
const tooNew = {
  problem: problem(
    503,
    'nieuwere-vorm',
    'De hub kent deze nieuwere maandopgave nog niet',
    'De maand blijft op de tablet staan en wordt later opnieuw verstuurd. Werk de hub bij.',
  ),
  retryAfter: 3600,
};
