/** The identity providers of organisations, as the operator wrote them in a file that only the hub can read. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { startFault } from '#hub/start-fault.ts';

const providerSchema = z.strictObject({
  /** In addresses: small letters, figures and dashes. */
  id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  /** What the sign-in page calls it. */
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  organisation: z.string().check(z.minLength(1)),
  issuer: z.url(),
  clientId: z.string().check(z.minLength(1)),
  clientSecret: z.string().check(z.minLength(1)),
  /** True when this provider always asks a second factor itself; otherwise its `amr` has to say so each time. */
  asksSecondFactor: z._default(z.boolean(), false),
});
export type ProviderSettings = z.infer<typeof providerSchema>;

export function readProviders(path: string): ProviderSettings[] {
  const providers = parsed(path);
  for (const { id, issuer } of providers) {
    if (providers.filter((other) => other.id === id).length > 1) {
      throw startFault(`In ${path} van OIDC_PROVIDERS staat ${id} twee keer: geef elke aanbieder een eigen id.`);
    }
    if (!isSafe(issuer)) {
      throw startFault(`De issuer van ${id} in ${path} van OIDC_PROVIDERS moet met https:// beginnen.`);
    }
  }
  return providers;
}

function parsed(path: string): ProviderSettings[] {
  try {
    return z.array(providerSchema).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (fault) {
    const [issue] = fault instanceof z.core.$ZodError ? fault.issues : [];
    const where = issue ? ` Kijk bij ${issue.path.map(String).join('.') || 'het begin'}.` : '';
    throw startFault(
      `Het bestand ${path} van OIDC_PROVIDERS is niet te lezen of klopt niet.${where} Zie docs/operating.md.`,
    );
  }
}

/** Without TLS only on this very machine. */
export function isSafe(issuer: string): boolean {
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
