import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  resourceTypes as types,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { parseAllDocuments } from 'yaml';
import { homeCaches, regionCaches } from '../snapshot';

// eslint-disable-next-line no-restricted-syntax
const DEPLOY = resolve(__dirname, '../../../../deploy');

interface Rule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
}

function rolesOf(folder: string): any[] {
  return parseAllDocuments(
    readFileSync(resolve(DEPLOY, folder, 'rbac.yaml'), 'utf8'),
  )
    .map(each => each.toJS())
    .filter(each => ['ClusterRole', 'Role'].includes(each.kind));
}

/** What the roles of a folder grant, as `group/resource verb`. */
function granted(folder: string): string[] {
  return rolesOf(folder)
    .flatMap(each => each.rules as Rule[])
    .flatMap(({ apiGroups, resources, verbs }) =>
      apiGroups.flatMap(group =>
        resources.flatMap(name =>
          verbs.map(verb => `${group}/${name} ${verb}`),
        ),
      ),
    );
}

const asked = ({ group, plural }: ResourceType, verbs: string[], sub = '') =>
  verbs.map(verb => `${group}/${plural}${sub && `/${sub}`} ${verb}`);

const watched = (caches: ReturnType<typeof regionCaches>) =>
  Object.values(caches).flatMap(({ type }) => asked(type, ['list', 'watch']));

/** A server-side apply asks for both rights where the object is new; a deletion reads live first. */
const owned = (...kinds: ResourceType[]) =>
  kinds.flatMap(type => asked(type, ['get', 'create', 'patch', 'delete']));

const inRegions = [
  ...watched(regionCaches()),
  ...owned(
    types.CassandraDatacenter,
    types.CassandraTask,
    types.Reaper,
    types.Stargate,
    types.MedusaBackupSchedule,
    types.ServiceMonitor,
    types.Secret,
    types.ConfigMap,
    types.EndpointSlice,
  ),
  // A slice whose addresses the API server guards.
  ...asked(
    types.EndpointSlice,
    ['get', 'list', 'watch', 'create', 'patch', 'delete'],
    'restricted',
  ),
  // The management API reads with GET and changes with POST.
  ...asked(types.Pod, ['get', 'create'], 'proxy'),
  // One that demands a client certificate: a WebSocket is asked for with GET, and new API servers want the right to create as well.
  ...asked(types.Pod, ['get', 'create'], 'portforward'),
  // The UID of kube-system tells one Kubernetes cluster from another.
  ...asked(types.Namespace, ['get']),
  // Which status fields the served schema has.
  ...asked(types.CustomResourceDefinition, ['get']),
];

const atHome = [
  ...watched(homeCaches()),
  ...owned(
    types.K8ssandraCluster,
    types.ReplicatedSecret,
    types.K8ssandraTask,
    types.Service,
  ),
  ...[types.K8ssandraCluster, types.ReplicatedSecret, types.K8ssandraTask]
    .map(type => [
      ...asked(type, ['patch'], 'status'),
      // Owner references that block a deletion.
      ...asked(type, ['update'], 'finalizers'),
    ])
    .flat(),
  ...asked(types.MedusaConfiguration, ['get']),
  ...asked(types.Event, ['create']),
  // Which replica writes.
  ...asked(types.Lease, ['get', 'list', 'watch', 'create', 'patch']),
];

const sorted = (texts: string[]) => [...new Set(texts)].sort();

describe('the roles of deploy/', () => {
  it('let the control plane do in a region what it asks for, and nothing else', () => {
    expect(sorted(granted('data-plane'))).toEqual(sorted(inRegions));
  });

  it('let it do the same in the control-plane cluster, and what is only there', () => {
    const all = [...granted('data-plane'), ...granted('control-plane')];
    expect(sorted(all)).toEqual(sorted([...inRegions, ...atHome]));
  });

  it('allow leases in the namespace of the portal only', () => {
    const [role, ...others] = rolesOf('control-plane').filter(({ rules }) =>
      rules.some(({ resources }: Rule) => resources.includes('leases')),
    );
    expect(others).toEqual([]);
    expect([role.kind, role.metadata.namespace]).toEqual(['Role', 'k8ssandra']);
  });

  it('never grant all verbs or all resources', () => {
    const all = [...granted('data-plane'), ...granted('control-plane')];
    expect(all.filter(each => each.includes('*'))).toEqual([]);
    expect(
      all.filter(each => / (update|deletecollection)$/.test(each)),
    ).toEqual(all.filter(each => each.includes('/finalizers ')));
  });
});
