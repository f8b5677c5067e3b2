/** Where somebody who found a hole can tell it: /.well-known/security.txt (RFC 9116). */
import type { Web } from './mount-routes.ts';

type Given = { securityContact: string | undefined; publicUrl: string | undefined; clock: () => Date };

const halfYear = 182 * 24 * 60 * 60_000;
const securityContactPath = '/.well-known/security.txt';

export function mountSecurityContact(web: Web, { securityContact, publicUrl, clock }: Given): void {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' };
  web.get(securityContactPath, (c) => {
    if (securityContact === undefined) return c.body('Niet gevonden', 404, headers);
    // Made anew each time, so that it never runs out as long as the hub runs.
    const expires = new Date(clock().getTime() + halfYear).toISOString();
    const lines = [`Contact: ${securityContact}`, `Expires: ${expires}`, 'Preferred-Languages: nl, en'];
    if (publicUrl) lines.push(`Canonical: ${publicUrl}${securityContactPath}`);
    return c.body(`${lines.join('\n')}\n`, 200, headers);
  });
}
