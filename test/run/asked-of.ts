/** What a command of ours is asked on its line: read whole, so that a slip of the keys is answered with how the command is used. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import * as z from 'zod/mini';

export const whole = z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number));
export const positive = z.pipe(whole, z.number().check(z.positive()));

/** Nothing when it cannot be understood; then `usage` has been said and the command is to end with 2. */
export function askedOf<Shape extends Parameters<typeof z.strictObject>[0] & object>(
  options: NonNullable<ParseArgsConfig['options']>,
  shape: Shape,
  usage: string,
): z.infer<z.ZodMiniObject<Shape>> | undefined {
  const { values, positionals } = parseArgs({ options, strict: false, allowPositionals: true });
  const asked = z.safeParse(z.strictObject(shape), values);
  if (asked.success && positionals.length === 0) return asked.data as z.infer<z.ZodMiniObject<Shape>>;
  process.stdout.write(`Use: ${usage}\n`);
  process.exitCode = 2;
  return undefined;
}
