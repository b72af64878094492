// Who may import whom: the house of ARCHITECTURE.md, made to hold. Run by `npm run check -- imports`.

/** The layers of the server, and what each may import from besides itself and the packages named. */
const LAYERS = {
  okr: { layers: [], packages: ['zod'] },
  yaml: { layers: ['okr'], packages: ['yaml'] },
  language: { layers: ['okr'], packages: [] },
  rules: { layers: ['okr', 'language', 'yaml'], packages: ['yaml'] },
  workspace: { layers: ['okr', 'yaml'], packages: ['yaml', 'picomatch'] },
  pages: { layers: [], packages: ['zod'] },
  service: { layers: ['okr', 'yaml', 'language', 'rules', 'workspace', 'pages'], packages: ['yaml', 'picomatch', 'zod'] },
  lsp: {
    layers: ['service', 'pages'],
    packages: [
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
      'vscode-languageserver-protocol',
      'vscode-languageserver-types',
    ],
  },
  cli: { layers: ['service', 'pages'], packages: ['picomatch'] },
};

/** Single files of a layer above that say what it needs from this one: types alone. */
const PORTS = {
  workspace: ['^server/src/rules/view\\.ts$'],
};

const anyOf = (names) => `(${names.join('|')})`;

/** One rule per layer: its files import from the layers below it, as listed, and from no other folder of ours. */
const layerRules = Object.entries(LAYERS).map(([layer, { layers }]) => ({
  name: `server-${layer}`,
  severity: 'error',
  comment: `server/src/${layer} imports ${layers.length > 0 ? `only ${layers.join(', ')}` : 'no other folder'} of ours.`,
  from: { path: `^server/src/${layer}/` },
  to: {
    path: '^(server|client|scripts|test)/',
    pathNot: [`^server/src/${anyOf([layer, ...layers])}/`, ...(PORTS[layer] ?? [])],
  },
}));

/** One rule per layer: the packages it may use. */
const packageRules = Object.entries(LAYERS).map(([layer, { packages }]) => ({
  name: `server-${layer}-packages`,
  severity: 'error',
  comment: `server/src/${layer} uses ${packages.length > 0 ? `only the packages ${packages.join(', ')}` : 'no package'}.`,
  from: { path: `^server/src/${layer}/` },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
    dependencyTypesNot: ['type-only'], // types weigh nothing
    ...(packages.length > 0 && { pathNot: `node_modules/${anyOf(packages)}/` }),
  },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    ...packageRules,
    {
      name: 'no-node-in-the-core',
      severity: 'error',
      comment:
        'The core runs in a browser too: it knows neither Node, nor VS Code, nor (but for lsp) the protocol. ' +
        'Node built-ins belong in the entries, in files/ and in cli/.',
      from: { path: '^server/src/', pathNot: '^server/src/(cli/|files/|node\\.ts$|cli\\.ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-vscode-in-the-server',
      severity: 'error',
      comment: 'The server serves every editor.',
      from: { path: '^server/' },
      to: { path: '^vscode$|node_modules/(@types/vscode|vscode-languageclient)/' },
    },
    {
      name: 'client-knows-only-the-messages',
      severity: 'error',
      comment:
        'The client talks to the server over the protocol; of its code it sees the types of the own messages, and what is ' +
        'drawn in the terminal and in a page alike.',
      from: { path: '^client/' },
      to: { path: '^(server|scripts|test)/', pathNot: '^server/src/(lsp/messages\\.ts$|pages/)' },
    },
    {
      name: 'webviews-stand-alone',
      severity: 'error',
      comment: 'A page runs in a browser: it knows neither VS Code, nor Node, nor the code of the extension.',
      from: { path: '^client/webviews/' },
      to: { path: '^(client/src|server/(?!src/pages/)|scripts|test)/|^vscode$|node_modules/(?!zod/)' },
    },
    {
      name: 'webviews-use-no-node',
      severity: 'error',
      comment: 'There is none in a browser.',
      from: { path: '^client/webviews/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'extension-knows-only-contracts',
      severity: 'error',
      comment: 'The extension and its pages talk over messages; what these are is written once, in contract.ts.',
      from: { path: '^client/src/' },
      to: { path: '^client/webviews/', pathNot: '^client/webviews/[^/]+/contract\\.ts$' },
    },
    {
      name: 'server-knows-no-client',
      severity: 'error',
      comment: 'The server works without this client.',
      from: { path: '^server/' },
      to: { path: '^(client|scripts|test)/' },
    },
    {
      name: 'no-test-in-the-product',
      severity: 'error',
      comment: 'What is only for tests is not shipped.',
      from: { path: '^(client|server)/' },
      to: { path: '^test/|node_modules/(mocha|fast-check|playwright-core|@vscode/test-electron)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one, or hide a third.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'It is not there.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
    {
      name: 'declared-packages',
      severity: 'error',
      comment: 'The product uses what package.json lists under dependencies; the bundler would hide that it does not.',
      from: { path: '^(client|server)/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // type imports count as well
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
