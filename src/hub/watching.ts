/** What the keeper of a hub sees of it: lines in the log and, where a port is given for them, figures. */
import type { Config } from '#hub/config.ts';
import { inLog } from '#hub/faults-in-log.ts';
import type { Answered } from '#hub/http/doorway/watch.ts';
import type { Log } from '#hub/log.ts';
import { hubMetrics, type MetricStore } from '#hub/metrics/hub-metrics.ts';
import { serveMetrics } from '#hub/metrics/serve-metrics.ts';

export function watching(config: Config, store: MetricStore, log: Log, clock: () => Date) {
  const metrics = config.metrics && hubMetrics(store, clock);
  const onMistake = (mistake: unknown, route: string, id?: string) =>
    log.error({ id, route, fault: inLog(mistake) }, 'a route failed');
  const onAnswered = (answered: Answered) => {
    metrics?.note(answered);
    const { seconds, ...rest } = answered;
    log.info({ ...rest, milliseconds: Math.round(seconds * 1000) }, 'answered');
  };
  const serve = async () => {
    if (!metrics || !config.metrics) return undefined;
    return serveMetrics(metrics, config.metrics, (mistake) => onMistake(mistake, 'metrics'));
  };
  return { onMistake, onAnswered, serve };
}
