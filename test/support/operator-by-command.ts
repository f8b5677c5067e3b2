/** Somebody who runs the hub, invited by the command beside it, as a keeper would: for hubs that are processes of their own. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { acceptancesPath } from '#wire/accounts.ts';
import { anAccount, asJson, type Person, signedInBy } from './hub-people.ts';

/** `settings`: where the hub keeps its data. */
export async function anOperatorBy(door: typeof fetch, settings: Record<string, string>): Promise<Person> {
  const { PATH = '' } = process.env;
  const command = ['--import', 'tsx', 'src/hub/backup/account.ts', 'operator'];
  const env = { PATH, HOME: '/tmp', ...settings };
  const { stdout } = await promisify(execFile)(process.execPath, command, { env });
  const token = /#(\S+)/.exec(stdout)?.[1] ?? '';
  return signedInBy({ door }, await door(acceptancesPath, asJson({ token, account: anAccount() })));
}
