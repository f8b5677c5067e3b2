/** Every route of the hub. What is not on this list is not there. */
import type { Catalogue } from '#domain/catalogue.ts';
import type { Accounts } from '#hub/accounts/open-accounts.ts';
import type { Route } from '#hub/http/route.ts';
import { isStrong } from '#hub/http/who-asks.ts';
import { type AccessStore, accessRoutes } from './accounts/access.ts';
import { type AuditStore, auditLog } from './accounts/audit-log.ts';
import { roleChanges } from './accounts/giving-roles.ts';
import { acceptances, type InvitationStore, invitations } from './accounts/invitations.ts';
import type { Note } from './accounts/limits.ts';
import { ownAccount } from './accounts/own-account.ts';
import { ownCodeRoutes } from './accounts/own-codes.ts';
import { ownPasskeyRoutes } from './accounts/own-passkeys.ts';
import { ownSecurityRoutes } from './accounts/own-security.ts';
import { ownSessionRoutes } from './accounts/own-sessions.ts';
import { type ProviderSignIns, providerSignIn } from './accounts/provider-sign-in.ts';
import { type RecoveryStore, recoveries } from './accounts/recoveries.ts';
import { secondStepRoutes } from './accounts/second-step.ts';
import { type SetUpStore, setUp } from './accounts/set-up.ts';
import { signInRoutes } from './accounts/sign-in.ts';
import { waysIn } from './accounts/ways-in.ts';
import { type FigureStore, monthFigures, municipalFigures } from './figures.ts';
import { health, type ReadyStore, ready } from './health.ts';
import { type ListStore, listRoutes } from './lists/choice-lists.ts';
import { type OperatingStore, operatingRoutes } from './operating.ts';
import { type OrganisationStore, organisationRoutes } from './organisation.ts';
import { closedFiles } from './reading/closed-files.ts';
import { type ClosingStore, closingRoutes } from './reading/closing.ts';
import { type CorrectionStore, corrections } from './reading/corrections.ts';
import { type FiguresStore, periodFigures } from './reading/figures.ts';
import { type HoursStore, openingHoursRoutes } from './reading/opening-hours.ts';
import { type EnrolmentStore, enrolmentRoutes } from './tablets/enrolments.ts';
import { type FleetStore, fleetRoutes } from './tablets/fleet.ts';
import { type HeldStore, heldRevisionRoutes } from './tablets/held-revisions.ts';
import { type LifeStore, tabletLives } from './tablets/lives.ts';
import { type ReportStore, receiveReports } from './tablets/receive-reports.ts';
import { type ContactStore, tabletContacts } from './tablets/tablet-contacts.ts';
import { type TransferStore, transferRoutes } from './transfer.ts';

type RouteStore = ReportStore &
  TransferStore &
  FleetStore &
  LifeStore &
  HeldStore &
  ContactStore &
  EnrolmentStore &
  ListStore &
  SetUpStore &
  InvitationStore &
  AccessStore &
  AuditStore &
  RecoveryStore &
  OrganisationStore &
  FigureStore &
  FiguresStore &
  ClosingStore &
  CorrectionStore &
  HoursStore &
  OperatingStore &
  ReadyStore;

export type Behind = {
  store: RouteStore;
  accounts: Accounts;
  providers: ProviderSignIns;
  note: Note;
  /** Whether this role has to sign in with a second factor or a passkey. */
  needsSecondFactor: (role: string) => boolean;
  passkeysWorkAt: (origin: string) => boolean;
  startingLists: Catalogue;
  version: string;
  isStopping: () => boolean;
};

export function allRoutes(behind: Behind): Route[] {
  const { store, note, version, providers, needsSecondFactor } = behind;
  return [
    health(store, version),
    ready(store, behind.isStopping),
    setUp(behind),
    waysIn({ passkeysWorkAt: behind.passkeysWorkAt, providers: providers.all }),
    ...signInRoutes(behind),
    ...secondStepRoutes(behind),
    providerSignIn(behind),
    recoveries(behind),
    ownAccount(store, ({ kind, how }) => needsSecondFactor(kind) && !isStrong(how)),
    ...ownSecurityRoutes(behind),
    ...ownCodeRoutes(behind),
    ...ownPasskeyRoutes(behind),
    ...ownSessionRoutes(behind),
    invitations(store, note),
    acceptances(behind),
    ...accessRoutes(behind),
    roleChanges(behind),
    auditLog(store),
    ...organisationRoutes(store),
    ...enrolmentRoutes(store),
    ...listRoutes(store, note),
    ...fleetRoutes(store),
    tabletLives(store),
    receiveReports(store),
    tabletContacts(store),
    ...heldRevisionRoutes(store),
    monthFigures(store),
    periodFigures(store),
    ...closingRoutes(store),
    closedFiles(store),
    corrections(store),
    ...openingHoursRoutes(store),
    municipalFigures(store),
    ...transferRoutes(store),
    ...operatingRoutes(behind),
  ];
}
