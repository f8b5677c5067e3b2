/** PostgreSQL refuses to run as root. This finds the account it runs under instead, and what that account can reach. */
import { readFileSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { startFault } from '#hub/start-fault.ts';

/** `undefined` means as ourselves. */
export type RunAs = { uid: number; gid: number } | undefined;

/** As root: whoever has the cluster already, else `postgres` or `nobody`. initdb asks for an account with a name. */
export function findRunAs(cluster: Stats | undefined): RunAs {
  if (process.getuid?.() !== 0) return undefined;
  if (cluster && cluster.uid !== 0) return { uid: cluster.uid, gid: cluster.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw startFault(
    'PostgreSQL draait niet als root en er is geen account "postgres" of "nobody": start de hub als gewone gebruiker.',
  );
}

/** Whether that account may pass through every directory down to this one. */
export function canReach(path: string, as: RunAs): boolean {
  if (!as) return true;
  const { mode, uid, gid } = statSync(path);
  const bit = uid === as.uid ? 0o100 : gid === as.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0 && (dirname(path) === path || canReach(dirname(path), as));
}
