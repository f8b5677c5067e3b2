/** Passkeys: the device proves who holds it, and to this address only. */
import { asked } from './asked.ts';
import type { Auth } from './auth-options.ts';

export type Passkey = { id: string; name: string; since: Date };
type Options = { options: object; cookies: string[] };

export function passkeysOf(auth: Auth) {
  return {
    async passkeyQuestion(headers: Headers): Promise<Options> {
      const said = await auth.api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true });
      return { options: said.response, cookies: said.headers.getSetCookie() };
    },

    /** `origin`: where this hub is, whatever the browser says of it. */
    async signInWithPasskey(headers: Headers, origin: string, response: object) {
      const said = await asked(() =>
        auth.api.verifyPasskeyAuthentication({
          headers: from(headers, origin),
          // better-auth's own library says what is wrong with it
          body: { response: response as never },
          returnHeaders: true,
        }),
      );
      return said.done ? { userId: said.value.user.id, cookies: said.cookies } : undefined;
    },

    async newPasskeyQuestion(headers: Headers): Promise<Options> {
      const said = await auth.api.generatePasskeyRegistrationOptions({ headers, returnHeaders: true });
      return { options: said.response, cookies: said.headers.getSetCookie() };
    },

    async addPasskey(headers: Headers, origin: string, { name, response }: { name: string; response: object }) {
      const said = await asked(() =>
        auth.api.verifyPasskeyRegistration({
          headers: from(headers, origin),
          body: { name, response },
          returnHeaders: true,
        }),
      );
      return said.done;
    },

    async passkeysOf(userId: string): Promise<Passkey[]> {
      const { adapter } = await auth.$context;
      const rows = await adapter.findMany<{ id: string; name?: string; createdAt?: Date }>({
        model: 'passkey',
        where: [{ field: 'userId', value: userId }],
      });
      return rows.map(({ id, name, createdAt }) => ({ id, name: name ?? '', since: createdAt ?? new Date(0) }));
    },

    /** Of this person only. */
    async removePasskey(userId: string, id: string): Promise<boolean> {
      const { adapter } = await auth.$context;
      const where = [
        { field: 'userId', value: userId },
        { field: 'id', value: id },
      ];
      return (await adapter.deleteMany({ model: 'passkey', where })) > 0;
    },
  };
}

function from(headers: Headers, origin: string): Headers {
  const own = new Headers(headers);
  own.set('origin', origin);
  return own;
}
