/** What the commands of the hub have in common: one file as argument, one sentence as answer, exit code 1 with a reason. */
import * as z from 'zod/mini';
import { isStartFault, startFault } from '#hub/start-fault.ts';

const argumentsSchema = z.tuple([
  z.string().check(
    z.minLength(1),
    z.refine((given) => !given.startsWith('-')),
  ),
]);

export function fileGiven(given: readonly string[], example: string): string {
  const parsed = argumentsSchema.safeParse(given);
  if (!parsed.success) throw startFault(`Geef één bestand, bijvoorbeeld: ${example}`);
  return parsed.data[0];
}

/** `work` resolves to what is said when all went well. */
export function asCommand(work: () => Promise<string>): void {
  work().then(
    (said) => process.stdout.write(`${said}\n`),
    (fault: unknown) => {
      process.stderr.write(`${isStartFault(fault) ? fault.message : String(fault)}\n`);
      process.exitCode = 1;
    },
  );
}
