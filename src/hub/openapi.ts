/** Prints the description of the interface, made from the routes, without a database or a network. */
import { describeApi } from '#hub/http/describe-routes.ts';
import { type HubParts, hubApp } from '#hub/hub-app.ts';
import { startingLists } from '#hub/starting-lists.ts';

/** Describing asks nothing of what lies behind the routes, so whatever is reached for here is a mistake. */
const nothing = new Proxy({} as HubParts['store'] & HubParts['accounts'] & HubParts['appFiles'], {
  get: (_, name) => {
    throw new Error(`expected the description not to need ${String(name)}`);
  },
});

const unasked = async (): Promise<never> => {
  throw new Error('expected the description not to ask a route');
};

const web = hubApp({
  store: nothing,
  accounts: nothing,
  appFiles: nothing,
  startingLists: startingLists(),
  version: '',
  signedIn: unasked,
  roleOf: unasked,
  tabletByToken: unasked,
  workFor: unasked,
  isStopping: () => false,
  needsSecondFactor: () => false,
  passkeysWorkAt: () => false,
  providers: { all: [], begin: unasked },
  providerReturn: unasked,
  note: unasked,
  https: true,
  publicUrl: undefined,
  trust: undefined,
  securityContact: undefined,
  onAnswered: () => undefined,
  clock: () => new Date(),
  onMistake: (mistake) => {
    throw mistake;
  },
});

process.stdout.write(`${JSON.stringify(describeApi(web), null, 2)}\n`);
