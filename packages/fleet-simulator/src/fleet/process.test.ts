import { spawn } from 'child_process';
import { once } from 'events';
import { mkdtempSync, rmSync } from 'fs';
import { connect } from 'net';
import { tmpdir } from 'os';
import { join, resolve } from 'path';
import { createInterface } from 'readline';

jest.setTimeout(30_000);

const root = resolve(__dirname, '../../../..');

/** The fleet as a process of its own, started as the root scripts start it. */
function startProcess(stateDir: string, ...args: string[]) {
  const child = spawn(
    process.execPath,
    [
      '--no-warnings',
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      join(root, 'packages/fleet-simulator/src/cli/main.ts'),
      'run',
      '--state',
      stateDir,
      '--pace',
      'instant',
      ...args,
    ],
    { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let errors = '';
  child.stderr.on('data', chunk => {
    errors += chunk;
  });
  return {
    child,
    errors: () => errors,
    ended: once(child, 'exit').then(([code]) => code as number | null),
    firstLine: once(createInterface({ input: child.stdout }), 'line').then(
      ([line]) => JSON.parse(line),
    ),
  };
}

const answers = (port: number) =>
  new Promise<boolean>(settle => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      settle(true);
    });
    socket.once('error', () => settle(false));
  });

describe('the fleet process', () => {
  let stateDir: string;
  beforeAll(() => {
    stateDir = mkdtempSync(join(tmpdir(), 'fleet-process-'));
  });
  afterAll(() => rmSync(stateDir, { recursive: true, force: true }));

  it('says when it is ready, and ends on SIGTERM', async () => {
    const fleet = startProcess(stateDir);
    const ready = await fleet.firstLine;
    expect(ready).toMatchObject({
      ready: true,
      kubeconfig: join(stateDir, 'kubeconfig'),
      portalKubeconfig: join(stateDir, 'portal.kubeconfig'),
    });
    expect(await answers(ready.clusters[0].port)).toBe(true);
    fleet.child.kill('SIGTERM');
    expect(await fleet.ended).toBe(0);
    expect(await answers(ready.clusters[0].port)).toBe(false);
  });

  it('ends when its parent closes stdin, and refuses a port that is taken', async () => {
    const fleet = startProcess(stateDir, '--exit-with-parent');
    const ready = await fleet.firstLine;
    const second = startProcess(stateDir);
    second.firstLine.catch(() => undefined);
    expect(await second.ended).toBe(1);
    expect(second.errors()).toMatch(
      /^Port \d+ of the cluster \S+ is in use by another program\. Stop that program, or begin anew with --fresh\.\n$/,
    );
    expect(await answers(ready.clusters[0].port)).toBe(true);
    fleet.child.stdin.end();
    expect(await fleet.ended).toBe(0);
  });

  it('tells a bad option from the start', async () => {
    const fleet = startProcess(stateDir, '--fleet-file', 'nowhere.yaml');
    fleet.firstLine.catch(() => undefined);
    expect(await fleet.ended).toBe(1);
    expect(fleet.errors()).toContain('Cannot read the fleet file');
  });
});
