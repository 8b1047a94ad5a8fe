/** Who may import whom. An import that no line allows is an error; so is a file outside every layer. */

/** @type {Record<string, { packages: string[], layers: string[], node: boolean }>} */
const layers = {
  domain: { packages: ['zod', '@orpc/contract'], layers: [], node: false },
  db: { packages: ['better-sqlite3', 'drizzle-orm'], layers: ['domain'], node: true },
  templates: {
    packages: ['docx', 'liquidjs', 'markdown-it', 'yaml', 'zod', 'fflate'],
    layers: ['domain'],
    node: true,
  },
  'electron/engine': {
    packages: [
      '@audio/decode-amr',
      '@e965/xlsx',
      '@kenjiuno/msgreader',
      '@orpc/server',
      '@xmldom/xmldom',
      'docxtemplater',
      'exifreader',
      'fflate',
      'file-type',
      'hash-wasm',
      'onnxruntime-node',
      'pizzip',
      'sharp',
      'htmlparser2',
      'libheif-js',
      'mpg123-decoder',
      'music-metadata',
      'uuid',
      'yauzl',
      'yazl',
      'zod',
    ],
    layers: ['domain', 'db', 'templates'],
    node: true,
  },
  'electron/cli': { packages: [], layers: ['electron/engine', 'domain'], node: true },
  'electron/main': { packages: ['electron', 'zod'], layers: ['domain'], node: true },
  'electron/preload': { packages: ['electron'], layers: ['domain'], node: false },
  renderer: {
    packages: [
      '@ant-design/icons',
      '@orpc/client',
      '@orpc/contract',
      '@orpc/tanstack-query',
      '@tanstack/react-query',
      '@tanstack/react-virtual',
      'antd',
      'dayjs',
      'pdfjs-dist',
      'react',
      'react-dom',
      'react-router',
      'recharts',
      'uuid',
      'zod',
    ],
    layers: ['domain'],
    node: false,
  },
};

const literal = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const inside = (layer) => `^${literal(layer)}/`;
const installed = (name) => `(^|/)node_modules/(@types/)?${literal(name)}(/|$)`;

module.exports = {
  allowedSeverity: 'error',
  allowed: [
    ...Object.entries(layers).map(([layer, may]) => ({
      comment: `what ${layer} may import`,
      from: { path: inside(layer) },
      to: { path: [inside(layer), ...may.layers.map(inside), ...may.packages.map(installed)] },
    })),
    ...Object.entries(layers)
      .filter(([, may]) => may.node)
      .map(([layer]) => ({
        comment: `${layer} runs on Node`,
        from: { path: inside(layer) },
        to: { dependencyTypes: ['core'] },
      })),
  ],
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'two files that need each other are one file, or want a third',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      comment: 'an import that leads nowhere',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'past-the-write-lane',
      severity: 'error',
      comment: 'the engine changes the database through the queries and the write lane only',
      from: { path: '^electron/' },
      to: {
        path: '^db/(auditChain|databaseHandle|migrate|migrations|openDatabase|preparedStatements|writeLane|schema|\\w+Schema)\\.ts$|^db/migrations/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'one-store',
      severity: 'error',
      comment: 'a store is opened with the vault and nowhere else',
      from: { path: '^electron/', pathNot: '^electron/engine/session/openVault\\.ts$' },
      to: { path: '^db/store\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'preload-types-only',
      severity: 'error',
      comment: 'the preload script takes types from domain, no code',
      from: { path: '^electron/preload/' },
      to: { path: '^domain/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^electron/dev/' },
    detectJSDocImports: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
  },
};
