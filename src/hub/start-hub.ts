/** Starts a whole hub: store, accounts, routes and the network, in that order, and stops them in the other. */
import { join } from 'node:path';
import { type Accounts, bringAccountsUpToDate, openAccounts } from '#hub/accounts/open-accounts.ts';
import type { Config } from '#hub/config.ts';
import { readAppFiles } from '#hub/http/app-files.ts';
import { listen } from '#hub/http/listen.ts';
import { hubApp } from '#hub/hub-app.ts';
import type { Log } from '#hub/log.ts';
import { signingIn } from '#hub/signing-in.ts';
import { startingLists } from '#hub/starting-lists.ts';
import { openStore, type Store } from '#hub/store/open-store.ts';
import { readTheme } from '#hub/theme/read-theme.ts';
import { hashOf, newToken } from '#hub/tokens.ts';
import { watching } from '#hub/watching.ts';

export type Given = {
  log: Log;
  version: string;
  clientDir: string;
  clock: () => Date;
  /** Called when the hub cannot go on: its own database stopped without being asked. */
  onGone: () => void;
  /** Fills an empty store before the first question is answered: the demo uses it. */
  prepare?: (store: Store, accounts: Accounts) => Promise<void>;
};

export type RunningHub = {
  address: string;
  /** Only while there is no account: the one way to make the first. */
  firstLink: string | undefined;
  stop: () => Promise<void>;
};

export async function startHub(config: Config, given: Given): Promise<RunningHub> {
  const { log, version, clientDir, clock, onGone, prepare } = given;
  const theme = config.theme && readTheme(config.theme, join(clientDir, 'themes'));
  const store = await openStore(config, log, onGone);
  try {
    let isStopping = false;
    const { onMistake, onAnswered, serve } = watching(config, store, log, clock);
    const https = config.tls !== undefined || config.publicUrl?.startsWith('https:') === true;
    const accounts = await openUpToDate(store, https, config.publicUrl, log);
    await prepare?.(store, accounts);
    const app = hubApp({
      store,
      accounts,
      startingLists: startingLists(),
      version,
      signedIn: accounts.signedIn,
      roleOf: store.roleOf,
      tabletByToken: store.tabletByToken,
      workFor: store.workFor,
      ...signingIn(config, store, accounts),
      isStopping: () => isStopping,
      appFiles: readAppFiles(clientDir, theme),
      https,
      publicUrl: config.publicUrl,
      clock,
      trust: config.trust,
      securityContact: config.securityContact,
      onMistake,
      onAnswered,
    });
    const token = await newFirstLink(store);
    const server = await listen({ ...config, https }, app.fetch, (mistake) => onMistake(mistake, 'outside the routes'));
    const figures = await serve();
    const address = config.publicUrl ?? `${config.tls ? 'https' : 'http'}://${hostIn(config.host)}:${server.port}`;
    const stop = async () => {
      isStopping = true;
      await server.close();
      await figures?.close();
      await store.close();
    };
    return { address, firstLink: token && `${address}/begin#${token}`, stop };
  } catch (fault) {
    await store.close();
    throw fault;
  }
}

async function openUpToDate(store: Store, secure: boolean, publicUrl: string | undefined, log: Log) {
  const migrations = await store.migrate(async () => {
    await bringAccountsUpToDate({ database: store.owned, secret: newToken(), secure, publicUrl });
  });
  if (migrations.length > 0) log.info({ migrations }, 'brought the tables up to date');
  const surroundings = { database: store.shared, secret: await store.accountSecret(), secure, publicUrl };
  return openAccounts(surroundings, store.spendCode);
}

/** Kept as its hash only, so a link that was not used is lost with the screen it was on; the next start makes another. */
async function newFirstLink(store: Store): Promise<string | undefined> {
  if (await store.hasAnyAccount()) return undefined;
  const token = newToken();
  await store.replaceFirstLink(hashOf(token));
  return token;
}

function hostIn(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
