/** Whether the server of DATABASE_URL answers and is young enough; a fault is one sentence that says what to do. */
import { sql } from 'kysely';
import { startFault } from '#hub/start-fault.ts';
import type { Database } from './schema.ts';

const oldestServer = 150_000;

/** The user it is reached as: the owner of the tables. */
export async function proveReachable(database: Database): Promise<string> {
  try {
    const { rows } = await sql<{ version: number; owner: string }>`
      select current_setting('server_version_num')::int as version, current_user as owner`.execute(database);
    const [server] = rows;
    if (server && server.version >= oldestServer) return server.owner;
  } catch (fault) {
    await database.destroy();
    throw startFault(`De database van DATABASE_URL is niet te openen: ${adviceFor(fault)}.`);
  }
  await database.destroy();
  throw startFault('De server van DATABASE_URL is ouder dan PostgreSQL 15: gebruik versie 15 of nieuwer.');
}

const adviceByCode: Record<string, string> = {
  ECONNREFUSED: 'op dat adres antwoordt geen PostgreSQL; controleer server en poort',
  ENOTFOUND: 'die server is niet te vinden; controleer de naam',
  EAI_AGAIN: 'die server is niet te vinden; controleer de naam en het netwerk',
  ENOENT: 'die socket is er niet; controleer het pad',
  ETIMEDOUT: 'de server antwoordt niet; controleer adres en firewall',
  '28P01': 'gebruiker of wachtwoord klopt niet',
  '28000': 'deze gebruiker mag er niet in; controleer gebruiker en rechten',
  '3D000': 'die database bestaat niet; maak haar aan of controleer de naam',
  '42501': 'deze gebruiker heeft te weinig rechten op de database',
};

function adviceFor(fault: unknown): string {
  const { code, message, errors } = fault as { code?: string; message?: string; errors?: { code?: string }[] };
  const known = adviceByCode[code ?? ''] ?? adviceByCode[errors?.[0]?.code ?? ''];
  return known ?? `controleer adres, gebruiker en wachtwoord (${message || code || 'geen uitleg'})`;
}
