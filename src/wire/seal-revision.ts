/** Digest and signature of a revision: made on the tablet, proved at the hub, by the same few lines. */
import canonicalize from 'canonicalize';
import { contentOf, type Digest, type NumberedSheet, type ReportRevision } from '#domain/report-revision.ts';
import { signing } from './life-key.ts';

type Key = Parameters<typeof crypto.subtle.sign>[1];

/** SHA-256 of the canonical JSON (RFC 8785) of the content: of a revision, or of a snapshot at the hub. */
export async function digestOf(content: object): Promise<Digest> {
  const hash = await crypto.subtle.digest('SHA-256', bytesOf(content));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function sealRevision(
  numbered: NumberedSheet,
  buildsOn: readonly Digest[],
  privateKey: Key,
): Promise<ReportRevision> {
  const content = contentOf(numbered);
  const unsigned = { ...content, digest: await digestOf(content), buildsOn: [...buildsOn] };
  const signature = await crypto.subtle.sign(signing, privateKey, bytesOf(unsigned));
  return { ...unsigned, signature: toBase64Url(new Uint8Array(signature)) };
}

export async function hasTrueDigest(revision: ReportRevision): Promise<boolean> {
  const { digest, buildsOn: _, signature: __, ...content } = revision;
  return (await digestOf(content)) === digest;
}

export async function isSignedBy(revision: ReportRevision, publicKey: Key): Promise<boolean> {
  const { signature, ...unsigned } = revision;
  return crypto.subtle.verify(signing, publicKey, fromBase64Url(signature), bytesOf(unsigned));
}

function bytesOf(value: object): Uint8Array<ArrayBuffer> {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('expected a value that has a canonical form');
  return new TextEncoder().encode(text);
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
