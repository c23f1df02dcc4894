// `npm test`: types, format, lint, configuration, unit tests, then integration and browser tests of packages/testbed.
// Ends with what was skipped and the line "N passed, N failed".
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAppIfNeeded } from '../lib/build.mjs';
import { capture } from '../lib/processes.mjs';

/** Checks that count as one test each. */
const CHECKS = [
  { name: 'types', args: ['tsc'] },
  {
    name: 'format',
    args: [
      'prettier',
      '--check',
      '--loglevel',
      'warn',
      '{packages,plugins}/*/{src,dev}/**/*.{ts,tsx}',
      'plugins/*/config.d.ts',
      '{scripts,docs,examples}/**/*.{mjs,cjs,md}',
      '*.md',
    ],
  },
  {
    name: 'lint',
    args: ['backstage-cli', 'repo', 'lint', '--max-warnings', '0'],
  },
  {
    name: 'configuration',
    args: [
      'backstage-cli',
      'config:check',
      '--lax',
      '--strict',
      '--config',
      'app-config.yaml',
      '--config',
      'app-config.demo.yaml',
    ],
  },
];

/** Test suites, run by jest. */
const SUITES = [
  {
    name: 'unit',
    cwd: '.',
    args: [
      'backstage-cli',
      'repo',
      'test',
      '--watchAll=false',
      '--maxWorkers=2',
      '--testPathIgnorePatterns',
      '/packages/testbed/',
      '/node_modules/',
      '/dist/',
    ],
  },
  {
    name: 'integration and browser',
    cwd: 'packages/testbed',
    args: [
      'backstage-cli',
      'package',
      'test',
      '--watchAll=false',
      // they wait more than they work: two at a time take half as long
      '--maxWorkers=2',
      '--testPathIgnorePatterns',
      '/node_modules/',
      // Files of tests for `npm run test:full` only.
      ...(process.env.K8SSANDRA_FULL === '1' ? [] : ['\\.full\\.test\\.']),
    ],
  },
];

async function check({ name, args }, root) {
  const result = await capture('yarn', args, { cwd: root });
  console.log(
    `${result.status === 0 ? 'ok  ' : 'FAIL'} ${name} (${result.seconds.toFixed(
      0,
    )} s)`,
  );
  if (result.status !== 0) console.log(result.output);
  return {
    passed: result.status === 0 ? 1 : 0,
    failed: result.status === 0 ? 0 : 1,
    skipped: [],
  };
}

async function suite({ name, cwd, args }, root, rest) {
  const folder = join(root, '.cache', 'tests');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name.replaceAll(' ', '-')}.json`);
  rmSync(file, { force: true });
  const result = await capture(
    'yarn',
    [...args, '--json', `--outputFile=${file}`, ...rest],
    {
      cwd: join(root, cwd),
      env: { ...process.env, CI: 'true', FORCE_COLOR: '0' },
      onOutput: text =>
        process.env.K8SSANDRA_VERBOSE && process.stdout.write(text),
    },
  );
  if (!existsSync(file)) {
    console.log(result.output.slice(-8000));
    console.log(`FAIL ${name}: the tests did not run`);
    return { passed: 0, failed: 1, skipped: [] };
  }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const brokenSuites = report.numRuntimeErrorTestSuites;
  const failed = report.numFailedTests + brokenSuites;
  const ok = failed === 0 && result.status === 0;
  console.log(
    `${ok ? 'ok  ' : 'FAIL'} ${name} (${result.seconds.toFixed(0)} s): ${
      report.numPassedTests
    } passed, ${failed} failed`,
  );
  for (const one of report.testResults) {
    if (one.status === 'failed') console.log(one.message);
  }
  const skipped = report.testResults.flatMap(one =>
    one.assertionResults
      .filter(test => test.status === 'pending' || test.status === 'todo')
      .map(test => test.fullName),
  );
  return {
    passed: report.numPassedTests,
    failed: ok ? 0 : Math.max(failed, 1),
    skipped,
  };
}

/** @param {string[]} rest passed on to jest, such as `-t name` */
export async function run(rest, { root }) {
  const results = [];
  for (const one of CHECKS) results.push(await check(one, root));
  try {
    await buildAppIfNeeded(root);
    results.push({ passed: 1, failed: 0, skipped: [] });
  } catch (error) {
    console.log(`FAIL build of the pages\n${error.message}`);
    results.push({ passed: 0, failed: 1, skipped: [] });
  }
  for (const one of SUITES) results.push(await suite(one, root, rest));

  const skipped = results.flatMap(result => result.skipped);
  if (process.env.K8SSANDRA_NO_SKIPS === '1') {
    // Where everything that a test needs is there, a skipped one hides something.
    results.push({ passed: 0, failed: skipped.length, skipped: [] });
  }
  const sum = key => results.reduce((total, result) => total + result[key], 0);
  console.log(
    skipped.length ? `\nSkipped (${skipped.length}):` : '\nSkipped: nothing',
  );
  for (const name of skipped) console.log(`  - ${name}`);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}
