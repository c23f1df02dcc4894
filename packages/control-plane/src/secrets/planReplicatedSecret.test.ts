import {
  annotations,
  labels,
  type ReplicationTarget,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildSecretCopy } from '../desired';
import { lines } from '../plan/__testUtils__/lines';
import { away, context } from '../plan/__testUtils__/snapshots';
import { toPublicPlan } from '../plan/plan';
import {
  copy,
  held,
  newReplicatedSecret,
  snapshot,
  source,
} from './__testUtils__/snapshots';
import { planReplicatedSecret } from './planReplicatedSecret';
import type { SecretSnapshot } from './types';

const told = (taken: SecretSnapshot) => lines(planReplicatedSecret(taken));
const east = { k8sContextName: 'east' };
const west = { k8sContextName: 'west' };
const claimed = 'claim//ReplicatedSecret/db/certs done';
const made = (target: ReplicationTarget, live: Partial<Secret> = {}) => ({
  ...buildSecretCopy({
    source: source(),
    target,
    replicatedSecret: held([target]),
  }),
  ...live,
});

describe('copies', () => {
  it('wait for our claim', () => {
    const taken = snapshot(newReplicatedSecret([east]), [context('east')]);
    expect(told(taken)).toEqual([
      expect.stringContaining(
        'claim//ReplicatedSecret/db/certs ready > patch in home',
      ),
      'apply/east/Secret/db/tls blocked: waits for certs',
    ]);
    const [claim] = planReplicatedSecret(taken).steps;
    expect(claim.action).toMatchObject({
      patch: {
        metadata: {
          resourceVersion: '1',
          annotations: { [annotations.claim]: 'cp' },
          finalizers: ['replicatedresource.k8ssandra.io/finalizer'],
        },
      },
    });
  });

  it.each<[string, ReplicationTarget[], string[]]>([
    [
      'go to a region',
      [east],
      ['apply/east/Secret/db/tls ready > apply in east'],
    ],
    [
      'go to several, each once',
      [east, west, east],
      [
        'apply/east/Secret/db/tls ready > apply in east',
        'apply/west/Secret/db/tls ready > apply in west',
      ],
    ],
    [
      'go to another namespace under another name',
      [{ ...east, namespace: 'apps', targetPrefix: 'shop-' }],
      ['apply/east/Secret/apps/shop-tls ready > apply in east'],
    ],
    [
      'go to another namespace of the control-plane cluster',
      [{ namespace: 'apps' }],
      ['apply//Secret/apps/tls ready > apply in home'],
    ],
    ['are none where they would be the secret itself', [{}], []],
    [
      'are none where they would be selected and copied again',
      [{ targetPrefix: 'x-' }],
      [
        'apply//Secret/db/x-tls blocked!: the copy would be selected and copied again, for ever. Drop a label of the selector with dropLabels, or name another namespace',
      ],
    ],
    [
      'are made beside the secret when they are not selected',
      [{ targetPrefix: 'x-', dropLabels: ['app'] }],
      ['apply//Secret/db/x-tls ready > apply in home'],
    ],
    [
      'wait by name for a context that is not there',
      [{ k8sContextName: 'moon' }],
      [
        'reach/moon/Context//moon blocked!: no ClientConfig names the context moon. Add one, or correct k8sContext',
        'apply/moon/Secret/db/tls blocked: waits for moon: no ClientConfig names the context moon. Add one, or correct k8sContext',
      ],
    ],
  ])('%s', (_, targets, expected) => {
    const taken = snapshot(held(targets), [context('east'), context('west')]);
    expect(told(taken).filter(each => each !== claimed)).toEqual(expected);
  });

  it('of a region that is away delay only themselves', () => {
    const taken = snapshot(held([east, west]), [away('east'), context('west')]);
    expect(told(taken).slice(2)).toEqual([
      'apply/east/Secret/db/tls blocked: waits for east: it cannot be seen: connection refused',
      'apply/west/Secret/db/tls ready > apply in west',
    ]);
  });

  it.each<[string, Secret[], string]>([
    ['as they should be', [made(east)], 'done'],
    [
      'edited',
      [made(east, { data: { password: 'eA==' } })],
      'ready > apply in east',
    ],
    [
      'immutable and old',
      [made(east, { data: { password: 'eA==' }, immutable: true })],
      'blocked!: the secret tls there is immutable. Delete it there, and it is made anew',
    ],
    ['immutable and right', [made(east, { immutable: true })], 'done'],
    ['gone', [], 'ready > apply in east'],
  ])('that are %s', (_, secrets, expected) => {
    const taken = snapshot(held([east]), [context('east', { secrets })]);
    expect(told(taken)).toEqual([
      claimed,
      `apply/east/Secret/db/tls ${expected}`,
    ]);
  });

  it('carry what a target adds, and not what it drops', () => {
    const target = { ...east, addLabels: { to: 'x' }, dropLabels: ['app'] };
    const [, step] = planReplicatedSecret(
      snapshot(held([target]), [context('east')]),
    ).steps;
    expect(step.action).toMatchObject({
      object: {
        metadata: {
          labels: { to: 'x', [labels.replicatedSecretName]: 'db.certs' },
        },
      },
    });
  });

  it('that no target asks for any more go, and those without a source stay', () => {
    const taken = snapshot(
      held([east]),
      [
        context('east', { secrets: [copy('tls', 'apps'), copy('lost')] }),
        context('west', { secrets: [copy()] }),
        away('eu', { secrets: [copy()] }),
      ],
      [],
    );
    expect(told(taken)).toEqual([
      claimed,
      'delete/east/Secret/apps/tls ready > delete uid-copy-tls in east',
      'delete/west/Secret/db/tls ready > delete uid-copy-tls in west',
    ]);
  });

  it('are left alone until the secrets were read', () => {
    const taken = {
      ...snapshot(held([east]), [context('west', { secrets: [copy()] })]),
      sources: undefined,
    };
    const plan = planReplicatedSecret(taken);
    expect(lines(plan)).toEqual([
      expect.stringContaining('reach/east'),
      claimed,
    ]);
    expect(plan.settled).toBe(false);
  });

  it('show nobody their values', () => {
    const taken = snapshot(held([east]), [context('east')]);
    expect(
      JSON.stringify(toPublicPlan(planReplicatedSecret(taken))),
    ).not.toContain('czNjcjN0LXZhbHVl');
  });
});

describe('deletion', () => {
  const deleted = (notes: Record<string, string> = {}) =>
    held([east, west], {
      deletionTimestamp: '2026-01-03T00:00:00Z',
      annotations: notes,
    });
  const release = 'release//ReplicatedSecret/db/certs';

  it('takes the copies in all regions, and then lets go', () => {
    const kept = copy('kept');
    kept.metadata.annotations = { [annotations.orphan]: 'true' };
    const taken = snapshot(deleted(), [
      context('east', { secrets: [copy(), kept] }),
      context('west', { secrets: [copy()] }),
    ]);
    expect(told(taken)).toEqual([
      'delete/east/Secret/db/tls ready > delete uid-copy-tls in east',
      'delete/west/Secret/db/tls ready > delete uid-copy-tls in west',
      `${release} blocked: waits for the copy tls in east`,
    ]);
    const over = snapshot(deleted(), [
      context('east', { secrets: [kept] }),
      context('west'),
    ]);
    expect(told(over)).toEqual([
      expect.stringContaining(`${release} ready > patch in home`),
    ]);
  });

  it('is held open by a region that is away, until it is given up', () => {
    const regions = [away('east'), context('west')];
    const words =
      'deletion waits for east: it cannot be seen: connection refused. When it answers, deletion ends by itself; the annotation backstage.k8ssandra.io/abandon = east gives it up, and its copies stay behind there';
    expect(told(snapshot(deleted(), regions))).toEqual([
      `reach/east/Context//east blocked!: ${words}`,
      `${release} blocked: waits for east: ${words}`,
    ]);
    const given = deleted({ [annotations.abandon]: 'east' });
    expect(told(snapshot(given, regions))).toEqual([
      expect.stringContaining(`${release} ready`),
    ]);
  });

  it('of one that we do not hold is nothing to us', () => {
    const taken = snapshot(
      newReplicatedSecret([east], {
        deletionTimestamp: '2026-01-03T00:00:00Z',
      }),
      [context('east')],
    );
    expect(told(taken)).toEqual([]);
  });
});
