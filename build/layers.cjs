/** Which layer may import which. One row a layer: [name, path of its files, names it may import besides itself]. */
const layers = [
  ['kernel', '^shared/kernel/', []],
  ['domain', '^shared/domain/', ['kernel']],
  ['records', '^shared/records/', ['domain', 'kernel']],
  ['words', '^shared/words/', ['domain', 'kernel']],
  ['solver', '^shared/solver/', ['domain', 'kernel']],
  ['exchange', '^shared/exchange/', ['records', 'domain', 'kernel']],
  ['documents', '^shared/documents/', ['domain', 'words', 'kernel']],
  ['sample', '^shared/sample/', ['exchange', 'domain', 'kernel']],
  ['print', '^shared/print/', ['documents', 'kernel']],
  ['bridge', '^shared/bridge/', ['kernel']],
  ['files', '^electron/files/', ['bridge']],
  ['desktop', '^electron/(main|preload)/', ['files', 'bridge', 'kernel', 'words']],
  [
    'headless',
    '^electron/headless/',
    ['kernel', 'domain', 'words', 'solver', 'exchange', 'documents', 'sample', 'print', 'bridge', 'files'],
  ],
  ['host', '^renderer/host/', ['bridge', 'kernel']],
  ['queries', '^renderer/queries/', ['records', 'domain', 'kernel']],
  [
    'ports',
    '^renderer/services/ports',
    ['records', 'domain', 'solver', 'exchange', 'print', 'bridge', 'kernel'],
  ],
  ['storage', '^renderer/storage/', ['records', 'domain', 'kernel', 'ports', 'queries']],
  ['rpc', '^renderer/rpc/', []],
  [
    'workers',
    '^renderer/workers/',
    ['kernel', 'domain', 'solver', 'exchange', 'print', 'bridge', 'storage', 'ports', 'services', 'rpc'],
  ],
  [
    'services',
    '^renderer/services/',
    [
      'kernel',
      'domain',
      'records',
      'words',
      'solver',
      'exchange',
      'documents',
      'sample',
      'print',
      'bridge',
      'ports',
    ],
  ],
  ['ui', '^renderer/ui/', ['kernel', 'words']],
  ['features', '^renderer/features/', ['services', 'ports', 'queries', 'ui', 'words', 'domain', 'kernel']],
  [
    'frame',
    '^renderer/frame/',
    ['features', 'services', 'ports', 'queries', 'ui', 'words', 'domain', 'kernel'],
  ],
]
const pathOf = Object.fromEntries(layers.map(([name, path]) => [name, path]))
const all = '^(shared|electron|renderer)/'

const layerRules = layers.map(([name, path, may]) => ({
  name: `layer-${name}`,
  comment: `${name} may import ${['itself', ...may].join(', ')}`,
  severity: 'error',
  // ports/ lies inside services but is a layer of its own.
  from: name === 'services' ? { path, pathNot: pathOf.ports } : { path },
  to: {
    path: all,
    pathNot: [path, ...may.map((other) => pathOf[other])],
    // Screens may name the types of anything in shared.
    ...(name === 'features' || name === 'frame' ? { dependencyTypesNot: ['type-only'] } : {}),
  },
}))

/** Inside domain, a folder imports only those before it. */
const domainOrder = [
  'people',
  'school',
  'events',
  'requests',
  'plan',
  'rules',
  'folder',
  'meetings',
  'evening',
]
const domainRules = domainOrder.map((folder, i) => ({
  name: `domain-${folder}`,
  severity: 'error',
  from: { path: `^shared/domain/${folder}/` },
  to: {
    path: '^shared/domain/',
    pathNot: domainOrder.slice(0, i + 1).map((name) => `^shared/domain/${name}/`),
  },
}))

const featureRules = [
  {
    name: 'feature-to-feature',
    comment: 'a feature imports itself, event-view and the files directly in features/',
    severity: 'error',
    from: { path: '^renderer/features/([^/]+)/' },
    to: { path: '^renderer/features/[^/]+/', pathNot: '^renderer/features/($1|event-view)/' },
  },
  {
    name: 'common-to-features',
    comment: 'files directly in features/ are common to all of them, and import none',
    severity: 'error',
    from: { path: '^renderer/features/[^/]+$' },
    to: { path: '^renderer/features/[^/]+/' },
  },
]

const libraries = [
  ['electron', '^electron/(main|preload)/'],
  ['dexie', '^renderer/storage/'],
  ['y-dexie', '^renderer/storage/'],
  ['fake-indexeddb', '^tests/'],
  ['jspdf', '^shared/print/'],
  ['@mantine/form', '^renderer/ui/'],
]
const libraryRules = libraries.map(([name, home]) => ({
  name: `library-${name}`,
  severity: 'error',
  from: { path: all, pathNot: home },
  to: { path: `node_modules/${name}/` },
}))

module.exports = {
  forbidden: [
    ...layerRules,
    ...domainRules,
    ...libraryRules,
    ...featureRules,
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-resolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(worker|url)' },
    },
    { name: 'no-tests-in-the-app', severity: 'error', from: { path: all }, to: { path: '^tests/' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
