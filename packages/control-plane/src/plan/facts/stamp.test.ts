import {
  annotations,
  type KubernetesObject,
  type ReplicatedSecret,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildSecretCopy } from '../../desired';
import { newCluster } from '../__testUtils__/snapshots';
import {
  isFromTheFuture,
  stampAnnotations,
  stampOf,
  termAnnotation,
  termOf,
  writtenBy,
} from './stamp';

const withNotes = (notes: Record<string, string>): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings', annotations: notes },
});

describe('the mark of who wrote an object', () => {
  const cluster = newCluster([], { generation: 7 });
  const notes = stampAnnotations('cp', cluster, 3);

  it('names the control plane, the cluster, the release and the generation', () => {
    expect(notes).toEqual({
      [annotations.cluster]: 'cp/db/demo',
      [annotations.stamp]: '3/uid-demo/7',
    });
    expect(writtenBy(withNotes(notes))).toBe('cp');
    expect(stampOf(withNotes(notes))).toEqual({
      writer: 3,
      uid: 'uid-demo',
      generation: 7,
    });
  });

  it.each(['', '3', '3/uid', 'x/uid/7', '3/uid/x', '3/uid/7/8'])(
    'is none where it reads %j',
    text => {
      expect(stampOf(withNotes({ [annotations.stamp]: text }))).toBeUndefined();
    },
  );

  it.each([
    [6, false],
    [7, false],
    [8, true],
  ])(
    'for generation %s, seen at 7, is from the future: %s',
    (generation, is) => {
      const note = { [annotations.stamp]: `3/uid-demo/${generation}` };
      expect(isFromTheFuture(cluster, withNotes(note))).toBe(is);
    },
  );

  it('of a cluster before it says nothing of this one', () => {
    const note = { [annotations.stamp]: '3/uid-before/99' };
    expect(isFromTheFuture(cluster, withNotes(note))).toBe(false);
    expect(isFromTheFuture(cluster, withNotes({}))).toBe(false);
  });

  it('does not go into the copies of a secret', () => {
    const copy = buildSecretCopy({
      source: {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: {
          name: 's',
          namespace: 'db',
          annotations: { ...notes, ...termAnnotation('cp', 4), a: 'b' },
        },
        data: {},
      } as Secret,
      target: { k8sContextName: 'east' },
      replicatedSecret: {
        metadata: { name: 'demo', namespace: 'db' },
      } as ReplicatedSecret,
    });
    expect(Object.keys(copy.metadata.annotations ?? {}).sort()).toEqual([
      'a',
      annotations.resourceHash,
    ]);
  });
});

describe('the mark of the term', () => {
  it('is read by the control plane that wrote it', () => {
    const object = withNotes(termAnnotation('cp', 12));
    expect(object.metadata.annotations).toEqual({
      [annotations.term]: 'cp/12',
    });
    expect([termOf(object, 'cp'), termOf(object, 'other')]).toEqual([
      12,
      undefined,
    ]);
  });

  it.each(['', '12', 'cp/', 'cp/-1', 'cp/1.5', 'cp/12345678901', 'a/cp/12'])(
    'is none where it reads %j',
    text => {
      const object = withNotes({ [annotations.term]: text });
      expect(termOf(object, 'cp')).toBeUndefined();
    },
  );
});
