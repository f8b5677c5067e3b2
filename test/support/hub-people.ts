/** People and tablets at a test hub, each made the way the product makes them: over the hub's own door. */
import { emptySheet, type MonthSheet } from '#domain/month-sheet.ts';
import type { ReportRevision } from '#domain/report-revision.ts';
import { hashOf, newToken } from '#hub/tokens.ts';
import {
  acceptancesPath,
  type InvitationBody,
  infoPointsPath,
  invitationAnswerSchema,
  invitationsPath,
  type NewInfoPoint,
  setUpPath,
} from '#wire/accounts.ts';
import {
  enrolmentAnswerSchema,
  enrolmentCodeAnswerSchema,
  enrolmentCodesPath,
  enrolmentsPath,
  type PublicKey,
  publicKeySchema,
} from '#wire/enrolment.ts';
import { keyAlgorithm } from '#wire/life-key.ts';
import { type Contact, reportsPath } from '#wire/report-exchange.ts';
import { operators, type Role } from '#wire/roles.ts';
import { sealRevision } from '#wire/seal-revision.ts';
import { aSheetOf, aVisit } from './builders.ts';
import type { TestHub } from './hub.ts';

export const aPassword = 'een lang wachtwoord';

export type Person = {
  cookie: string;
  get: (path: string) => Promise<Response>;
  post: (path: string, body: object) => Promise<Response>;
};
export type Library = Person & { infoPoint: string; organisation: string; account: ReturnType<typeof anAccount> };

let people = 0;

export function anAccount() {
  people += 1;
  return { name: 'Coördinator', email: `persoon-${people}@bibliotheek.example`, password: aPassword };
}

export const noord: NewInfoPoint = { name: 'Bibliotheek Noord', place: 'Groningen', municipality: 'GM0014' };

/** A first start: organisation, info point and coordinator, signed in. */
export async function aLibrary(hub: TestHub, infoPoint: NewInfoPoint = noord): Promise<Library> {
  const token = newToken();
  await hub.store.replaceFirstLink(hashOf(token));
  return aLibraryBy(hub, token, infoPoint);
}

type Door = Pick<TestHub, 'door'>;

/** The same with the one-time link that a hub said itself. */
export async function aLibraryBy(hub: Door, token: string, infoPoint: NewInfoPoint = noord): Promise<Library> {
  const account = anAccount();
  const body = { token, organisation: 'Bibliotheek De Streek', infoPoint, account };
  const response = await hub.door(setUpPath, asJson(body));
  if (response.status !== 201) throw new Error(`expected to be set up: ${await response.text()}`);
  const { organisation } = (await response.json()) as { organisation: { id: string } };
  const person = signedInBy(hub, response);
  const points = await person.get(infoPointsPath);
  const [point] = (await points.json()) as { id: string }[];
  if (!point) throw new Error('expected an info point');
  return { ...person, infoPoint: point.id, organisation: organisation.id, account };
}

export async function anInfoPointMore({ post }: Person, asked: NewInfoPoint): Promise<string> {
  return ((await (await post(infoPointsPath, asked)).json()) as { id: string }).id;
}

/** Somebody who followed an invitation of this coordinator. */
export async function anInvitedPerson(hub: Door, by: Person, invitation: InvitationBody): Promise<Person> {
  const answer = invitationAnswerSchema.parse(await (await by.post(invitationsPath, invitation)).json());
  const token = new URL(answer.link).hash.slice(1);
  const response = await hub.door(acceptancesPath, asJson({ token, account: anAccount() }));
  if (response.status !== 201) throw new Error(`expected to be let in: ${await response.text()}`);
  return signedInBy(hub, response);
}

/** Somebody who runs the hub, invited by the command beside it. */
export async function anOperator(hub: TestHub): Promise<Person> {
  const token = newToken();
  await hub.store.makeRoomForOperators();
  await hub.store.addInvitation(operators, {
    hash: hashOf(token),
    role: 'operator',
    municipality: null,
    expiresAt: new Date('2099-01-01'),
    now: new Date('2026-01-01'),
  });
  return signedInBy(hub, await hub.door(acceptancesPath, asJson({ token, account: anAccount() })));
}

/** Somebody in each of the roles: of this library, of the municipality where it is, and of those who run the hub. */
export async function everyRole(hub: TestHub, library: Library, municipality: string): Promise<Record<Role, Person>> {
  return {
    coordinator: library,
    'library-reader': await anInvitedPerson(hub, library, { role: 'library-reader' }),
    'municipal-officer': await anInvitedPerson(hub, library, { role: 'municipal-officer', municipality }),
    'municipal-financial-officer': await anInvitedPerson(hub, library, {
      role: 'municipal-financial-officer',
      municipality,
    }),
    operator: await anOperator(hub),
  };
}

export type HubTablet = {
  id: string;
  token: string;
  life: string;
  infoPoint: string;
  publicKey: PublicKey;
  contact: (wishes?: Partial<Contact>) => Contact;
  seal: (wishes?: RevisionWishes) => Promise<ReportRevision>;
  deliver: (revision: ReportRevision, contact?: Contact) => Promise<Response>;
  post: (path: string, body: object) => Promise<Response>;
};

export type RevisionWishes = {
  number?: number;
  visits?: number;
  month?: string;
  infoPoint?: string;
  life?: string;
  buildsOn?: string[];
  sheet?: MonthSheet;
};

/** A tablet enrolled with a short code, with a key of its own that cannot be taken out. */
export async function aTabletAt(hub: Door, coordinator: Person, infoPoint: string): Promise<HubTablet> {
  const made = await coordinator.post(enrolmentCodesPath, { infoPoint, tabletName: 'Balie 1' });
  const { code } = enrolmentCodeAnswerSchema.parse(await made.json());
  const life = crypto.randomUUID();
  const { privateKey, publicKey } = await aKeyPair();
  const enrolled = await hub.door(enrolmentsPath, asJson({ code, life, publicKey }));
  const { token, tablet } = enrolmentAnswerSchema.parse(await enrolled.json());
  const contact = (wishes: Partial<Contact> = {}): Contact => ({
    life,
    logged: 3,
    oldestUnsentDays: 0,
    appVersion: '0.1.0',
    listVersion: 1,
    storage: 'persistent',
    clock: '2026-03-10T09:00:05.000Z',
    ...wishes,
  });
  const post = (path: string, body: object) => hub.door(path, asJson(body, { authorization: `Bearer ${token}` }));
  return {
    id: tablet.id,
    token,
    life,
    infoPoint,
    publicKey,
    contact,
    seal: (wishes = {}) => sealed({ life, infoPoint, ...wishes }, privateKey),
    deliver: (revision, said = contact()) => post(reportsPath, { contact: said, revision }),
    post,
  };
}

export async function aKeyPair(): Promise<{ privateKey: CryptoKey; publicKey: PublicKey }> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(keyAlgorithm, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  return { privateKey, publicKey: publicKeySchema.parse({ kty, crv, x, y }) };
}

/** A month of so many plain visits, each with one question. */
export async function sealed(
  { life = '', infoPoint = '', month = '2026-03', number = 1, visits = 1, buildsOn = [], sheet }: RevisionWishes,
  privateKey: CryptoKey,
): Promise<ReportRevision> {
  const logged = Array.from({ length: visits }, () => aVisit({ infoPoint, day: `${month}-02` }));
  const counted = sheet ?? aSheetOf(logged, emptySheet(infoPoint, month));
  return sealRevision({ life, number, listVersion: 1, sheet: counted }, buildsOn, privateKey);
}

export function signedInBy(hub: Pick<TestHub, 'door'>, response: Response): Person {
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return {
    cookie,
    get: (path) => hub.door(path, { headers: { cookie } }),
    post: (path, body) => hub.door(path, asJson(body, { cookie })),
  };
}

export function asJson(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}
