import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  annotations,
  k8ssandraPermissions,
  RESOURCE_TYPE_CLUSTER,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { FakeControlPlane } from '../FakeControlPlane';
import { aCluster, aContext } from '../fixtures';
import { deny, startPlugin, type Decisions } from '../startPlugin';
import type {
  ClusterPermission,
  ContextPermission,
} from '../../permissions/Authorizer';
import {
  createK8ssandraClusterConditionalDecision as onClusters,
  createK8ssandraContextConditionalDecision as onContexts,
  k8ssandraClusterConditions as clusters,
  k8ssandraContextConditions as contexts,
} from '../../permissions/conditions';
import type { Addresses, Persona } from './types';

/** What the rows are asked about. */
export const THERE: Addresses = {
  controlPlane: 'hub',
  namespace: 'data',
  cluster: 'orders',
  context: 'east',
};

const all = Object.values(k8ssandraPermissions);
const allow = { result: AuthorizeResult.ALLOW } as const;

const idOf = (namespace: string, name: string) => ({
  controlPlane: 'hub',
  namespace,
  name,
});

/** What the policy answers a persona. */
export function decisionsFor(persona: Persona, asked: string[]): Decisions {
  return Object.fromEntries(
    all.map(permission => {
      const { name, attributes } = permission;
      switch (persona) {
        case 'elsewhere':
          return [
            name,
            permission.resourceType === RESOURCE_TYPE_CLUSTER
              ? onClusters(
                  permission as ClusterPermission,
                  clusters.inNamespace({ namespaces: ['elsewhere'] }),
                )
              : onContexts(
                  permission as ContextPermission,
                  contexts.hasControlPlane({ controlPlanes: ['other'] }),
                ),
          ];
        case 'reader':
          return [name, attributes.action === 'read' ? allow : deny];
        case 'permitted':
          return [name, asked.includes(name) ? allow : deny];
        default:
          return [name, deny];
      }
    }),
  );
}

/** A portal in which {@link THERE} exists, or in which nothing of it does and all else is the same. */
export async function startWorld(options: { exists: boolean }) {
  const hub = new FakeControlPlane('hub', 'group:default/platform');
  const other = new FakeControlPlane('other', 'group:default/others');
  hub.facts[0].namespaces = ['data', 'elsewhere'];
  hub.put(aCluster('mine', { namespace: 'elsewhere', contexts: ['west'] }));
  hub.facts.push(
    aContext({ name: 'west', dependants: [idOf('elsewhere', 'mine')] }),
  );
  if (options.exists) {
    const orders = aCluster('orders', { contexts: ['east', 'west'] });
    orders.metadata.annotations = { [annotations.claim]: 'another' };
    hub.put(orders);
    const id = idOf('data', 'orders');
    hub.facts.push(aContext({ name: 'east', dependants: [id] }));
    hub.facts[1].dependants.push(id);
  }
  const decisions: Decisions = {};
  const started = await startPlugin({
    // A control plane of which the viewer may read nothing is as good as none.
    controlPlanes: [hub, other],
    decisions,
  });
  return {
    ...started,
    hub,
    /** From now on every request is this persona's. */
    as(persona: Persona, asked: string[]) {
      Object.assign(decisions, decisionsFor(persona, asked));
      started.auditor.createEvent.mockClear();
      started.audit.success.mockClear();
      started.audit.fail.mockClear();
      return persona === 'anonymous'
        ? mockCredentials.none.header()
        : mockCredentials.user.header();
    },
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;
