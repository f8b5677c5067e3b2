/** No question to the disk is waited for without an end: a call that never answers becomes a fault with a name. */
import Dexie, { type DBCoreTable } from 'dexie';
import { storesInLine } from './in-line.ts';
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
  /** A write may end well although one of its requests was refused: then it says nothing of the room there is. */
  const refused = new WeakSet<object>();
  function guarded<Asked extends { trans: object }, T>(ask: (asked: Asked) => PromiseLike<T>) {
    return (asked: Asked) =>
      // Dexie's own promise: one of another kind would leave its transactions.
      new Dexie.Promise<T>(limited(ask(asked), limit)).then(
        (answer) => {
          if (troubleOf(database) !== 'full') noteTrouble(database, undefined);
          return answer;
        },
        (fault) => {
          refused.add(asked.trans);
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
      transaction: (stores, mode, options) => {
        const transaction = core.transaction(mode === 'readwrite' ? storesInLine(stores) : stores, mode, options);
        watchEnd(database, transaction as IDBTransaction, refused);
        return transaction;
      },
      table: (name): DBCoreTable => {
        const table = core.table(name);
        return {
          ...table,
          get: guarded((asked: Parameters<DBCoreTable['get']>[0]) => table.get(asked)),
          getMany: guarded((asked: Parameters<DBCoreTable['getMany']>[0]) => table.getMany(asked)),
          query: guarded((asked: Parameters<DBCoreTable['query']>[0]) => table.query(asked)),
          count: guarded((asked: Parameters<DBCoreTable['count']>[0]) => table.count(asked)),
          openCursor: guarded((asked: Parameters<DBCoreTable['openCursor']>[0]) => table.openCursor(asked)),
          mutate: guarded((asked: Parameters<DBCoreTable['mutate']>[0]) => table.mutate(asked)),
        };
      },
    }),
  });
}

/** A disk that is full says so when a write ends, not when it is asked; only a write that ended well says that there is room. */
function watchEnd(database: Dexie, transaction: IDBTransaction, refused: WeakSet<object>): void {
  if (transaction.mode !== 'readwrite') return;
  transaction.addEventListener('complete', () => !refused.has(transaction) && noteTrouble(database, undefined));
  transaction.addEventListener('abort', () => noteFault(database, transaction.error));
}
