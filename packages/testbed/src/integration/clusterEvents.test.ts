import { FAULT_ANNOTATION } from '@k8ssandra-backstage/fleet-simulator';
import {
  FIELD_MANAGER,
  resourceTypes,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isComplete } from '../support/cluster';
import { eventually } from '../support/eventually';
import { apply, describeOnLabs, order, type Lab } from '../support/lab';
import { startPluginOn, type RunningPlugin } from '../support/pluginOn';
import { untilObject } from '../support/until';

jest.setTimeout(90_000);

const NAMESPACE = 'k8ssandra';
const EVENTS = 'events';

describeOnLabs('Events on a K8ssandraCluster', 'full', startLab => {
  let lab: Lab;
  let cluster: K8ssandraCluster;
  const replicas: RunningPlugin[] = [];

  const home = () => lab.admin(lab.contexts[0]);
  /** Reasons and words of what was told of the cluster, the first one first. */
  const told = async () => {
    const { items } = await home().list<any>(resourceTypes.Event, {
      namespace: NAMESPACE,
    });
    return items
      .filter(
        ({ involvedObject, source }) =>
          involvedObject.uid === cluster.metadata.uid &&
          source.component === FIELD_MANAGER,
      )
      .sort((a, b) => (a.firstTimestamp < b.firstTimestamp ? -1 : 1))
      .map(({ type, reason, message }) => ({ type, reason, message }));
  };
  const setFault = async (fault: string | null) => {
    const east = lab.admin('east');
    const { items } = await east.list(resourceTypes.Pod, {
      namespace: NAMESPACE,
      labelSelector: 'cassandra.datastax.com/datacenter=dc1',
    });
    const name = items.map(({ metadata }) => metadata.name).sort()[0];
    await east.mergePatch(
      resourceTypes.Pod,
      { namespace: NAMESPACE, name },
      { metadata: { annotations: { [FAULT_ANNOTATION]: fault } } },
    );
  };

  beforeAll(async () => {
    lab = await startLab({ regions: ['east'] });
    for (const identity of ['first', 'second']) {
      replicas.push(await startPluginOn(lab, { identity }));
    }
    cluster = await apply(lab, order(EVENTS, { east: 3 }));
    await untilObject<K8ssandraCluster>({
      client: home(),
      type: resourceTypes.K8ssandraCluster,
      namespace: NAMESPACE,
      name: EVENTS,
      condition: isComplete,
      what: 'it is complete',
    });
  });
  afterAll(async () => {
    await Promise.all(replicas.map(each => each.stop()));
    await lab?.stop();
  });

  it('are told once by the replica that leads: that a node failed, with the words of the verdict, and that it is well again', async () => {
    await eventually(async () => {
      expect((await told()).map(({ reason }) => reason)).toEqual(['Healthy']);
    });
    await setFault('NotReady');
    await eventually(async () => {
      expect((await told()).slice(1)).toEqual([
        {
          type: 'Warning',
          reason: 'Degraded',
          message: expect.stringMatching(/1 of 3 nodes|node/),
        },
      ]);
    });
    await setFault(null);
    await eventually(async () => {
      expect((await told()).map(({ reason }) => reason)).toEqual([
        'Healthy',
        'Degraded',
        'Healthy',
      ]);
    });
  });

  it('cost nothing but themselves where the role does not allow them', async () => {
    await forbid(lab);
    await setFault('NotReady');
    await eventually(async () => {
      const lines = replicas.map(each =>
        each.debugged(`the event Degraded could not be written: Forbidden`),
      );
      expect(lines.sort()).toEqual([0, 1]);
    });
    expect(await told()).toHaveLength(3);
    await setFault(null);
  });
});

/** Takes the right to write Events out of the role of `deploy/`. */
async function forbid(lab: Lab): Promise<void> {
  const type = {
    group: 'rbac.authorization.k8s.io',
    version: 'v1',
    kind: 'ClusterRole',
    plural: 'clusterroles',
    namespaced: false,
  };
  const key = { name: 'k8ssandra-backstage-control-plane' };
  const client = lab.admin(lab.contexts[0]);
  const role = await client.get<any>(type, key);
  const rules = role.rules.filter(
    ({ resources }: { resources?: string[] }) => !resources?.includes('events'),
  );
  await client.mergePatch(type, key, { rules });
}
