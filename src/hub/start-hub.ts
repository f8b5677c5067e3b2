/** Starts a whole hub: store, accounts, routes and the network, in that order, and stops them in the other. */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { type Accounts, openAccounts } from '#hub/accounts/open-accounts.ts';
import type { Config } from '#hub/config.ts';
import { readAppFiles } from '#hub/http/app-files.ts';
import { hubApp } from '#hub/hub-app.ts';
import type { Log } from '#hub/log.ts';
import { startFault } from '#hub/start-fault.ts';
import { startingLists } from '#hub/starting-lists.ts';
import { openStore, type Store } from '#hub/store/open-store.ts';
import { readTheme } from '#hub/theme/read-theme.ts';
import { hashOf, newToken } from '#hub/tokens.ts';

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
    const https = config.tls !== undefined || config.publicUrl?.startsWith('https:') === true;
    const accounts = await openUpToDate(store, https, config.publicUrl);
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
      answerSignIn: accounts.answer,
      appFiles: readAppFiles(clientDir, theme),
      https,
      publicUrl: config.publicUrl,
      clock,
      onMistake: (mistake, route) => log.error({ err: mistake, route }, 'a route failed'),
    });
    const token = await newFirstLink(store);
    const server = await listen(config, app.fetch);
    const address = config.publicUrl ?? `${config.tls ? 'https' : 'http'}://${hostIn(config.host)}:${server.port}`;
    const stop = async () => {
      await server.close();
      await store.close();
    };
    return { address, firstLink: token && `${address}/begin#${token}`, stop };
  } catch (fault) {
    await store.close();
    throw fault;
  }
}

async function openUpToDate(store: Store, secure: boolean, publicUrl: string | undefined) {
  await store.migrate(async () => {
    const inTheMaking = openAccounts({ database: store.owned, secret: newToken(), secure, publicUrl });
    await inTheMaking.bringUpToDate();
  });
  return openAccounts({ database: store.shared, secret: await store.accountSecret(), secure, publicUrl });
}

/** Kept as its hash only, so a link that was not used is lost with the screen it was on; the next start makes another. */
async function newFirstLink(store: Store): Promise<string | undefined> {
  if (await store.hasAnyAccount()) return undefined;
  const token = newToken();
  await store.replaceFirstLink(hashOf(token));
  return token;
}

type Fetch = Parameters<typeof serve>[0]['fetch'];

function listen({ port, host, tls }: Config, fetch: Fetch): Promise<{ port: number; close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const secure = tls && { createServer, serverOptions: tls };
    const server = serve({ fetch, port, ...(host !== undefined && { hostname: host }), ...secure }, () => {
      resolve({ port: (server.address() as AddressInfo).port, close });
    });
    server.once('error', (fault: NodeJS.ErrnoException) => reject(cannotListen(fault, port, host)));
    const close = () =>
      new Promise<void>((done) => {
        server.close(() => done());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
        // A browser that keeps its connection open must not keep the hub from stopping.
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 3_000).unref();
      });
  });
}

function cannotListen(fault: NodeJS.ErrnoException, port: number, host: string | undefined): Error {
  if (fault.code === 'EADDRINUSE') {
    return startFault(`Poort ${port} is al in gebruik: stop het andere programma of kies met PORT een andere poort.`);
  }
  if (fault.code === 'EACCES') {
    return startFault(`Poort ${port} mag deze gebruiker niet openen: kies met PORT een poort vanaf 1024.`);
  }
  if (fault.code === 'EADDRNOTAVAIL' || fault.code === 'ENOTFOUND') {
    return startFault(`Het adres ${host} van HOST is niet van deze computer: kies een ander HOST of laat het weg.`);
  }
  return fault;
}

function hostIn(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
