/** No question to the disk is waited for without an end: a call that never answers becomes a fault with a name. */
import Dexie, { type DBCoreTable } from 'dexie';
import { noteFault, noteTrouble, troubleOf } from './trouble.ts';

/** How long the disk may take over one answer, and over opening with an upgrade, in milliseconds. */
export const answerLimit = 10_000;
export const openLimit = 20_000;

/** Rejects with a `TimeoutError` when there is no answer within `limit` milliseconds. What was asked may still happen. */
export function inTime<T>(asked: PromiseLike<T>, limit: number): Promise<T> {
  return new Promise(limited(asked, limit));
}

function limited<T>(asked: PromiseLike<T>, limit: number) {
  return (resolve: (answer: T) => void, reject: (fault: unknown) => void) => {
    const timer = setTimeout(() => reject(new DOMException('no answer in time', 'TimeoutError')), limit);
    asked.then(
      (answer) => {
        clearTimeout(timer);
        resolve(answer);
      },
      (fault) => {
        clearTimeout(timer);
        reject(fault);
      },
    );
  };
}

/** Puts the limit on every request that goes through Dexie, and notes what they tell of the memory as a whole. */
export function limitAnswers(database: Dexie, limit: number): void {
  function guarded<Asked, T>(ask: (asked: Asked) => PromiseLike<T>, isWrite: boolean) {
    return (asked: Asked) =>
      // Dexie's own promise: one of another kind would leave its transactions.
      new Dexie.Promise<T>(limited(ask(asked), limit)).then(
        (answer) => {
          if (isWrite || troubleOf(database) !== 'full') noteTrouble(database, undefined);
          return answer;
        },
        (fault) => {
          noteFault(database, fault);
          throw fault;
        },
      );
  }
  database.use({
    stack: 'dbcore',
    name: 'limit',
    create: (core) => ({
      ...core,
      table: (name): DBCoreTable => {
        const table = core.table(name);
        return {
          ...table,
          get: guarded((asked: Parameters<DBCoreTable['get']>[0]) => table.get(asked), false),
          getMany: guarded((asked: Parameters<DBCoreTable['getMany']>[0]) => table.getMany(asked), false),
          query: guarded((asked: Parameters<DBCoreTable['query']>[0]) => table.query(asked), false),
          count: guarded((asked: Parameters<DBCoreTable['count']>[0]) => table.count(asked), false),
          openCursor: guarded((asked: Parameters<DBCoreTable['openCursor']>[0]) => table.openCursor(asked), false),
          mutate: guarded((asked: Parameters<DBCoreTable['mutate']>[0]) => table.mutate(asked), true),
        };
      },
    }),
  });
}
