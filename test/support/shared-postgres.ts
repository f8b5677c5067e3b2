/** One PostgreSQL for all test files of a run, started when the first of them asks for it. */
import { createServer, type Server } from 'node:net';
import type { TestProject } from 'vitest/node';
import { startServer, type TestServer } from './hub-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The loopback port that says in which directory the PostgreSQL of this run listens. */
    postgresPort?: number;
  }
}

let server: Promise<TestServer> | undefined;
let counter: Server;

export async function setup(project: TestProject): Promise<void> {
  counter = createServer((asker) => {
    server ??= startServer();
    server.then(
      ({ socket }) => asker.end(socket),
      (fault) => asker.destroy(fault),
    );
  });
  await new Promise<void>((resolve) => counter.listen(0, '127.0.0.1', resolve));
  project.provide('postgresPort', (counter.address() as { port: number }).port);
}

export async function teardown(): Promise<void> {
  counter.close();
  await (await server)?.stop();
}
