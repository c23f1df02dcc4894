import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { full } from '../../support/full';
import { root } from '../../support/paths';

jest.setTimeout(full ? 600_000 : 120_000);

/** Runs tests of a package in a process in which every use of `__proto__` throws. */
function runWithoutProto(folder: string, pattern: string) {
  const child = spawn(
    process.execPath,
    [
      join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
      ...['package', 'test', '--watchAll=false', '--maxWorkers=1', pattern],
    ],
    {
      cwd: join(root, folder),
      env: {
        ...process.env,
        NODE_OPTIONS: '--disable-proto=throw',
        JEST_WORKER_ID: undefined,
        CI: 'true',
      },
    },
  );
  let output = '';
  child.stdout.on('data', chunk => (output += chunk));
  child.stderr.on('data', chunk => (output += chunk));
  return new Promise<{ code: number | null; output: string }>(resolve =>
    child.once('close', code => resolve({ code, output })),
  );
}

it.each([
  [
    'packages/kubernetes-runtime',
    full
      ? 'src'
      : 'src/(kubeconfig/document|network/(address|resolve|guarded))',
  ],
  ['packages/control-plane', full ? 'src/desired' : 'src/desired/merge'],
])(
  'F41 %s passes its tests where __proto__ throws',
  async (folder, pattern) => {
    const { code, output } = await runWithoutProto(folder, pattern);
    expect(code === 0 ? '' : output.slice(-4_000)).toBe('');
    expect(output).toMatch(/Tests: +\d+ passed/);
  },
);
