/** How the hub is doing, in figures for Prometheus. No label names a library, a tablet or a person. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answered } from '#hub/http/doorway/watch.ts';

export type MetricStore = {
  /** Tablets that are let in and were not heard of since then. */
  silentTablets: (since: Date) => Promise<number>;
  connections: () => { open: number; idle: number; waiting: number };
};
export type HubMetrics = ReturnType<typeof hubMetrics>;

const silentAfter = 7 * 24 * 60 * 60_000;

export function hubMetrics(store: MetricStore, clock: () => Date) {
  const registers = [new Registry()];
  const [register] = registers as [Registry];
  collectDefaultMetrics({ register });
  const labelNames = ['route', 'method', 'status'] as const;
  const requests = new Counter({ name: 'balieboek_requests_total', help: 'Answers given', labelNames, registers });
  const durations = new Histogram({
    name: 'balieboek_request_seconds',
    help: 'Time to an answer',
    labelNames: ['route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const revisions = new Counter({
    name: 'balieboek_revisions_total',
    help: 'Months that were brought, by what the hub said of them',
    labelNames: ['answer'],
    registers,
  });
  new Gauge({
    name: 'balieboek_tablets_silent',
    help: 'Tablets not heard of for a week',
    registers,
    async collect() {
      this.set(await store.silentTablets(new Date(clock().getTime() - silentAfter)));
    },
  });
  new Gauge({
    name: 'balieboek_database_connections',
    help: 'Connections to the database, and questions that wait for one',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, number] of Object.entries(store.connections())) this.set({ state }, number);
    },
  });
  return {
    note({ route, method, status, seconds, judgement }: Answered): void {
      requests.inc({ route, method, status: String(status) });
      durations.observe({ route }, seconds);
      if (judgement) revisions.inc({ answer: judgement });
    },
    type: register.contentType,
    text: () => register.metrics(),
  };
}
