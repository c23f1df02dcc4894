import type { ReplicatedSecret } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildSecretCopy } from '../desired';
import { away, context } from '../plan/__testUtils__/snapshots';
import type { ContextSnapshot } from '../snapshot';
import { held, snapshot, source } from './__testUtils__/snapshots';
import { planReplicatedSecret } from './planReplicatedSecret';
import { replicationStatus } from './status';

const NOW = '2026-01-05T00:00:00Z';
const THEN = '2026-01-04T00:00:00Z';
const east = { k8sContextName: 'east' };
const done = (name: string) =>
  context(name, {
    secrets: [
      buildSecretCopy({
        source: source(),
        target: { k8sContextName: name },
        replicatedSecret: held([]),
      }),
    ],
  });
const failing = (name: string) =>
  context(name, {
    failures: {
      [`apply/${name}/Secret/db/tls`]: {
        code: 'Forbidden',
        message: 'no',
        attempts: 1,
        sinceSeconds: 0,
      },
    },
  });
const condition = (cluster: string, status: string, at = NOW) => ({
  cluster,
  type: 'Replication',
  status,
  lastTransitionTime: at,
});

function told(
  contexts: ContextSnapshot[],
  before: NonNullable<ReplicatedSecret['status']>['conditions'] = [],
  sources: Parameters<typeof snapshot>[2] = [source()],
) {
  const targets = contexts
    .filter(each => each.name !== '')
    .map(each => ({ k8sContextName: each.name }));
  const taken = snapshot(
    { ...held(targets), status: { conditions: before } },
    contexts,
    sources,
  );
  return replicationStatus(taken, planReplicatedSecret(taken), NOW)?.conditions;
}

describe('the status of a ReplicatedSecret', () => {
  it('tells per target whether the copies are there', () => {
    expect(told([done('east'), failing('west')])).toEqual([
      condition('east', 'True'),
      condition('west', 'False'),
    ]);
  });

  it('is not written while copies are under way', () => {
    expect(told([context('east')])).toBeUndefined();
  });

  it('is not written when nothing changed', () => {
    expect(
      told([done('east')], [condition('east', 'True', THEN)]),
    ).toBeUndefined();
  });

  it('keeps the time of what did not change', () => {
    expect(
      told(
        [done('east'), failing('west')],
        [condition('east', 'True', THEN), condition('west', 'True', THEN)],
      ),
    ).toEqual([condition('east', 'True', THEN), condition('west', 'False')]);
  });

  it.each([
    [[condition('east', 'True', THEN)], undefined],
    [[], [condition('east', 'False')]],
  ])('keeps what was known of a region that is away', (before, expected) => {
    expect(told([away('east')], before)).toEqual(expected);
  });

  it('is not written before the secrets were read, nor while it is deleted', () => {
    const unread = { ...snapshot(held([east]), []), sources: undefined };
    expect(
      replicationStatus(unread, planReplicatedSecret(unread), NOW),
    ).toBeUndefined();
    const deleted = snapshot(held([east], { deletionTimestamp: THEN }), []);
    expect(
      replicationStatus(deleted, planReplicatedSecret(deleted), NOW),
    ).toBeUndefined();
  });
});
