/** The tests that hold a room's own rules: those of the room itself, and what they are for. */
import { defineConfig } from 'vitest/config';

const room = process.env['ROOM'] ?? 'domain';
const beside: Record<string, string[]> = { sync: ['test/scenario/*.test.ts'], storage: [] };

export default defineConfig({
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  test: {
    include: [`test/${room}/**/*.test.{ts,tsx}`, ...(beside[room] ?? [])],
    setupFiles: ['test/support/indexed-db.ts'],
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
