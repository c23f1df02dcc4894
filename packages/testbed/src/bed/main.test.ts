import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { capture } from '../../../../scripts/lib/processes.mjs';
import { newStateDir, root } from '../support/paths';
import { describeWith, kubectl, realKubernetes } from '../support/requirements';
import type { ReadyLine } from './cli/run';
import { kill, notedProcesses } from './processes';

jest.setTimeout(90_000);

describeWith(realKubernetes, 'npm run testbed', () => {
  const base = newStateDir();
  const stateDir = join(base, 'bed');

  const testbed = (...args: string[]) =>
    capture(
      process.execPath,
      [join(root, 'scripts/run.mjs'), 'testbed', ...args, '--state', stateDir],
      { cwd: root, env: { ...process.env, K8SSANDRA_TOOLS_READY: '1' } },
    );
  const version = (context: string) =>
    capture(kubectl.path!, [
      '--kubeconfig',
      join(stateDir, 'kubeconfig'),
      '--context',
      context,
      '--request-timeout=2s',
      'get',
      '--raw',
      '/version',
    ]);
  const runs = (pid: number) => {
    try {
      // A zombie, which nobody has taken note of yet, runs no more.
      return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  };
  afterAll(async () => {
    await testbed('down');
    rmSync(base, { recursive: true, force: true });
  });
  let ready: ReadyLine;

  it('leaves clusters that run on, and says where', async () => {
    const { status, output } = await testbed(
      ...['up', '--regions', 'east', '--pace', 'instant', '--json'],
    );
    expect(output).toContain('"ready":true');
    expect(status).toBe(0);
    ready = JSON.parse(output.trim().split('\n').at(-1)!);
    expect(ready.clusters.map(each => each.name)).toEqual([
      'control-plane',
      'east',
    ]);
    expect(await version('east')).toMatchObject({ status: 0 });
    const { output: shown } = await testbed('status');
    expect(shown).toMatch(/^east +east +up +https:\/\/127\.0\.0\.1:\d+ +0 /m);
    expect(shown).toMatch(/^clusters\/east\/kube-apiserver +\d+ +\d+ MB$/m);
  });

  it('starts no second bed in its folder, and none in a folder of others', async () => {
    expect(await testbed('up')).toMatchObject({
      status: 1,
      output: expect.stringContaining('runs already'),
    });
    const full = join(base, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'mine'), '');
    expect(await testbed('run', '--state', full)).toMatchObject({
      status: 1,
    });
    expect(existsSync(join(full, 'mine'))).toBe(true);
  });

  it('hangs an API server, kills it and brings it back', async () => {
    expect((await testbed('hang', 'east')).output).toMatch(/^east .* hangs /m);
    expect((await version('east')).output).toMatch(/deadline|timeout/i);
    expect(await version('control-plane')).toMatchObject({ status: 0 });
    expect((await testbed('kill', 'east')).output).toMatch(/^east .* down /m);
    expect((await version('east')).output).toMatch(/refused/);
    expect((await testbed('restore', 'east')).output).toMatch(/^east .* up /m);
    expect(await version('east')).toMatchObject({ status: 0 });
  });

  it.each([
    [['hang', 'nowhere'], 'There is no context nowhere'],
    [['burn', 'east'], 'There is no command burn'],
    [['down', 'east'], 'npm run testbed -- kill east'],
  ])('refuses %j', async (args, message) => {
    expect(await testbed(...args)).toMatchObject({
      status: 1,
      output: expect.stringContaining(message),
    });
  });

  it('leaves nothing, though the process that runs the bed was killed', async () => {
    const processes = notedProcesses(stateDir);
    expect(processes.map(each => each.name).sort()).toEqual([
      ...['control-plane', 'east'].flatMap(name => [
        `clusters/${name}/kube-apiserver`,
        `clusters/${name}/kube-controller-manager`,
      ]),
      'etcd/etcd',
      'supervisor',
    ]);
    kill(processes.find(each => each.name === 'supervisor')!.pid);
    expect(await testbed('down')).toMatchObject({ status: 0 });
    expect(processes.filter(each => runs(each.pid))).toEqual([]);
    expect(existsSync(stateDir)).toBe(false);
    expect(await testbed('status')).toMatchObject({
      status: 1,
      output: expect.stringContaining('npm run testbed -- up'),
    });
  });
});

describe('npm run testbed without Go', () => {
  it.each(['build', 'up', 'run'])(
    '%s says in one line what is missing',
    async command => {
      const { status, output } = await capture(
        process.execPath,
        [join(root, 'scripts/run.mjs'), 'testbed', command],
        {
          cwd: root,
          env: {
            HOME: process.env.HOME,
            PATH: '/nowhere',
            K8SSANDRA_TOOLS_READY: '1',
          },
        },
      );
      expect(output.trim()).toMatch(
        /^The real test bed needs Go .* or a folder with them named in KUBEBUILDER_ASSETS\.$/,
      );
      expect(status).toBe(1);
    },
  );
});
