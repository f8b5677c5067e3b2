/** How busy the connections to the database are, over all pools of this process. */
import type pg from 'pg';

const pools = new Set<pg.Pool>();

/** Every pool that is opened is counted as long as it is open. */
export function countPool(pool: pg.Pool): void {
  pools.add(pool);
}

export function connections(): { open: number; idle: number; waiting: number } {
  const counts = { open: 0, idle: 0, waiting: 0 };
  for (const pool of pools) {
    if (pool.ended) pools.delete(pool);
    counts.open += pool.totalCount;
    counts.idle += pool.idleCount;
    counts.waiting += pool.waitingCount;
  }
  return counts;
}
