/** `npm run --silent account -- reset E-MAIL`: a one-time link for somebody who cannot sign in any more and has nobody to ask. */
import { openAccounts } from '#hub/accounts/open-accounts.ts';
import { readConfig } from '#hub/config.ts';
import { openLog } from '#hub/log.ts';
import { startFault } from '#hub/start-fault.ts';
import { openKeptStore } from '#hub/store/open-store.ts';
import { hashOf, newToken } from '#hub/tokens.ts';
import { asCommand } from './command.ts';

const dayLong = 24 * 60 * 60_000;

asCommand(async () => {
  const [what, email, ...rest] = process.argv.slice(2);
  if (what !== 'reset' || !email?.includes('@') || rest.length > 0) {
    throw startFault('Geef een e-mailadres, bijvoorbeeld: npm run --silent account -- reset naam@bibliotheek.nl');
  }
  const config = readConfig(process.env);
  const store = await openKeptStore(config, openLog(config.logLevel));
  try {
    const { publicUrl } = config;
    const around = { database: store.shared, secret: await store.accountSecret(), secure: false, publicUrl };
    const userId = await openAccounts(around, store.spendCode).userIdOf(email);
    if (userId === undefined) throw startFault(`Met ${email} is hier geen account.`);
    const token = newToken();
    const now = new Date();
    await store.addRecoveryLink({ hash: hashOf(token), userId, expiresAt: new Date(now.getTime() + dayLong) });
    const organisation = (await store.roleOf(userId))?.organisation ?? '';
    await store.note(
      { organisation, what: 'recovery-link-made', who: 'beheerder', about: email },
      now,
      config.auditDays,
    );
    return `Deze link werkt één keer, tot morgen deze tijd:\n${publicUrl ?? `http://localhost:${config.port}`}/herstel#${token}`;
  } finally {
    await store.close();
  }
});
