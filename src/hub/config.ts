/** The hub's surroundings, read once from the environment; every fault is one sentence that says what to do. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import * as z from 'zod/mini';
import { type ProviderSettings, readProviders } from '#hub/accounts/provider-settings.ts';
import { startFault } from '#hub/start-fault.ts';

export type Config = {
  port: number;
  host: string | undefined;
  dataDir: string;
  databaseUrl: string | undefined;
  tls: { cert: Buffer; key: Buffer } | undefined;
  publicUrl: string | undefined;
  /** The name of a theme that comes along, or the path of a css file. */
  theme: string | undefined;
  logLevel: LogLevel;
  /** Which roles have to sign in with a second factor or a passkey. */
  secondFactor: SecondFactor;
  /** How long it is kept who did what. */
  auditDays: number;
  providers: ProviderSettings[];
};

const secondFactors = ['gemeente', 'iedereen', 'niemand'] as const;
export type SecondFactor = (typeof secondFactors)[number];

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

const noControlCharacter = (text: string) => ![...text].some((character) => character < ' ');
const says = (sentence: string) => ({ error: sentence });

const environmentSchema = z.object({
  PORT: z._default(
    z.coerce
      .number(says('PORT moet een getal van 0 tot en met 65535 zijn, bijvoorbeeld PORT=8080.'))
      .check(z.refine(isPort, says('PORT moet een getal van 0 tot en met 65535 zijn, bijvoorbeeld PORT=8080.'))),
    8080,
  ),
  HOST: z.optional(z.string()),
  DATA_DIR: z._default(
    z.string().check(z.refine(noControlCharacter, says('DATA_DIR moet een gewone map zijn.'))),
    './data',
  ),
  DATABASE_URL: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^postgres(ql)?:\/\//,
          says(
            'DATABASE_URL moet beginnen met postgresql://, bijvoorbeeld postgresql://naam:wachtwoord@server/balieboek.',
          ),
        ),
      ),
  ),
  TLS_CERT: z.optional(z.string()),
  TLS_KEY: z.optional(z.string()),
  PUBLIC_URL: z.optional(
    z
      .string()
      .check(
        z.refine(
          isWebAddress,
          says('PUBLIC_URL moet een volledig adres zijn, bijvoorbeeld https://ido.bibliotheek.nl.'),
        ),
      ),
  ),
  THEME: z.optional(
    z
      .string()
      .check(
        z.refine(noControlCharacter, says('THEME moet de naam van een thema of het pad van een css-bestand zijn.')),
      ),
  ),
  SECOND_FACTOR: z._default(
    z.enum(secondFactors, says(`SECOND_FACTOR moet een van deze zijn: ${secondFactors.join(', ')}.`)),
    'gemeente',
  ),
  AUDIT_DAYS: z._default(
    z.coerce
      .number(says('AUDIT_DAYS moet een aantal dagen van 1 tot en met 3650 zijn.'))
      .check(
        z.refine(
          (days) => Number.isInteger(days) && days >= 1 && days <= 3650,
          says('AUDIT_DAYS moet een aantal dagen van 1 tot en met 3650 zijn.'),
        ),
      ),
    365,
  ),
  OIDC_PROVIDERS: z.optional(z.string()),
  LOG_LEVEL: z._default(z.enum(logLevels, says(`LOG_LEVEL moet een van deze zijn: ${logLevels.join(', ')}.`)), 'warn'),
});

/** An empty variable counts as one that is not there. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw startFault(parsed.error.issues[0]?.message ?? 'De instellingen kloppen niet.');
  const { PORT, HOST, DATA_DIR, DATABASE_URL, TLS_CERT, TLS_KEY, PUBLIC_URL, THEME, LOG_LEVEL } = parsed.data;
  const { SECOND_FACTOR, AUDIT_DAYS, OIDC_PROVIDERS } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL,
    tls: readTls(TLS_CERT, TLS_KEY),
    publicUrl: PUBLIC_URL && new URL(PUBLIC_URL).origin,
    theme: THEME,
    logLevel: LOG_LEVEL,
    secondFactor: SECOND_FACTOR,
    auditDays: AUDIT_DAYS,
    providers: OIDC_PROVIDERS ? readProviders(OIDC_PROVIDERS) : [],
  };
}

function readTls(cert: string | undefined, key: string | undefined): Config['tls'] {
  if (!cert && !key) return undefined;
  if (!cert || !key) throw startFault('Geef TLS_CERT en TLS_KEY samen, of geen van beide.');
  const tls = { cert: readPem('TLS_CERT', cert), key: readPem('TLS_KEY', key) };
  try {
    createSecureContext(tls);
    return tls;
  } catch {
    throw startFault(
      `TLS_CERT en TLS_KEY horen niet bij elkaar of zijn geen PEM: geef het certificaat en zijn sleutel.`,
    );
  }
}

function readPem(name: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw startFault(`Het bestand ${path} van ${name} is niet te lezen: controleer het pad en de rechten.`);
  }
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 0 && port <= 65_535;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
