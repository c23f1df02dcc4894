import type { DatacenterTemplate } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../../snapshot';
import { lines } from '../__testUtils__/lines';
import {
  away,
  claimed,
  context,
  dc,
  newCluster,
  snapshot,
} from '../__testUtils__/snapshots';
import { plan } from '../plan';

const take = (contexts: ContextSnapshot[], templates: DatacenterTemplate[]) =>
  plan(snapshot(claimed(newCluster(templates)), contexts));
const reached = (
  east: ContextSnapshot | undefined,
  templates = [dc('dc1', 'east')],
) => lines(take(east ? [east] : [], templates), /^(reach|find)/);
const reason = (code: string, message: string) => ({ code, message });

describe('a Kubernetes cluster that cannot be seen', () => {
  it.each([
    [
      'no ClientConfig of that name',
      undefined,
      'blocked!: no ClientConfig names the context east. Add one, or correct k8sContext',
    ],
    [
      'several ClientConfigs of that name',
      away('east', { connection: 'conflict' }),
      'blocked!: several ClientConfigs name the context east, so none is used. Keep one',
    ],
    [
      'a disabled one',
      away('east', { connection: 'disabled' }),
      'blocked: the context east is disabled',
    ],
    [
      'a refused credential',
      away('east', {
        connection: 'auth-failed',
        reason: reason('Unauthorized', 'the credential was refused'),
      }),
      'blocked!: it cannot be seen: the credential was refused',
    ],
    [
      'a server that is no Kubernetes',
      away('east', {
        connection: 'incompatible',
        reason: reason('NotKubernetes', 'it answers with something else'),
      }),
      'blocked!: it cannot be seen: it answers with something else',
    ],
    [
      'a server that refuses connections',
      away('east'),
      'blocked: it cannot be seen: connection refused',
    ],
    [
      'a connection that is made',
      away('east', { connection: 'connecting', reason: undefined }),
      'blocked: it is being connected',
    ],
    [
      'a first read',
      away('east', { connection: 'syncing', reason: undefined }),
      'blocked: it is being connected',
    ],
    [
      'a silent server',
      away('east', { connection: 'ready', reason: undefined }),
      'blocked: it does not answer',
    ],
  ])('%s', (_, east, expected) => {
    expect(reached(east)).toEqual([`reach/east/Context//east ${expected}`]);
  });

  it('is named once for several datacenters, and holds back theirs only', () => {
    const made = take(
      [away('east'), context('west')],
      [dc('dc0', 'west'), dc('dc1', 'east'), dc('dc2', 'east')],
    );
    expect(lines(made, /^reach/)).toHaveLength(1);
    expect(lines(made, /ConfigMap/)).toEqual([
      'apply/west/ConfigMap/db/demo-dc0-metrics-agent-config ready > apply in west',
      'apply/east/ConfigMap/db/demo-dc1-metrics-agent-config blocked: waits for east: it cannot be seen: connection refused',
      'apply/east/ConfigMap/db/demo-dc2-metrics-agent-config blocked: waits for east: it cannot be seen: connection refused',
    ]);
  });
});

describe('a namespace', () => {
  const other = dc('dc1', 'east', {
    metadata: { name: 'dc1', namespace: 'other' },
  });
  it.each([
    ['that is there', ['db'], [dc('dc1', 'east')], []],
    ['that may not be listed', null, [dc('dc1', 'east')], []],
    [
      'that is missing',
      [],
      [dc('dc1', 'east')],
      [
        'find/east/Namespace//db blocked!: namespace db does not exist in east. Create it there',
      ],
    ],
    [
      'that is missing for two datacenters',
      [],
      [dc('dc1', 'east'), dc('dc2', 'east')],
      [
        'find/east/Namespace//db blocked!: namespace db does not exist in east. Create it there',
      ],
    ],
    [
      'of its own that is missing',
      ['db'],
      [other],
      [
        'find/east/Namespace//other blocked!: namespace other does not exist in east. Create it there',
      ],
    ],
    [
      'of its own and that of another',
      [],
      [other, dc('dc2', 'east')],
      [
        'find/east/Namespace//other blocked!: namespace other does not exist in east. Create it there',
        'find/east/Namespace//db blocked!: namespace db does not exist in east. Create it there',
      ],
    ],
  ])('%s', (_, namespaces, templates, expected) => {
    expect(reached(context('east', { namespaces }), templates)).toEqual(
      expected,
    );
  });

  it('is not called missing where nothing can be seen', () => {
    expect(reached(away('east', { namespaces: [] }))).toHaveLength(1);
  });

  it('holds back every write into it, with the reason', () => {
    const made = take(
      [context('east', { namespaces: [] })],
      [dc('dc1', 'east')],
    );
    const writes = lines(made, /^(apply|run)\/east/);
    expect(writes).toHaveLength(3);
    expect(writes[1]).toBe(
      'apply/east/ConfigMap/db/demo-dc1-metrics-agent-config blocked: waits for east (dc1): namespace db does not exist in east. Create it there',
    );
    expect(writes.every(each => each.includes(' blocked: waits for'))).toBe(
      true,
    );
  });
});
