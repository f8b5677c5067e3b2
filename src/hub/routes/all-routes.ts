/** Every route of the hub. What is not on this list is not there. */
import type { Catalogue } from '#domain/catalogue.ts';
import type { SignUps } from '#hub/accounts/add-person.ts';
import type { Route } from '#hub/http/route.ts';
import type { PeriodStore } from '#hub/reading/read-period.ts';
import { type FigureStore, monthFigures, municipalFigures } from './figures.ts';
import { health, type ReadyStore, ready } from './health.ts';
import { acceptances, type InvitationStore, invitations } from './invitations.ts';
import { type ListStore, listRoutes } from './lists/choice-lists.ts';
import { type OrganisationStore, organisationRoutes } from './organisation.ts';
import { ownAccount } from './own-account.ts';
import { closedFiles } from './reading/closed-files.ts';
import { type ClosingStore, closingRoutes } from './reading/closing.ts';
import { type CorrectionStore, corrections } from './reading/corrections.ts';
import { periodFigures } from './reading/figures.ts';
import { type HoursStore, openingHoursRoutes } from './reading/opening-hours.ts';
import { type SetUpStore, type SignIn, setUp } from './set-up.ts';
import { type AnswerSignIn, signInRoutes } from './sign-in.ts';
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
  OrganisationStore &
  FigureStore &
  PeriodStore &
  ClosingStore &
  CorrectionStore &
  HoursStore &
  ReadyStore;

export type Behind = {
  store: RouteStore;
  accounts: SignUps & SignIn;
  startingLists: Catalogue;
  version: string;
  answerSignIn: AnswerSignIn;
  isStopping: () => boolean;
};

export function allRoutes({ store, accounts, startingLists, version, answerSignIn, isStopping }: Behind): Route[] {
  return [
    health(store, version),
    ready(store, isStopping),
    setUp(store, accounts, startingLists),
    ...signInRoutes(answerSignIn),
    ownAccount(store),
    invitations(store),
    acceptances(store, accounts),
    ...organisationRoutes(store),
    ...enrolmentRoutes(store),
    ...listRoutes(store),
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
  ];
}
