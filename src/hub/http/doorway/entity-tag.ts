/** A name for what an answer says, so that a program that has it already is told so in a few bytes. */
import { createHash } from 'node:crypto';

export function entityTagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** By the weak comparison of RFC 9110: a proxy that packs an answer may have weakened its name. */
export function isKnown(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch.split(',').some((named) => named.trim() === '*' || named.trim().replace(/^W\//, '') === tag);
}
