/** A mistake of ours as the log may show it: where it was, and of a database fault its kind, but never the value it was about. */
type FromDatabase = { severity: string; code?: string; table?: string; constraint?: string; routine?: string };

export function inLog(mistake: unknown): object {
  if (!(mistake instanceof Error)) return { type: typeof mistake };
  const at = (mistake.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const frames = at.slice(0, 12).map((line) => line.trim());
  if ('severity' in mistake) {
    const { code, table, constraint, routine } = mistake as Error & FromDatabase;
    return { type: 'database', code, table, constraint, routine, at: frames };
  }
  return { type: mistake.name, message: mistake.message, code: (mistake as { code?: unknown }).code, at: frames };
}
