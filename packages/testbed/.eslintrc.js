const config = require('../../scripts/lib/eslint.cjs')(__dirname);

module.exports = {
  ...config,
  overrides: [
    ...config.overrides,
    {
      // The tests start the very processes that the root tasks start.
      files: ['src/**/*.ts'],
      rules: { '@backstage/no-relative-monorepo-imports': 'off' },
    },
    {
      // A browser test asserts by waiting for what must appear, in steps that leave a picture behind.
      files: ['src/e2e/**/*.ts', 'src/support/**/*.ts'],
      rules: {
        'jest/expect-expect': 'off',
        'jest/no-export': 'off',
        'jest/valid-title': 'off',
        'jest/no-standalone-expect': [
          'error',
          { additionalTestBlockFunctions: ['step'] },
        ],
      },
    },
  ],
};
