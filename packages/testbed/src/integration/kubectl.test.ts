import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { untilComplete, example } from '../support/cluster';
import { startTestFleet, type TestFleet } from '../support/fleet';
import { root } from '../support/paths';
import { startTestPortal, type TestPortal } from '../support/portal';
import { describeWith, kubectl } from '../support/requirements';

jest.setTimeout(180_000);

describeWith(kubectl, 'kubectl and the portal', () => {
  let fleet: TestFleet;
  let portal: TestPortal;

  beforeAll(async () => {
    fleet = await startTestFleet();
    portal = await startTestPortal(fleet);
  });
  afterAll(async () => {
    await portal?.stop();
    await fleet?.stop();
  });

  const run = (...args: string[]) =>
    spawnSync(
      kubectl.path!,
      ['--kubeconfig', fleet.kubeconfig, '--context', 'control-plane', ...args],
      { encoding: 'utf8', cwd: root },
    );

  it('applies the demo cluster and sees both datacenters become ready', async () => {
    const applied = run('apply', '-f', join('examples', 'demo.yaml'));
    expect(applied.stderr + applied.stdout).toContain('created');
    await untilComplete(fleet, example('demo.yaml'));

    const shown = run('-n', 'k8ssandra', 'get', 'k8c', 'demo');
    expect(shown.stdout).toContain('demo');
    expect(shown.status).toBe(0);
    const view = await portal.api.getCluster({
      controlPlane: 'control-plane',
      namespace: 'k8ssandra',
      name: 'demo',
    });
    expect(view.datacenters.map(dc => dc.state)).toEqual([
      'healthy',
      'healthy',
    ]);
    expect(view.state).toBe('attention');
    expect(view.verdict.state.text).toContain(
      'Stargate waits for an operator in control-plane and us-east',
    );
  });

  it('is told the field and the reason of a manifest that the schema refuses', () => {
    const refused = spawnSync(
      kubectl.path!,
      [
        '--kubeconfig',
        fleet.kubeconfig,
        '--context',
        'control-plane',
        'apply',
        '-f',
        '-',
      ],
      {
        encoding: 'utf8',
        input: JSON.stringify({
          apiVersion: 'k8ssandra.io/v1alpha1',
          kind: 'K8ssandraCluster',
          metadata: { name: 'refused', namespace: 'k8ssandra' },
          spec: {
            cassandra: {
              serverVersion: '4.0.17',
              datacenters: [{ metadata: { name: 'dc1' }, size: 0 }],
            },
          },
        }),
      },
    );
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toContain('spec.cassandra.datacenters[0].size');
  });
});
