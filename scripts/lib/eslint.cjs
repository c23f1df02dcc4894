// The ESLint configuration of every package: Backstage's preset plus the direction of imports (docs/architecture.md).
const { relative } = require('node:path');
const factory = require('@backstage/cli/config/eslint-factory');

const SCOPE = '@k8ssandra-backstage';

/** What each package may import of ours. Anything not listed is forbidden. */
const MAY_IMPORT = {
  'plugins/k8ssandra-common': [],
  'packages/kubernetes-runtime': ['plugin-k8ssandra-common'],
  'packages/control-plane': ['plugin-k8ssandra-common', 'kubernetes-runtime'],
  'plugins/k8ssandra-node': ['plugin-k8ssandra-common'],
  'plugins/scaffolder-backend-module-k8ssandra': ['plugin-k8ssandra-common'],
  'plugins/catalog-backend-module-k8ssandra': ['plugin-k8ssandra-common'],
  'plugins/k8ssandra-backend': [
    'plugin-k8ssandra-common',
    'plugin-k8ssandra-node',
    'kubernetes-runtime',
    'control-plane',
  ],
  'plugins/k8ssandra': ['plugin-k8ssandra-common'],
  'packages/app': ['plugin-k8ssandra', 'plugin-k8ssandra-common'],
  'packages/backend': [
    'plugin-k8ssandra-common',
    'plugin-k8ssandra-node',
    'plugin-k8ssandra-backend',
    'plugin-catalog-backend-module-k8ssandra',
    'plugin-scaffolder-backend-module-k8ssandra',
  ],
};

const ALL = [
  ...new Set([
    ...Object.values(MAY_IMPORT).flat(),
    'fleet-simulator',
    'testbed',
  ]),
];

/** @param {string} dir the package's folder */
module.exports = dir => {
  const folder = relative(`${__dirname}/../..`, dir).replaceAll('\\', '/');
  const allowed = MAY_IMPORT[folder];
  const forbidden = allowed ? ALL.filter(name => !allowed.includes(name)) : [];
  return factory(dir, {
    restrictedImports: forbidden.map(name => ({
      name: `${SCOPE}/${name}`,
      message: `${folder} must not import ${name}: imports point only downwards (docs/architecture.md).`,
    })),
    restrictedImportPatterns: [
      ...forbidden.map(name => `${SCOPE}/${name}/*`),
      // Another package's sources are reached through its entry point only.
      `${SCOPE}/*/src/*`,
    ],
  });
};
