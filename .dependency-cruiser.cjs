// Who may import whom; ARCHITECTURE.md says why. Each layer lists what it may reach, everything else is forbidden.
const core = 'server/src/core';
const layers = {
  base: [],
  syntax: ['base'],
  expression: ['base'],
  schema: ['base', 'syntax', 'expression'],
  model: ['base', 'syntax', 'expression', 'schema'],
  analysis: ['base', 'syntax', 'expression', 'schema', 'model'],
  catalog: ['base', 'analysis'],
  scoring: ['base'],
  statistics: ['base'],
  proof: ['base', 'expression', 'scoring'],
  plan: ['base', 'syntax', 'expression', 'schema', 'catalog', 'model', 'analysis', 'scoring', 'statistics', 'proof'],
  exchange: ['base', 'syntax', 'expression', 'model', 'analysis'],
  rules: ['base', 'syntax', 'expression', 'schema', 'catalog', 'model', 'analysis', 'scoring', 'statistics', 'proof', 'plan'],
  features: ['base', 'syntax', 'expression', 'schema', 'catalog', 'model', 'analysis', 'scoring', 'statistics', 'proof', 'plan', 'rules'],
  workspace: ['base', 'syntax', 'expression', 'schema', 'catalog', 'model', 'analysis', 'scoring', 'statistics', 'proof', 'plan', 'rules'],
};
const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  name: `core-${layer}`,
  severity: 'error',
  from: { path: `^${core}/${layer}/` },
  to: { path: '^(server|client|test)/', pathNot: `^${core}/(${[layer, ...allowed].join('|')})/` },
}));
const soleImporter = (name, home) => ({
  name: `only-${home}-imports-${name}`,
  severity: 'error',
  from: { path: '^(server/src|client)/', pathNot: `^${core}/${home}` },
  to: { path: `node_modules/${name}/` },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'not-to-test', severity: 'error', from: { path: '^(server|client)/' }, to: { path: '^test/' } },
    // `vscode` is no package: the host of an extension provides it.
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^vscode$' } },
    { name: 'only-the-extension-sees-vscode', severity: 'error', from: { pathNot: '^(client/src/extension|test/vscode)/' }, to: { path: '^vscode$' } },
    ...layerRules,
    {
      name: 'edges-use-the-facade',
      comment: 'The edges see base and two façades only: service.ts for one run over files, language-service.ts for an editor.',
      severity: 'error',
      from: { path: '^server/src/(cli|lsp|platform|main|preview)/' },
      to: { path: `^${core}/`, pathNot: `^${core}/((language-)?service\\.ts|base/)` },
    },
    {
      name: 'view-sees-the-facade',
      comment: 'What is shown of results is made of what the façade hands out, in Node and in a worker alike.',
      severity: 'error',
      from: { path: '^server/src/view/' },
      to: { path: '^(server|client|test)/', pathNot: `^(server/src/view/|${core}/(base/|service\\.ts))` },
    },
    { name: 'view-has-no-platform', severity: 'error', from: { path: '^server/src/view/' }, to: { dependencyTypes: ['core'] } },
    { name: 'only-charts-import-echarts', severity: 'error', from: { path: '^(server|client)/', pathNot: '^server/src/view/charts/' }, to: { path: 'node_modules/echarts/' } },
    { name: 'protocol-is-types', severity: 'error', from: { path: '^server/src/protocol/' }, to: { path: '^(server|client|test)/', pathNot: '^server/src/(protocol/|core/(base/|service\\.ts)|view/(questionnaire-)?model\\.ts)' } },
    { name: 'protocol-takes-types-only', severity: 'error', from: { path: '^server/src/protocol/' }, to: { path: '^server/src/(core|view)/', dependencyTypesNot: ['type-only'] } },
    { name: 'client-sees-protocol', severity: 'error', from: { path: '^client/', pathNot: '^client/src/webview/' }, to: { path: '^server/', pathNot: '^server/src/protocol/' } },
    {
      name: 'preview-has-no-edges',
      comment: 'What is shown while one types is computed the same wherever it runs.',
      severity: 'error',
      from: { path: '^server/src/preview/' },
      to: { path: '^(server|client|test)/', pathNot: `^server/src/(preview/|view/|protocol/)|^${core}/` },
    },
    { name: 'preview-has-no-platform', severity: 'error', from: { path: '^server/src/preview/' }, to: { dependencyTypes: ['core'] } },
    { name: 'webview-is-apart', severity: 'error', from: { path: '^client/src/webview/' }, to: { path: '^(server|client|test)/', pathNot: `^client/src/webview/|^server/src/(protocol|view)/|^${core}/base/` } },
    { name: 'cli-never-lsp', severity: 'error', from: { path: '^server/src/cli/' }, to: { path: '^server/src/lsp/' } },
    { name: 'core-has-no-platform', severity: 'error', from: { path: `^${core}/` }, to: { dependencyTypes: ['core'] } },
    soleImporter('yaml', 'syntax/'),
    soleImporter('js-yaml', 'syntax/'),
    soleImporter('@lezer/markdown', 'syntax/'),
    soleImporter('lezer-feel', 'expression/'),
    soleImporter('fraction.js', 'base/'),
    soleImporter('ml-matrix', 'statistics/'),
    soleImporter('@stdlib/[^/]+', 'statistics/'),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache)/' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
