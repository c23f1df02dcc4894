import {
  annotations,
  type K8ssandraClusterSpec,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildCredentialsSecret } from '../../desired';
import { lines } from '../__testUtils__/lines';
import {
  claimed,
  context,
  dc,
  newCluster,
  snapshot,
  stepOf,
} from '../__testUtils__/snapshots';
import { plan } from '../plan';

const medusa = {
  storageProperties: {
    storageProvider: 's3',
    bucketName: 'backups',
    storageSecretRef: { name: 'bucket-key' },
  },
};
const asking = (spec: Partial<K8ssandraClusterSpec>) => {
  const cluster = claimed(newCluster([dc('dc1', 'east')]));
  return { ...cluster, spec: { ...cluster.spec, ...spec } };
};
const take = (spec: Partial<K8ssandraClusterSpec>, secrets: Secret[] = []) =>
  plan(snapshot(asking(spec), [context('', { secrets }), context('east')]));
const steps = (result: ReturnType<typeof plan>) =>
  lines(result, /^(superuser|apply)\/\/.*(demo$|Secret\/)/);

const SUPERUSER =
  'superuser//K8ssandraCluster/db/demo ready > create-secret in home';
const made = (name: string) =>
  `apply//Secret/db/${name} ready > create-secret in home`;

describe('the credentials of what runs beside Cassandra (operator-spec 4.1)', () => {
  it.each<[string, Partial<K8ssandraClusterSpec>, string[]]>([
    ['Reaper', { reaper: {} }, [made('demo-reaper'), made('demo-reaper-ui')]],
    ['Medusa', { medusa }, [made('demo-medusa')]],
    [
      'Medusa without authentication',
      { auth: false, medusa },
      [made('demo-medusa')],
    ],
    ['Reaper without authentication', { auth: false, reaper: {} }, []],
    [
      'a Reaper that somebody else keeps',
      { reaper: { reaperRef: { name: 'shared' } } },
      [],
    ],
    [
      'Reaper with a page that is open',
      { reaper: { uiUserSecretRef: { name: '' } } },
      [made('demo-reaper')],
    ],
  ])('are made: %s', (_, spec, expected) => {
    const secrets = steps(take(spec)).filter(
      each => !each.startsWith('apply//ReplicatedSecret'),
    );
    expect(secrets).toEqual([SUPERUSER, ...expected]);
  });

  it('are the business of somebody else where secrets are external', () => {
    const spec = {
      secretsProvider: 'external' as const,
      reaper: {},
      medusa,
    };
    expect(lines(take(spec), /Secret|superuser/)).toEqual([]);
  });

  it('are marked when a user brought them, data untouched', () => {
    const cluster = asking({ reaper: {} });
    const own = buildCredentialsSecret({
      cluster,
      name: 'demo-reaper',
      password: 'own',
    });
    const brought = {
      ...own,
      metadata: { name: 'demo-reaper', namespace: 'db' },
    };
    const { steps: planned } = take({ reaper: {} }, [brought]);
    const step = planned.find(
      each => each.id === 'apply//Secret/db/demo-reaper',
    );
    expect(step?.title.text).toBe(
      'Mark the secret demo-reaper of Reaper for replication',
    );
    expect(step?.action).toMatchObject({
      type: 'merge-patch',
      patch: { metadata: { annotations: { [annotations.orphan]: 'true' } } },
    });
  });

  it('go to each region after they were made', () => {
    const copy = stepOf(take({ medusa }), 'apply/east/Secret/db/demo-medusa');
    expect(copy).toMatchObject({
      state: 'blocked',
      waitsFor: 'apply//Secret/db/demo-medusa',
    });
    expect(copy.reason?.text).toContain('the secret of Medusa');
  });

  it('come before a datacenter beside them, which needs no copies', () => {
    const cluster = claimed(newCluster([dc('dc1', '')]));
    const beside = { ...cluster, spec: { ...cluster.spec, medusa } };
    const { steps: planned } = plan(snapshot(beside, [context('')]));
    const run = planned.find(each => each.id.startsWith('run/'));
    expect(run?.after).toEqual(
      expect.arrayContaining([
        'superuser//K8ssandraCluster/db/demo',
        'apply//Secret/db/demo-medusa',
      ]),
    );
  });

  it('go first to a datacenter in another namespace beside them', () => {
    const elsewhere = dc('dc1', '');
    elsewhere.metadata.namespace = 'other';
    const cluster = claimed(newCluster([elsewhere]));
    const { steps: planned } = plan(snapshot(cluster, [context('')]));
    const run = planned.find(each => each.id.startsWith('run/'));
    expect(run?.after).toContain('apply//Secret/other/demo-superuser');
  });
});
