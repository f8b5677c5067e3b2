/** The log goes to stderr, so that the address stays readable on stdout. No line carries a token, a body or visit data. */
import { destination, type Logger, pino } from 'pino';
import type { LogLevel } from '#hub/config.ts';

export type Log = Pick<Logger, 'error' | 'warn' | 'info' | 'debug'>;

export function openLog(level: LogLevel): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ dest: 2, sync: true }));
}
