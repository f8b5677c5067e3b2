/** Tells of every answer how it went, for the log and the figures: never what was asked or by whom. */
import { randomUUID } from 'node:crypto';
import type { Web } from '#hub/http/mount-routes.ts';

export type Answered = {
  /** The answer carries it as X-Request-Id, so that one line of the log can be found by who saw a fault. */
  id: string;
  /** The name of a declared route; never the path, which anybody can make up. */
  route: string;
  method: string;
  status: number;
  seconds: number;
  /** Of a month that was brought: what the hub said of it. */
  judgement?: string;
};

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export function watchAnswers(web: Web, onAnswered: (answered: Answered) => void): void {
  web.use(async (c, next) => {
    const started = performance.now();
    const id = randomUUID();
    c.set('id', id);
    await next();
    c.header('X-Request-Id', id);
    const judgement = c.get('judgement');
    onAnswered({
      id,
      route: c.get('route') ?? (c.req.path.startsWith('/api') ? 'unknown' : 'app'),
      method: methods.has(c.req.method) ? c.req.method : 'other',
      status: c.res.status,
      seconds: (performance.now() - started) / 1000,
      ...(judgement && { judgement }),
    });
  });
}
