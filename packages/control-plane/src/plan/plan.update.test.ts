import {
  annotations,
  type CassandraDatacenter,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  attention,
  changeLive,
  edit,
  ready,
  running,
} from './__testUtils__/running';
import { dc, newCluster } from './__testUtils__/snapshots';

describe('the update gate', () => {
  const staleHash = (live: CassandraDatacenter) => {
    live.metadata.annotations![annotations.resourceHash] = 'other';
  };

  it('leaves a datacenter alone that a newer version of ours would write differently', () => {
    const world = running();
    changeLive(world, 'east', staleHash);
    expect(ready(world)).toEqual([]);
    expect(world.plan().settled).toBe(true);
    expect(world.plan().attention.map(each => each.key)).toEqual([
      'attention.requiresUpdate',
    ]);
    world.act();
    expect(world.cluster?.status?.conditions).toContainEqual(
      expect.objectContaining({ type: 'RequiresUpdate', status: 'True' }),
    );
  });

  it.each(['once', 'always'])(
    'updates it when the annotation says %s',
    when => {
      const world = running();
      changeLive(world, 'east', staleHash);
      edit(
        world,
        cluster => {
          cluster.metadata.annotations![annotations.autoupdateSpec] = when;
        },
        { bump: false },
      );
      expect(ready(world)).toEqual(['run/east/CassandraDatacenter/db/dc1']);
      world.run();
      expect(
        world.cluster?.metadata.annotations?.[annotations.autoupdateSpec],
      ).toBe(when === 'once' ? undefined : 'always');
      expect(world.plan().attention).toEqual([]);
      expect(world.cluster?.status?.conditions).toContainEqual(
        expect.objectContaining({ type: 'RequiresUpdate', status: 'False' }),
      );
    },
  );

  it('shows an edit of somebody else and reverts it only with the next update', () => {
    const world = running();
    changeLive(world, 'west', live => {
      live.spec.size = 4;
    });
    expect(ready(world)).toEqual([]);
    expect(attention(world)).toEqual([
      'west (dc2): somebody else changed spec.size of the datacenter. It is set back at the next update.',
    ]);
    edit(world, cluster => {
      cluster.spec.cassandra!.serverVersion = '4.1.9';
    });
    world.run();
    expect(world.get('west').datacenters[0].spec.size).toBe(3);
    expect(attention(world)).toEqual([]);
  });

  it('keeps the superuser secret of a datacenter that exists, and says so', () => {
    const world = running();
    edit(world, cluster => {
      cluster.spec.cassandra!.superuserSecretRef = { name: 'other' };
    });
    world.run();
    expect(world.get('east').datacenters[0].spec.superuserSecretName).toBe(
      'demo-superuser',
    );
    expect(world.plan().attention.map(each => each.key)).toContain(
      'attention.superuserKept',
    );
    expect(ready(world)).toEqual([]);
  });

  it('keeps the number of tokens when 3.11 becomes 4.1', () => {
    const cluster = newCluster([dc('dc1', 'east')]);
    cluster.spec.cassandra!.serverVersion = '3.11.17';
    const world = running(cluster, ['east']);
    edit(world, each => {
      each.spec.cassandra!.serverVersion = '4.1.8';
    });
    world.run();
    const { spec } = world.get('east').datacenters[0];
    expect(spec.serverVersion).toBe('4.1.8');
    expect(spec.config).toMatchObject({
      'cassandra-yaml': { num_tokens: 256 },
    });
  });
});
