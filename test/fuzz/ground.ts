/** What a hub can be asked, from its own description: each route with a body it would take, and who gets through to it. */

import type { ReportRevision } from '#domain/report-revision.ts';
import { startingLists } from '#hub/starting-lists.ts';
import { accessSchema, peoplePath } from '#wire/access.ts';
import { invitationsPath } from '#wire/accounts.ts';
import type { Role } from '#wire/roles.ts';
import { transferMappingPath } from '#wire/transfer.ts';
import { visitsMore } from '../hub/reading/a-closed-month.ts';
import { type Described, questionsIn } from '../hub/tenants/every-route.ts';
import {
  aLibraryBy,
  anAccount,
  anInvitedPerson,
  aPassword,
  aTabletAt,
  noord,
  type Person,
} from '../support/hub-people.ts';
import { anOperatorBy } from '../support/operator-by-command.ts';
import type { Ground, Heads } from './questions.ts';

/** A session that asks this is over, and all that comes after it would be asked by nobody. */
const leaves = ['meldAf'];

type Begun = { address: string; dataDir: string; said: string };

export async function groundAt({ address, dataDir, said }: Begun): Promise<Ground> {
  const door = ((path: string, init?: RequestInit) => fetch(`${address}${path}`, init)) as typeof fetch;
  const library = await aLibraryBy({ door }, /\/begin#(\S+)/.exec(said)?.[1] ?? '');
  const { infoPoint } = library;
  const tablet = await aTabletAt({ door }, library, infoPoint);
  // Others are named, moved and revoked: the one that asks has to stay known.
  const [named, growing] = [
    await aTabletAt({ door }, library, infoPoint),
    await aTabletAt({ door }, library, infoPoint),
  ];
  const officer = { municipality: 'GM0014' };
  const people: Record<Role, Person> = {
    coordinator: library,
    'library-reader': await anInvitedPerson({ door }, library, { role: 'library-reader' }),
    'municipal-officer': await anInvitedPerson({ door }, library, { role: 'municipal-officer', ...officer }),
    'municipal-financial-officer': await anInvitedPerson({ door }, library, {
      role: 'municipal-financial-officer',
      ...officer,
    }),
    operator: await anOperatorBy(door, { DATA_DIR: dataDir }),
  };
  const month = new Date().toISOString().slice(0, 7);
  const revisions: ReportRevision[] = [];
  for (let number = 1; number <= 5; number += 1) revisions.push(await tablet.seal({ month, number, visits: number }));
  const [revision] = revisions;
  if (!revision) throw new Error('expected a revision');
  await tablet.deliver(revision);
  const { publicKey } = growing;
  const { version, ...lists } = startingLists();
  const filling = {
    keys: {
      ...{ infoPoint, informatiepunt: infoPoint, id: infoPoint, gemeente: 'GM0014' },
      ...{ tablet: named.id, life: named.life, after: named.life, digest: revision.digest },
    },
    open: { municipality: 'GM0014', month, maand: month, periode: month, period: month },
    bodies: {
      neemInGebruik: { token: 'x'.repeat(43), organisation: 'Streek', infoPoint: noord, account: anAccount() },
      aanvaardUitnodiging: { token: 'x'.repeat(43), account: anAccount() },
      herstelToegang: { token: 'x'.repeat(43), password: aPassword },
      meldAan: { email: library.account.email, password: aPassword },
      maakInformatiepunt: noord,
      wijzigInformatiepunt: { id: infoPoint, name: 'Anders', place: 'Elders', isil: 'NL-0800070000', shape: null },
      koppelTablet: { code: 'ABCD2345', life: crypto.randomUUID(), publicKey },
      maakKoppelcode: { infoPoint, tabletName: 'Balie 2', tablet: named.id, seenVisits: 3 },
      publiceerKeuzelijsten: { buildsOn: version, lists },
      bewaarKoppeling: await (await library.get(transferMappingPath)).json().then(mappingBody),
      trekUitnodigingIn: { id: await anOpenInvitation(library) },
      ontvangMaandopgave: { contact: tablet.contact(), revision },
      ontvangTabletcontact: { contact: tablet.contact() },
      beginTabletleven: { life: crypto.randomUUID(), publicKey, after: growing.life, months: [] },
      maakCorrectie: { infoPoint, month, reason: 'on-paper', difference: visitsMore(1) },
      zetVinkje: { infoPoint, period: month, place: 'deel/plek', count: 1 },
      maakUitnodiging: { role: 'municipal-officer', municipality: 'GM0014' },
    },
  };
  const { paths } = (await (await door('/api/v1/openapi.json')).json()) as Described;
  const bearer = (token: string): Heads => ({ authorization: `Bearer ${token}` });
  const everybody: Heads[] = [bearer(tablet.token), ...Object.values(people).map(({ cookie }) => ({ cookie })), {}];
  const asked = questionsIn(paths, filling).flatMap(
    ({ operation, method, path, body, roles, isForTablets, isForAnybody }) => {
      const tablets = isForTablets ? [bearer(operation === 'beginTabletleven' ? growing.token : tablet.token)] : [];
      const letIn = [...tablets, ...roles.map((role) => ({ cookie: people[role].cookie }))];
      const leavesIt = leaves.includes(operation);
      const about = {
        ...{ operation, method, path },
        saysNoItself: isForAnybody || path.includes('/mijn-account/') || leavesIt,
        letIn: leavesIt || letIn.length === 0 ? [{}] : letIn,
        anybody: leavesIt ? [{}] : everybody,
      };
      const bodies = operation === 'ontvangMaandopgave' ? revisionBodies(body as object, revisions) : [body];
      return bodies.map((one) => ({ ...about, body: (one ?? {}) as object }));
    },
  );
  return { asked, elsewhere: ['/', '/kantoor', '/api', '/.well-known/security.txt'] };
}

function mappingBody({ version, mapping }: { version: number; mapping: object }) {
  return { buildsOn: version, mapping };
}

/** Open, and withdrawn once. */
async function anOpenInvitation({ get, post }: Person): Promise<string> {
  await post(invitationsPath, { role: 'coordinator' });
  const { invitations } = accessSchema.parse(await (await get(peoplePath)).json());
  return invitations[0]?.id ?? '';
}

function revisionBodies(body: object, revisions: readonly object[]): object[] {
  return revisions.map((revision) => ({ ...body, revision }));
}
