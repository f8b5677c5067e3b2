/** The tests that hold a room's own rules: those of the room itself, and what they are for. */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const room = process.env['ROOM'] ?? 'domain';
const beside: Record<string, string[]> = { sync: ['test/scenario/*.test.ts'], storage: [] };

/** With a hub of their own, or through a thousand states: only for changes that nothing else notices. */
const slow = /test\/scenario\/|never-stuck|answers-of-the-outside/;

/** The first test that fails decides, and most changes are noticed by the quick ones. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const [quick, others] = [[], []] as [TestSpecification[], TestSpecification[]];
    for (const file of files) (slow.test(file.moduleId) ? others : quick).push(file);
    return [...quick, ...others];
  }
}

export default defineConfig({
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  test: {
    include: [`test/${room}/**/*.test.{ts,tsx}`, ...(beside[room] ?? [])],
    setupFiles: ['test/support/indexed-db.ts'],
    environment: 'node',
    sequence: { sequencer: QuickFirst },
    // Loading the rooms anew for each file would take longer than the tests.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
