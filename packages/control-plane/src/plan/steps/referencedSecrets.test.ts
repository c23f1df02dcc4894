import type {
  K8ssandraCluster,
  KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { lines } from '../__testUtils__/lines';
import { dc, newCluster } from '../__testUtils__/snapshots';
import { World } from '../__testUtils__/world';

const OWN = 'east/Secret/cassandra/stores';
const BESIDE = 'east/Secret/db/stores';
const PASSWORDS = ['keystore-password', 'truststore-password'];

const secret = (...keys: string[]): KubernetesObject =>
  ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'stores', uid: 'u', resourceVersion: keys.join() },
    data: Object.fromEntries(
      keys.map(key => [key, Buffer.from('hidden').toString('base64')]),
    ),
  } as KubernetesObject);

/** Encrypted between nodes, in a namespace of its own. */
function encrypted(): K8ssandraCluster {
  const template = dc('dc1', 'east');
  template.metadata.namespace = 'cassandra';
  const cluster = newCluster([template]);
  Object.assign(cluster.spec.cassandra!, {
    serverEncryptionStores: {
      keystoreSecretRef: { name: 'stores' },
      truststoreSecretRef: { name: 'stores' },
    },
    config: {
      cassandraYaml: {
        server_encryption_options: { internode_encryption: 'all' },
      },
    },
  });
  return cluster;
}

function run(referenceable: Record<string, KubernetesObject>) {
  const world = new World(encrypted(), ['east']);
  world.change('east', { namespaces: ['cassandra', 'db'] });
  world.referenceable = referenceable;
  world.run();
  return world;
}

const made = (world: World) => world.get('east').datacenters.length;
const why = (world: World) => lines(world.plan(), /^refer/)[0];

describe('passwords of encryption stores (operator-spec 3.9)', () => {
  it.each<[string, Record<string, KubernetesObject>]>([
    ['beside the datacenter', { [OWN]: secret(...PASSWORDS) }],
    ['beside the cluster', { [BESIDE]: secret(...PASSWORDS) }],
    [
      'each in another place',
      { [OWN]: secret(PASSWORDS[0]), [BESIDE]: secret(PASSWORDS[1]) },
    ],
  ])('are found %s', (_case, referenceable) => {
    const world = run(referenceable);
    expect(why(world)).toMatch(/ done$/);
    expect(JSON.stringify(world.get('east').datacenters[0].spec)).toContain(
      '"keystore_password":"hidden"',
    );
  });

  it('are asked for where the datacenter lies', () => {
    const world = run({});
    expect(made(world)).toBe(0);
    expect(why(world)).toContain(
      'there is no Secret stores in namespace cassandra of east. Create it there, or correct spec.cassandra.serverEncryptionStores.keystorePasswordSecretRef',
    );
  });

  it('are asked for by their key, and no value is told', () => {
    const world = run({ [OWN]: secret('keystore', PASSWORDS[0]) });
    expect(made(world)).toBe(0);
    expect(why(world)).toContain(
      'Secret stores in namespace cassandra of east has no key truststore-password. Add it, or correct',
    );
    expect(JSON.stringify(world.cluster?.status)).not.toContain('hidden');
  });

  it.each([OWN, BESIDE])('are found when they appear at %s', place => {
    const world = run({ [OWN]: secret('keystore') });
    world.referenceable = { [place]: secret(...PASSWORDS) };
    world.run();
    expect(why(world)).toMatch(/ done$/);
    expect(made(world)).toBe(1);
  });
});
