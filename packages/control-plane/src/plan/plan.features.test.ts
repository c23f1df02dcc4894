import {
  annotations,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { attention, edit, ready, running } from './__testUtils__/running';
import { context, dc, newCluster, stepOf } from './__testUtils__/snapshots';
import { World } from './__testUtils__/world';

const cluster = (change: (cluster: K8ssandraCluster) => void) => {
  const made = newCluster([dc('dc1', 'east'), dc('dc2', 'west')]);
  change(made);
  return made;
};
const unattended = (kind: string, name: string, region: string) =>
  `${kind} ${name} in ${region}: no operator in that region acts on ${kind} objects yet.`;
const missing = (kind: string, name: string, region: string) =>
  `${kind} ${name} in ${region}: its API server has no ${kind} resource type. Install the K8ssandra operator in data-plane mode there.`;
const STORAGE = {
  storageProvider: 's3',
  bucketName: 'backups',
  prefix: 'demo',
  storageSecretRef: { name: 'bucket-key' },
};

/** What a person sees, and where the plan stands. */
const seen = (world: World) => {
  const { observedGeneration, error, summary } = world.cluster?.status ?? {};
  return {
    attention: attention(world),
    settled: world.plan().settled,
    observedGeneration,
    error,
    state: summary?.state,
  };
};
const complete = (texts: string[]) => ({
  attention: texts,
  settled: true,
  observedGeneration: 1,
  error: 'None',
  state: texts.length > 0 ? 'attention' : 'healthy',
});

describe('what nobody runs in a region', () => {
  it.each<[string, (cluster: K8ssandraCluster) => void, string[]]>([
    [
      'Reaper',
      each => {
        each.spec.reaper = {};
      },
      [
        unattended('Reaper', 'demo-dc1-reaper', 'east'),
        unattended('Reaper', 'demo-dc2-reaper', 'west'),
      ],
    ],
    [
      'Reaper in one datacenter only',
      each => {
        each.spec.reaper = { deploymentMode: 'SINGLE' };
      },
      [unattended('Reaper', 'demo-dc1-reaper', 'east')],
    ],
    [
      'Stargate for all',
      each => {
        each.spec.cassandra!.serverVersion = '4.0.17';
        each.spec.stargate = { size: 1 };
      },
      [
        unattended('Stargate', 'demo-dc1-stargate', 'east'),
        unattended('Stargate', 'demo-dc2-stargate', 'west'),
      ],
    ],
    [
      'Stargate in one datacenter',
      each => {
        each.spec.cassandra!.serverVersion = '4.0.17';
        each.spec.cassandra!.datacenters![1].stargate = { size: 1 };
      },
      [unattended('Stargate', 'demo-dc2-stargate', 'west')],
    ],
    [
      'the schedule that removes old backups',
      each => {
        each.spec.medusa = { storageProperties: STORAGE };
      },
      [
        unattended('MedusaBackupSchedule', 'demo-dc1-medusa-purge', 'east'),
        unattended('MedusaBackupSchedule', 'demo-dc2-medusa-purge', 'west'),
      ],
    ],
  ])('is told by name and holds nothing back: %s', (_, change, texts) => {
    expect(seen(running(cluster(change)))).toEqual(complete(texts));
  });

  it.each<[string, (cluster: K8ssandraCluster) => void]>([
    [
      'Vector',
      each => {
        each.spec.cassandra!.telemetry = { vector: { enabled: true } };
      },
    ],
    [
      'a service monitor',
      each => {
        each.spec.cassandra!.telemetry = { prometheus: { enabled: true } };
      },
    ],
    [
      'empty references',
      each => {
        each.spec.cassandra!.datacenters![0].perNodeConfigMapRef = { name: '' };
      },
    ],
  ])('is not the case for %s', (_, change) => {
    expect(seen(running(cluster(change)))).toEqual(complete([]));
  });

  it('is copied to the status as far as it is', () => {
    const world = running(
      cluster(each => {
        each.spec.cassandra!.serverVersion = '4.0.17';
        each.spec.cassandra!.datacenters![0].stargate = { size: 1 };
        each.spec.reaper = {};
      }),
    );
    const of = (name: string) => world.cluster!.status!.datacenters![name];
    expect(of('dc1').stargate).toMatchObject({ progress: 'Pending' });
    expect(of('dc2')).not.toHaveProperty('stargate');
    expect(of('dc1')).not.toHaveProperty('reaper');
    const status = { progress: 'Deploying' };
    world.change('east', {
      reapers: world.get('east').reapers.map(each => ({ ...each, status })),
    });
    world.act();
    expect(of('dc1').reaper).toEqual(status);
    edit(world, each => {
      each.spec.cassandra!.datacenters![0].stargate = undefined;
      each.spec.reaper = undefined;
    });
    world.run();
    expect(of('dc1')).not.toHaveProperty('stargate');
    expect(of('dc1')).not.toHaveProperty('reaper');
  });

  it('is told of a region that lacks the kind, and the others get theirs', () => {
    const world = new World(
      cluster(each => {
        each.spec.reaper = {};
      }),
      ['east', 'west'],
    );
    world.change('east', { served: { Reaper: false } });
    world.run();
    expect(seen(world)).toEqual(
      complete([
        missing('Reaper', 'demo-dc1-reaper', 'east'),
        unattended('Reaper', 'demo-dc2-reaper', 'west'),
      ]),
    );
    expect(world.get('west').reapers).toHaveLength(1);
    // it appears
    world.change('east', { served: { Reaper: true } });
    expect(ready(world)).toEqual(['apply/east/Reaper/db/demo-dc1-reaper']);
    world.run();
    expect(world.get('east').reapers).toHaveLength(1);
  });

  it('is written when its datacenter is ready, and is no matter of the update gate', () => {
    const world = running(
      cluster(each => {
        each.spec.reaper = {};
      }),
    );
    edit(
      world,
      each => {
        each.spec.reaper = { heapSize: '1Gi' };
      },
      { bump: false },
    );
    expect(ready(world)).toEqual([
      'apply/east/Reaper/db/demo-dc1-reaper',
      'apply/west/Reaper/db/demo-dc2-reaper',
    ]);
    world.run();
    expect(world.get('east').reapers[0].spec.heapSize).toBe('1Gi');
  });

  it('does not keep the permission to update once', () => {
    const world = running(
      cluster(each => {
        each.spec.reaper = {};
      }),
    );
    edit(
      world,
      each => {
        each.metadata.annotations![annotations.autoupdateSpec] = 'once';
      },
      { bump: false },
    );
    world.run();
    const { autoupdateSpec } = annotations;
    expect(world.cluster!.metadata.annotations).not.toHaveProperty([
      autoupdateSpec,
    ]);
  });
});

describe('datacenters', () => {
  it('no datacenter is added before a removal is through', () => {
    const world = running();
    world.contexts.set('eu', context('eu'));
    edit(world, each => {
      each.spec.cassandra!.datacenters!.splice(1, 1, dc('dc3', 'eu'));
    });
    expect(stepOf(world.plan(), 'run/eu').reason?.text).toContain(
      'cannot be added and removed in one change',
    );
  });
});

describe('failures', () => {
  it('stand in the reason of their step, which is tried again, and of those that wait for it', () => {
    const world = new World(newCluster([dc('dc1', 'east')]), ['east']);
    world.act();
    world.act();
    const id = 'apply/east/Secret/db/demo-superuser';
    world.change('east', {
      secrets: [],
      failures: {
        [id]: {
          code: 'Forbidden',
          message: 'secrets is forbidden',
          attempts: 3,
          sinceSeconds: 4,
        },
      },
    });
    const made = world.plan();
    expect(stepOf(made, id)).toMatchObject({
      state: 'ready',
      needsPerson: true,
      reason: { text: 'failed 3 times: “secrets is forbidden”' },
    });
    expect(stepOf(made, 'run/east').reason?.text).toBe(
      'waits for the secrets of east: failed 3 times: “secrets is forbidden”',
    );
  });
});
