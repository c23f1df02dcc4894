import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  resourceTypes,
  type K8ssandraCluster,
  type K8ssandraTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { parseAllDocuments } from 'yaml';
import {
  apply,
  order,
  removeCluster,
  startLab,
  untilSettled,
  type SimulatedLab,
  type Plane,
} from '../support/lab';
import { newStateDir, root } from '../support/paths';
import { describeWith, kubectl } from '../support/requirements';
import { untilObject } from '../support/until';

jest.setTimeout(120_000);

const NAMESPACE = 'k8ssandra';
const REGIONS = ['east', 'west'];

/** A cluster with everything that the control plane writes for it. */
const everything = (regions: string[]): K8ssandraCluster => {
  const cluster = order(
    'full',
    Object.fromEntries(regions.map(each => [each, 1])),
  );
  return {
    ...cluster,
    spec: {
      ...cluster.spec,
      reaper: {},
      medusa: {
        storageProperties: {
          storageProvider: 's3',
          bucketName: 'backups',
          credentialsType: 'role-based',
        },
      },
      stargate: { size: 1 },
    },
  };
};

/** Takes a cluster through its life: creation, work on its nodes, a datacenter less, deletion. */
async function live(lab: SimulatedLab, plane: Plane): Promise<void> {
  const cluster = everything(REGIONS);
  await apply(lab, cluster);
  await untilSettled(plane, cluster);
  const home = lab.admin(lab.contexts[0]);
  await home.create<K8ssandraTask>(resourceTypes.K8ssandraTask, {
    apiVersion: 'control.k8ssandra.io/v1alpha1',
    kind: 'K8ssandraTask',
    metadata: { name: 'flush', namespace: NAMESPACE },
    spec: {
      cluster: { name: cluster.metadata.name },
      template: { jobs: [{ name: 'flush', command: 'flush' }] },
    },
  });
  await untilObject<K8ssandraTask>({
    client: home,
    type: resourceTypes.K8ssandraTask,
    namespace: NAMESPACE,
    name: 'flush',
    condition: task => task?.status?.completionTime !== undefined,
    what: 'the task is done',
  });
  const smaller = everything(REGIONS.slice(0, 1));
  const { metadata } = await apply(lab, smaller);
  await untilSettled(plane, { metadata });
  await removeCluster(lab, cluster);
}

/** Verbs that the roles of a folder grant and that write, as `resource verb`. */
function grantedWrites(folder: string): string[] {
  const text = readFileSync(join(root, 'deploy', folder, 'rbac.yaml'), 'utf8');
  return parseAllDocuments(text)
    .map(each => each.toJS())
    .flatMap(each => each.rules ?? [])
    .flatMap(({ resources, verbs }: Record<string, string[]>) =>
      resources.flatMap(name => verbs.map(verb => `${name} ${verb}`)),
    )
    .filter(each => /^(?!pods).* (create|update|patch|delete)$/.test(each));
}

/** The roles of one namespace, built as a person installs them, in the folders of `deploy`. */
function namespacedDeploy(): string {
  const folder = newStateDir();
  for (const plane of ['control-plane', 'data-plane']) {
    const { stdout, stderr, status } = spawnSync(
      kubectl.path!,
      ['kustomize', join(root, 'deploy/namespaced', plane)],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    if (status !== 0) throw new Error(stderr);
    mkdirSync(join(folder, plane));
    writeFileSync(join(folder, plane, 'all.yaml'), stdout);
  }
  return folder;
}

/** What needs circumstances that this life does not have. */
const NOT_IN_THIS_LIFE = [
  // Only where the API server protects owners or restricts addresses.
  'k8ssandraclusters/finalizers update',
  'k8ssandratasks/finalizers update',
  'replicatedsecrets/finalizers update',
  'endpointslices/restricted create',
  'endpointslices/restricted patch',
  'endpointslices/restricted delete',
  // Asked for through the portal, or when the time of a task is over. Kubernetes clusters come and go in ../integration/connecting.
  'clientconfigs create',
  'clientconfigs delete',
  'k8ssandraclusters delete',
  'k8ssandratasks delete',
  // Where replicas elect a leader, see ../ha.
  'leases create',
  'leases patch',
  // Where Prometheus' operator is installed.
  'servicemonitors create',
  'servicemonitors patch',
  'servicemonitors delete',
];

describe('the roles of deploy/', () => {
  let lab: SimulatedLab;

  beforeAll(async () => {
    lab = await startLab({ regions: REGIONS });
  });
  afterAll(() => lab?.stop());

  it('are enough for the life of a cluster with everything, and each right is used', async () => {
    const plane = await lab.start();
    await lab.takeWrites();
    await live(lab, plane);
    // A server-side apply of a new object is counted as a patch and asks for the right to create too.
    const used = (await lab.takeWrites()).flatMap(({ resource, verb }) =>
      verb === 'patch' && !resource.includes('/')
        ? [`${resource} patch`, `${resource} create`]
        : [`${resource} ${verb}`],
    );
    const granted = [
      ...grantedWrites('data-plane'),
      ...grantedWrites('control-plane'),
    ];
    expect(used.filter(each => !granted.includes(each))).toEqual([]);
    expect(
      [...new Set(granted)]
        .filter(each => !used.includes(each) && !each.startsWith('events '))
        .sort(),
    ).toEqual([...NOT_IN_THIS_LIFE].sort());
    expect(plane.log.filter(each => /forbidden|may not/i.test(each))).toEqual(
      [],
    );
  });
});

describeWith(kubectl, 'the roles of one namespace', () => {
  let lab: SimulatedLab;
  let deployDir: string;

  beforeAll(async () => {
    deployDir = namespacedDeploy();
    lab = await startLab({
      regions: REGIONS,
      deployDir,
      crdDir: join(root, 'deploy/crds'),
    });
  });
  afterAll(async () => {
    await lab?.stop();
    if (deployDir) rmSync(deployDir, { recursive: true });
  });

  it('are enough for a control plane that watches that namespace', async () => {
    const plane = await lab.start({ namespaces: [NAMESPACE] });
    await live(lab, plane);
    await plane.until(
      'the control plane knows no cluster any more',
      () => plane.clusters().length === 0,
    );
    expect(plane.clusters()).toEqual([]);
  });

  it('give nothing in another', async () => {
    const [context] = lab.contexts;
    const { cluster } = lab.fleet.clusters.get(context)!;
    const asks = (verb: string, namespace: string) =>
      cluster.api.core.authorizer.allows(
        {
          name: 'system:serviceaccount:k8ssandra:k8ssandra-backstage',
          groups: [],
        },
        {
          verb,
          group: 'k8ssandra.io',
          resource: 'k8ssandraclusters',
          subresource: '',
          namespace,
          name: '',
        },
      );
    expect([asks('list', NAMESPACE), asks('list', 'default')]).toEqual([
      true,
      false,
    ]);
  });
});
