import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from '../../../../scripts/lib/processes.mjs';
import { startDemo, type DemoProcess } from '../support/demoProcess';
import { freePort } from '../support/freePort';
import { newStateDir, root } from '../support/paths';
import { describeWith, kubectl, realKubernetes } from '../support/requirements';

jest.setTimeout(180_000);

describeWith(realKubernetes, 'npm start -- --fleet testbed', () => {
  const stateDir = newStateDir();
  let demo: DemoProcess;
  afterAll(() => rmSync(stateDir, { recursive: true, force: true }));

  const control = (...args: string[]) =>
    capture(kubectl.path!, [
      '--kubeconfig',
      join(stateDir, 'testbed', 'kubeconfig'),
      '--context',
      'control-plane',
      ...args,
    ]);

  it('starts', async () => {
    const port = await freePort();
    demo = startDemo(
      ...['--fleet', 'testbed', '--pace', 'instant'],
      ...['--state', stateDir, '--port', String(port)],
    );
    const output = await demo.untilPrinted(/^Ctrl-C/m);
    expect(output).toContain(`\nReady: http://localhost:${port}\n`);
    expect((await fetch(`http://localhost:${port}`)).status).toBe(200);
  });

  it('brings up examples/demo.yaml, as kubectl is told', async () => {
    const file = join(root, 'examples', 'demo.yaml');
    expect(await control('apply', '-f', file)).toMatchObject({ status: 0 });
    for (const datacenter of ['dc1', 'dc2']) {
      const progress = `{.status.datacenters.${datacenter}.cassandra.cassandraOperatorProgress}`;
      expect(
        await control(
          ...['wait', 'k8ssandracluster/demo', '-n', 'k8ssandra'],
          ...[`--for=jsonpath=${progress}=Ready`, '--timeout=60s'],
        ),
      ).toMatchObject({ status: 0 });
    }
  });

  it('leaves nothing of the clusters', async () => {
    demo.interrupt();
    expect(await demo.ended).toBe(0);
    expect(demo.isAlive()).toBe(false);
    expect(existsSync(join(stateDir, 'testbed'))).toBe(false);
  });
});
