/**
 * `npm run --silent account -- reset E-MAIL`: a one-time link for somebody who cannot sign in any more and has nobody
 * to ask. `-- reset-all E-MAIL`: by which the second step goes as well. `-- operator`: an invitation for somebody who runs the hub.
 */
import { openAccounts } from '#hub/accounts/open-accounts.ts';
import { type Config, readConfig } from '#hub/config.ts';
import { openLog } from '#hub/log.ts';
import { startFault } from '#hub/start-fault.ts';
import { openKeptStore, type Store } from '#hub/store/open-store.ts';
import { hashOf, newToken } from '#hub/tokens.ts';
import { recoveryMade } from '#wire/access.ts';
import { operators } from '#wire/roles.ts';
import { asCommand } from './command.ts';

const dayLong = 24 * 60 * 60_000;
const who = 'beheerder';

type Made = { path: string; token: string };

asCommand(async () => {
  const [what, email, ...rest] = process.argv.slice(2);
  const isReset = what === 'reset' || what === 'reset-all';
  const resets = isReset && rest.length === 0 && email?.includes('@') ? email : undefined;
  if (resets === undefined && !(what === 'operator' && email === undefined)) {
    throw startFault(
      'Geef een e-mailadres, bijvoorbeeld: npm run --silent account -- reset naam@bibliotheek.nl; met reset-all als ook de tweede stap kwijt is; of alleen het woord operator voor een uitnodiging voor een beheerder.',
    );
  }
  const config = readConfig(process.env);
  const store = await openKeptStore(config, openLog(config.logLevel));
  try {
    const { path, token } =
      resets === undefined ? await inviteOperator(config, store) : await reset(config, store, resets, what === 'reset');
    const address = config.publicUrl ?? `http://localhost:${config.port}`;
    return `Deze link werkt één keer, tot morgen deze tijd:\n${address}${path}#${token}`;
  } finally {
    await store.close();
  }
});

async function reset(config: Config, store: Store, email: string, keepsSecondStep: boolean): Promise<Made> {
  const { publicUrl } = config;
  const around = { database: store.shared, secret: await store.accountSecret(), secure: false, publicUrl };
  const userId = await openAccounts(around, store.spendCode).userIdOf(email);
  if (userId === undefined) throw startFault(`Met ${email} is hier geen account.`);
  const [token, now] = [newToken(), new Date()];
  const expiresAt = new Date(now.getTime() + dayLong);
  await store.addRecoveryLink({ hash: hashOf(token), userId, expiresAt, keepsSecondStep });
  const organisation = (await store.roleOf(userId))?.organisation ?? '';
  await store.note({ organisation, what: recoveryMade(keepsSecondStep), who, about: email }, now, config.auditDays);
  return { path: '/herstel', token };
}

async function inviteOperator(config: Config, store: Store): Promise<Made> {
  const [token, now] = [newToken(), new Date()];
  await store.makeRoomForOperators();
  const expiresAt = new Date(now.getTime() + dayLong);
  const invitation = { hash: hashOf(token), role: 'operator' as const, municipality: null, expiresAt, now };
  await store.addInvitation(operators, invitation);
  await store.note({ organisation: operators, what: 'invited', who, about: 'operator' }, now, config.auditDays);
  return { path: '/uitnodiging', token };
}
