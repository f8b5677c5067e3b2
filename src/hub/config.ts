/** The hub's surroundings, read once from the environment; every fault is one sentence that says what to do. */
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { type ProviderSettings, readProviders } from '#hub/accounts/provider-settings.ts';
import { readTrust, type Trust } from '#hub/http/doorway/caller-address.ts';
import { startFault } from '#hub/start-fault.ts';
import { readTls, type Tls } from '#hub/tls-files.ts';

export type Config = {
  port: number;
  host: string | undefined;
  dataDir: string;
  databaseUrl: string | undefined;
  tls: Tls | undefined;
  publicUrl: string | undefined;
  /** The name of a theme that comes along, or the path of a css file. */
  theme: string | undefined;
  logLevel: LogLevel;
  /** The servers in front of this one, whose word on where a question came from is taken. */
  trust: Trust | undefined;
  metrics: { port: number; host: string } | undefined;
  /** As an address of the web, for who found a hole. */
  securityContact: string | undefined;
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
  TRUST_PROXY: z.optional(
    z
      .string()
      .check(
        z.refine(
          (text) => readTrust(text) !== undefined,
          says('TRUST_PROXY moet uit adressen of netwerken bestaan, bijvoorbeeld TRUST_PROXY=127.0.0.1,10.0.0.0/8.'),
        ),
      ),
  ),
  METRICS_PORT: z.optional(
    z.coerce
      .number(says('METRICS_PORT moet een getal van 0 tot en met 65535 zijn, bijvoorbeeld METRICS_PORT=9464.'))
      .check(z.refine(isPort, says('METRICS_PORT moet een getal van 0 tot en met 65535 zijn.'))),
  ),
  METRICS_HOST: z._default(z.string(), '127.0.0.1'),
  SECURITY_CONTACT: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^(mailto:|https:\/\/|tel:)\S+$|^[^\s@:]+@[^\s@]+$/,
          says('SECURITY_CONTACT moet een e-mailadres of een adres met https:// zijn.'),
        ),
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
  const { TRUST_PROXY, METRICS_PORT, METRICS_HOST, SECURITY_CONTACT } = parsed.data;
  if (TRUST_PROXY && !PUBLIC_URL)
    throw startFault('Geef bij TRUST_PROXY ook PUBLIC_URL: het adres waarop de andere server te bereiken is.');
  const { SECOND_FACTOR, AUDIT_DAYS, OIDC_PROVIDERS } = parsed.data;
  return {
    trust: TRUST_PROXY ? readTrust(TRUST_PROXY) : undefined,
    metrics: METRICS_PORT === undefined ? undefined : { port: METRICS_PORT, host: METRICS_HOST },
    securityContact: SECURITY_CONTACT?.includes(':') === false ? `mailto:${SECURITY_CONTACT}` : SECURITY_CONTACT,
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

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 0 && port <= 65_535;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
