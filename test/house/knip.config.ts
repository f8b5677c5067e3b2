/** What knip may take for granted: where the programs of the house begin. All else that nothing uses is a finding. */
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'src/hub/{main,openapi,demo/demo,verify/verify}.ts!',
    'test/**/*.{test,spec}.{ts,tsx}',
    'test/run/*.{ts,mjs}',
    'test/bench/{bench,save-page,note-page}.ts',
    'test/simulation/{simulate.ts,worker.mjs}',
    'test/mutation/{mutate.ts,stryker.config.mjs}',
    'test/**/*.config.ts',
  ],
  project: ['src/**/*.{ts,tsx,css}!', 'test/**/*.{ts,tsx,mjs}', '*.{ts,cjs}'],
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/@import\s+["']([^"']+)["']/g)].map(([, path]) => `import ${JSON.stringify(path)};`).join('\n'),
  },
  // LibreOffice and poppler, where they are installed: a test says so by name where they are not.
  ignoreBinaries: ['soffice', 'pdftotext'],
  // Started as a program, by the test that lets it check the description; and loaded by Stryker, by its name.
  ignoreDependencies: ['@stoplight/spectral-cli', '@stryker-mutator/vitest-runner'],
  // A schema's type is inferred on the line below it, and may be needed there only.
  ignoreExportsUsedInFile: { type: true, interface: true },
};

export default config;
