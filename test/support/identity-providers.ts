/** Identity providers on this machine: a real one, and one that can be bent to say what it must not. */
import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export type TestProvider = { issuer: string; stop: () => Promise<void> };
const secret = 'a secret that only tests ever use';
export const clientOf = (id: string, issuer: string, organisation: string, asksSecondFactor = false) => {
  return { id, name: 'De Streek', organisation, issuer, clientId: 'balieboek', clientSecret: secret, asksSecondFactor };
};

function listening(server: Server): Promise<{ issuer: string; stop: () => Promise<void> }> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const stop = () =>
        new Promise<void>((done) => {
          server.closeAllConnections();
          server.close(() => done());
        });
      resolve({ issuer, stop });
    });
  });
}

/** `oidc-provider` as it comes, with its own sign-in page for development. */
export async function aRealProvider(redirect: string): Promise<TestProvider> {
  const handle: { with?: (...given: unknown[]) => void } = {};
  const server = createServer((request, response) => handle.with?.(request, response));
  const { issuer, stop } = await listening(server);
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'balieboek', client_secret: secret, redirect_uris: [redirect] }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@bibliotheek.example`, email_verified: true, name: 'Collega' }),
    }),
    cookies: { keys: ['only for tests'] },
  });
  handle.with = provider.callback() as never;
  return { issuer, stop };
}

export type Bent = {
  claims?: Record<string, unknown>;
  isForged?: boolean;
  algorithm?: 'none' | 'HS256';
  accessToken?: string;
  refreshToken?: string;
  /** In place of the one with the claims; `null` is none. */
  idToken?: string | null;
  /** What it says of itself, where that is not so. */
  metadata?: Record<string, unknown>;
  /** By path: where it sends whoever asks there. */
  redirects?: Record<string, string>;
};
export type BentProvider = TestProvider & {
  nonceSeen: (nonce: string) => void;
  /** Whatever these claims are. */
  sign: (claims: object) => string;
  /** The paths it was asked, and the ID tokens it gave. */
  asked: () => string[];
  gave: () => string[];
};

/** Gives whoever comes a code, and for it a token with the claims it was told, right or wrong. */
export async function aBentProvider(bend: () => Bent): Promise<BentProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  let nonce = '';
  const at: { issuer: string } = { issuer: '' };
  const [asked, gave]: [string[], string[]] = [[], []];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', at.issuer);
    const { claims = {}, isForged = false, algorithm, ...bent } = bend();
    asked.push(pathname);
    const sentTo = bent.redirects?.[pathname];
    if (sentTo !== undefined) return response.writeHead(307, { location: sentTo }).end();
    const say = (body: object) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    };
    if (pathname === '/.well-known/openid-configuration') return say({ ...metadata(at.issuer), ...bent.metadata });
    if (pathname === '/jwks')
      return say({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256' }] });
    const now = Math.floor(Date.now() / 1000);
    const honest = { iss: at.issuer, aud: 'balieboek', sub: 'collega', iat: now, exp: now + 60, nonce };
    const told = { ...honest, email: 'collega@bibliotheek.example', name: 'Collega', ...claims };
    const token = algorithm ? weaklySigned(told, algorithm) : signed(told, isForged ? other : privateKey);
    const { accessToken = 'x', refreshToken, idToken = token } = bent;
    if (idToken !== null) gave.push(idToken);
    say({
      ...{ access_token: accessToken, token_type: 'Bearer' },
      ...(refreshToken !== undefined && { refresh_token: refreshToken }),
      ...(idToken !== null && { id_token: idToken }),
    });
    return undefined;
  });
  const { issuer, stop } = await listening(server);
  at.issuer = issuer;
  return {
    issuer,
    stop,
    nonceSeen: (seen) => {
      nonce = seen;
    },
    sign: (claims) => {
      const now = Math.floor(Date.now() / 1000);
      return signed({ iss: at.issuer, iat: now, exp: now + 60, ...claims }, privateKey);
    },
    asked: () => asked,
    gave: () => gave,
  };
}

function metadata(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** By nobody, or with what the client shares with the provider. */
function weaklySigned(claims: object, alg: 'none' | 'HS256'): string {
  const text = `${part({ alg })}.${part(claims)}`;
  return `${text}.${alg === 'none' ? '' : createHmac('sha256', secret).update(text).digest('base64url')}`;
}

function signed(claims: object, key: Parameters<ReturnType<typeof createSign>['sign']>[0]): string {
  const text = `${part({ alg: 'RS256', kid: '1' })}.${part(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
}
