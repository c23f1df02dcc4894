import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { dc, newCluster } from '../plan/__testUtils__/snapshots';
import {
  newReplicatedSecret,
  source,
} from '../secrets/__testUtils__/snapshots';
import { eventually, TestFleet } from './__testUtils__/fleet';

// eslint-disable-next-line no-restricted-syntax
const SRC = resolve(__dirname, '..');

/** Sources that hold a pattern, without tests. */
function sourcesWith(pattern: RegExp): string[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
  return files
    .filter(each => /\.ts$/.test(each) && !/test/i.test(each))
    .filter(each => pattern.test(readFileSync(join(SRC, each), 'utf8')))
    .map(each => relative('.', each))
    .sort();
}

describe('what writes of its own accord', () => {
  it('is never given a cluster that is not guarded', () => {
    // The two places where clusters are made, each of which goes through the guard.
    expect(sourcesWith(/\bcreateCluster\(/)).toEqual([
      'reconcile/contexts.ts',
      'reconcile/createControlPlane.ts',
    ]);
    expect(sourcesWith(/\bconnectHome\(\)/)).toEqual(['reconcile/engine.ts']);
    const engine = readFileSync(join(SRC, 'reconcile/engine.ts'), 'utf8');
    expect(engine.match(/\bconnected\b/g)).toHaveLength(3);
    expect(engine).toContain('const home = guard(connected);');
    const contexts = readFileSync(join(SRC, 'reconcile/contexts.ts'), 'utf8');
    expect(contexts).toMatch(/guard\(\s*createCluster\(/);
    // What a person asks for is written by any replica: apply, delete, adopt; connect, renew and remove a Kubernetes cluster.
    expect(sourcesWith(/\bunguarded\(/)).toEqual([
      'reconcile/assemble.ts',
      'reconcile/contextAccessOf.ts',
    ]);
    // Nobody makes a client of his own, but to try a kubeconfig before it is kept: that only reads.
    expect(sourcesWith(/\bcreateKubernetesClient\b/)).toEqual([
      'reconcile/homeSource.ts',
    ]);
  });

  describe('in a replica that does not lead', () => {
    let fleet: TestFleet;

    beforeEach(() => {
      fleet = new TestFleet(['east', 'west']);
    });
    afterEach(() => fleet.stop());

    it('writes nothing: no cluster, no status, no secret, no task, no event', async () => {
      const now = new Date().toISOString();
      fleet.home.put(resourceTypes.Lease, {
        apiVersion: 'coordination.k8s.io/v1',
        kind: 'Lease',
        metadata: { name: 'lead', namespace: 'db' },
        spec: {
          holderIdentity: 'somebody',
          leaseDurationSeconds: 15,
          leaseTransitions: 3,
          acquireTime: now,
          renewTime: now,
        },
      });
      fleet.order(newCluster([dc('dc1', 'east'), dc('dc2', 'west')]));
      const bare = (object: any) => {
        const { uid: _, resourceVersion: __, ...metadata } = object.metadata;
        return { ...object, metadata };
      };
      fleet.home.put({ kind: 'Secret' }, bare(source()));
      fleet.home.put(
        { kind: 'ReplicatedSecret' },
        bare(newReplicatedSecret([{ k8sContextName: 'east' }])),
      );
      fleet.home.put({ kind: 'K8ssandraTask' }, {
        apiVersion: 'control.k8ssandra.io/v1alpha1',
        kind: 'K8ssandraTask',
        metadata: { name: 'flush', namespace: 'db' },
        spec: {
          cluster: { name: 'demo' },
          template: { jobs: [{ name: 'flush', command: 'flush' }] },
        },
      } as never);
      const plane = fleet.start({
        leadership: {
          lease: { namespace: 'db', name: 'lead' },
          identity: 'me',
        },
      });
      const id = { controlPlane: 'cp', namespace: 'db', name: 'demo' };
      await eventually(() => {
        const ready = plane
          .plan(id)
          ?.steps.filter(each => each.state === 'ready');
        expect(ready?.length).toBeGreaterThan(0);
        expect(plane.tasks()).toHaveLength(1);
      });
      await new Promise(done => setTimeout(done, 500));
      expect(fleet.apis.flatMap(each => each.writes)).toEqual([]);
      expect(plane.leadership).toMatchObject({
        leading: false,
        holder: 'somebody',
        term: 3,
      });
    });
  });
});
