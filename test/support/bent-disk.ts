/** IndexedDB itself, bent for as long as a step takes: the one place where a disk can be made to fail. */

type Write = IDBObjectStore['put'];
/** What the disk makes of a row that is handed to it; `undefined`: it loses the row. */
type Makes = (row: never) => object | undefined;

/** Every row handed to a store named in `makes` lands as that makes it. */
export async function whileDiskWrites<T>(makes: Record<string, Makes>, step: () => Promise<T>): Promise<T> {
  const bend = (write: Write): Write =>
    function (this: IDBObjectStore, row: never, ...key) {
      const as = makes[this.name];
      const landing = as ? as(row) : row;
      const request = write.call(this, landing ?? row, ...key);
      const { keyPath } = this;
      if (!landing) this.delete(Array.isArray(keyPath) ? keyPath.map((part) => row[part]) : row[keyPath ?? '']);
      return request;
    };
  const { add, put } = IDBObjectStore.prototype;
  Object.assign(IDBObjectStore.prototype, { add: bend(add), put: bend(put) });
  return step().finally(() => Object.assign(IDBObjectStore.prototype, { add, put }));
}

/** Every object store of this run, with `what` in place of one of its own functions. */
export async function whileStores<K extends 'add' | 'put' | 'get' | 'getKey', T>(
  name: K,
  what: (real: IDBObjectStore[K]) => IDBObjectStore[K],
  step: () => Promise<T>,
): Promise<T> {
  const real = IDBObjectStore.prototype[name];
  IDBObjectStore.prototype[name] = what(real);
  return step().finally(() => {
    IDBObjectStore.prototype[name] = real;
  });
}

/** Tells `hear` of every transaction that is begun, whoever asks for it. */
export async function whileHearing<T>(
  hear: (transaction: IDBTransaction, options: IDBTransactionOptions | undefined) => void,
  step: () => Promise<T>,
): Promise<T> {
  const real = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = real.call(this, stores, mode, options);
    hear(transaction, options);
    return transaction;
  };
  return step().finally(() => {
    IDBDatabase.prototype.transaction = real;
  });
}
