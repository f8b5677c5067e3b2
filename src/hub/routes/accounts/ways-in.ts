/** What the sign-in page may offer at this address. */
import { type Route, route } from '#hub/http/route.ts';
import { waysInPath, waysInSchema } from '#wire/sign-in.ts';

type Parts = {
  passkeysWorkAt: (origin: string) => boolean;
  providers: readonly { id: string; name: string }[];
};

export function waysIn({ passkeysWorkAt, providers }: Parts): Route {
  return route({
    method: 'GET',
    path: waysInPath,
    access: 'public',
    operation: 'leesAanmeldwijzen',
    summary: 'Lezen hoe men zich hier kan aanmelden',
    tag: 'aanmelden',
    answer: waysInSchema,
    status: 200,
    handle: async ({ origin }) => ({
      value: { passkeys: passkeysWorkAt(origin), providers: providers.map(({ id, name }) => ({ id, name })) },
    }),
  });
}
