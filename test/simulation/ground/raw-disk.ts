/** What lies on a tablet's disk at this very moment, looked up on fake-indexeddb's own shelves: no request, no copy, nothing to wait for. */
import 'fake-indexeddb/auto';

type Records = { values: () => Iterable<{ value: unknown }>; clear: () => unknown };
type Shelf = { records: Records; rawIndexes: Map<string, { records: Records }> };
type Shelves = { _databases: Map<string, { rawObjectStores: Map<string, Shelf> }> };

/** A row that is written anew is another object; one that was not touched stays the same. Not to be changed. */
export function rowsOn<Row>(disk: string, store: string): Row[] {
  const shelf = shelvesOf(disk)?.get(store);
  return shelf ? Array.from(shelf.records.values(), ({ value }) => value as Row) : [];
}

export function clearShelves(disk: string): void {
  for (const { records, rawIndexes } of shelvesOf(disk)?.values() ?? []) {
    records.clear();
    for (const index of rawIndexes.values()) index.records.clear();
  }
}

function shelvesOf(disk: string): Map<string, Shelf> | undefined {
  return (indexedDB as unknown as Shelves)._databases.get(disk)?.rawObjectStores;
}
