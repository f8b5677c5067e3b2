/** The built app, read once into memory: a path that is not in the map does not exist, whatever it looks like. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

type AppFile = { body: Uint8Array<ArrayBuffer>; type: string; etag: string; cache: string; isText: boolean };
export type AppFiles = { answer: (request: Request) => Response };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** `theme` is the style sheet of this hub's own house style; without one the empty one of the build is served. */
export function readAppFiles(directory: string, theme?: string): AppFiles {
  const files = new Map<string, AppFile>();
  const names = existsSync(directory) ? readdirSync(directory, { recursive: true, encoding: 'utf8' }) : [];
  for (const name of names) {
    const path = join(directory, name);
    if (statSync(path).isFile())
      files.set(`/${name.split(sep).join('/')}`, asAppFile(Uint8Array.from(readFileSync(path)), name));
  }
  if (theme !== undefined) files.set('/theme.css', asAppFile(new TextEncoder().encode(theme), 'theme.css'));
  const compressed = new Map<string, Uint8Array<ArrayBuffer>>();
  return { answer: (request) => answerWith(files, compressed, request) };
}

function asAppFile(body: AppFile['body'], name: string): AppFile {
  const type = types[extname(name)] ?? 'application/octet-stream';
  // A name with a hash in it never gets another content. Everything else is asked for again, and mostly answered by 304.
  const isHashed = /^assets[/\\](?:[\w-]+-)?[A-Za-z0-9_-]{8,}\.\w+$/.test(name);
  const cache = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { body, type, etag, cache, isText: type.includes('charset') };
}

function answerWith(
  files: Map<string, AppFile>,
  compressed: Map<string, Uint8Array<ArrayBuffer>>,
  request: Request,
): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return new Response(null, { status: 405, headers: { Allow: 'GET' } });
  const { pathname } = new URL(request.url);
  const file = files.get(pathname) ?? (isNavigation(pathname) ? files.get('/index.html') : undefined);
  if (!file) return new Response(files.size === 0 ? notBuilt : 'Niet gevonden', { status: 404, headers: plain });
  const headers = new Headers({ 'Content-Type': file.type, 'Cache-Control': file.cache, ETag: file.etag });
  if (file.isText) headers.set('Vary', 'Accept-Encoding');
  if (request.headers.get('if-none-match')?.includes(file.etag)) return new Response(null, { status: 304, headers });
  const encoding = file.isText ? encodingFor(request.headers.get('accept-encoding') ?? '') : undefined;
  if (!encoding) return new Response(file.body, { headers });
  headers.set('Content-Encoding', encoding);
  return new Response(inEncoding(compressed, file, encoding), { headers });
}

const plain = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
const notBuilt = 'De app is nog niet gebouwd: draai npm run build en start de hub opnieuw.';

/** A page of the app has no dot in its last part; a file that is gone must not be answered with a page. */
function isNavigation(pathname: string): boolean {
  return !pathname.slice(pathname.lastIndexOf('/')).includes('.');
}

type Encoding = 'br' | 'gzip';

function encodingFor(accepted: string): Encoding | undefined {
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

/** Made when first asked for, then kept. */
function inEncoding(made: Map<string, Uint8Array<ArrayBuffer>>, { body, etag }: AppFile, encoding: Encoding) {
  const key = `${etag} ${encoding}`;
  const known = made.get(key);
  if (known) return known;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  const small = Uint8Array.from(encoding === 'br' ? brotliCompressSync(body, quality) : gzipSync(body, { level: 9 }));
  made.set(key, small);
  return small;
}
