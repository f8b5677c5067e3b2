/** The one address that an identity provider sends a browser to: it answers with a redirect, so it stands beside the routes, outside the described interface. */
import { providerReturnPath } from '#wire/sign-in.ts';
import { addressOf, type Surroundings, type Web } from './mount-routes.ts';

/** `fault` goes into the fragment of the address, where the sign-in page reads it. */
export type Returned = { cookies: string[] } | { fault: 'refused' | 'unknown' | 'taken' | 'down' };
type Coming = { provider: string; url: URL; state: string | undefined; now: Date; address: string };
export type ProviderReturn = (coming: Coming) => Promise<Returned>;

const cookieName = 'balieboek.oidc_state';
const tenMinutes = 600;

/** Lax, since the browser comes from another site; the session's own cookie stays Strict. */
export function stateCookie(state: string, origin: string): string {
  return cookieLine(origin, state, tenMinutes);
}

function cookieLine(origin: string, value: string, seconds: number): string {
  const isSecure = origin.startsWith('https:');
  const name = `${isSecure ? '__Host-' : ''}${cookieName}`;
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}

export function mountProviderReturn(web: Web, answer: ProviderReturn, around: Surroundings): void {
  web.get(`${providerReturnPath}/:provider`, async (c) => {
    const asked = new URL(c.req.url);
    const origin = around.publicUrl ?? asked.origin;
    const url = new URL(`${asked.pathname}${asked.search}`, origin);
    const state = c.req.header('cookie')?.match(/(?:^|; )(?:__Host-)?balieboek\.oidc_state=([\w-]+)/)?.[1];
    const coming = {
      provider: c.req.param('provider'),
      url,
      state,
      now: around.clock(),
      address: addressOf(c, around.trust),
    };
    const returned = await answer(coming);
    c.header('Set-Cookie', cookieLine(origin, '', 0), { append: true });
    c.header('Cache-Control', 'no-store');
    if ('fault' in returned) return c.redirect(`/kantoor#${returned.fault}`, 303);
    for (const cookie of returned.cookies) c.header('Set-Cookie', cookie, { append: true });
    return c.redirect('/kantoor', 303);
  });
}
