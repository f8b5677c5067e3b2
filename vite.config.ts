/** Builds the app, its service worker and, with `--ssr`, the hub; serves the app during development; and says how vitest runs. */
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

/** Where `npm run dev` starts the hub. */
const hubInDevelopment = 'http://localhost:8081';

const hubBuild = {
  outDir: 'dist/hub',
  target: 'node20',
  sourcemap: true,
  copyPublicDir: false,
  rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
};
/** All that the desk loads first lies in one file: it zips better, and a tablet asks once. */
const oneFirstFile = { groups: [{ name: 'desk', tags: ['$initial' as const] }] };
const appBuild = {
  outDir: 'dist/client',
  target: ['chrome111', 'firefox114', 'safari16.4'],
  modulePreload: { polyfill: false },
  // The first file names all that can be opened later: by a hash alone, or every new screen costs the desk its name.
  rolldownOptions: {
    output: {
      codeSplitting: oneFirstFile,
      chunkFileNames: 'assets/[hash].js',
      assetFileNames: 'assets/[hash][extname]',
    },
  },
};

const workerBuild = {
  format: 'es' as const,
  plugins: () => [packAtOnce()],
  rolldownOptions: { output: { entryFileNames: 'assets/[hash].js', chunkFileNames: 'assets/[hash].js' } },
};

export default defineConfig(({ isSsrBuild = false }) => ({
  define: { __APP_VERSION__: JSON.stringify(version) },
  build: isSsrBuild ? hubBuild : appBuild,
  worker: workerBuild,
  plugins: isSsrBuild ? [] : [react(), ownTheme(), installable()],
  // Dexie's own build for today's browsers: the default one is written for older engines than we serve.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  server: {
    port: 8080,
    strictPort: true,
    proxy: { '/api': hubInDevelopment, '/terug-van-aanbieder': hubInDevelopment },
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/support/indexed-db.ts'],
    globalSetup: ['test/support/shared-postgres.ts'],
    // Loading every room anew for each of the files took a seventh of the run. So nothing may be left behind in a module.
    isolate: false,
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
}));

/**
 * The writer of XLSX packs a sheet of more than 160 kB in a worker made of text, which the hub's policy forbids.
 * Where it is used here it is in a worker already.
 */
function packAtOnce(): Plugin {
  const [before, after] = ['return generateXlsxFileAsync(', 'return generateXlsxFileSync('];
  return {
    name: 'pack-at-once',
    transform(code, id) {
      if (!id.endsWith('/write-excel-file/modules/export/writeXlsxFileUniversal.js')) return undefined;
      if (!code.includes(before)) throw new Error(`expected "${before}" in ${id}`);
      return { code: code.replace(before, after), map: null };
    },
  };
}

/** Our own values beside the other themes: what a hub holds a theme against, and what a library begins from. */
function ownTheme(): Plugin {
  return {
    name: 'own-theme',
    generateBundle() {
      const source = readFileSync(new URL('./src/ui/tokens.css', import.meta.url), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'themes/balieboek.css', source });
    },
  };
}

function installable() {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/worker',
    filename: 'service-worker.ts',
    registerType: 'prompt',
    injectRegister: false,
    // A hub's theme may change without a build: the worker keeps it in its own way.
    injectManifest: {
      globPatterns: ['**/*.{js,css,html,svg,png,json,webmanifest}'],
      globIgnores: ['theme.css', 'themes/**'],
    },
    manifest: {
      id: '/',
      name: 'Balieboek',
      short_name: 'Balieboek',
      description: 'Het logboek van de balie van het Informatiepunt Digitale Overheid. Werkt ook zonder verbinding.',
      lang: 'nl',
      dir: 'ltr',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#f6f1e7',
      theme_color: '#f6f1e7',
      categories: ['productivity', 'government'],
      icons: [
        { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: '/icons/icon-maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
        { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
  });
}
