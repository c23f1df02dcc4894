import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { applied } from './apply';

const object = (metadata: object, body: object = {}): KubernetesObject =>
  ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'a', ...metadata },
    ...body,
  } as KubernetesObject);

describe('apply', () => {
  it('makes what is not there', () => {
    const wanted = object({});
    expect(applied(undefined, undefined, wanted)).toBe(wanted);
  });

  it.each<[string, object, object, object, object]>([
    [
      'sets what is given, keeps what others set',
      { spec: { size: 1, theirs: true }, status: { on: true } },
      { spec: { size: 1 } },
      { spec: { size: 2 } },
      { spec: { size: 2, theirs: true }, status: { on: true } },
    ],
    [
      'takes away what was given last time and is given no more',
      { spec: { size: 1, stopped: true } },
      { spec: { size: 1, stopped: true } },
      { spec: { size: 1 } },
      { spec: { size: 1 } },
    ],
    [
      'replaces lists as a whole',
      { spec: { racks: ['a', 'b'] } },
      { spec: { racks: ['a', 'b'] } },
      { spec: { racks: ['c'] } },
      { spec: { racks: ['c'] } },
    ],
  ])('%s', (_, live, last, wanted, expected) => {
    expect(
      applied(object({}, live), object({}, last), object({}, wanted)),
    ).toEqual(object({}, expected));
  });

  it('takes over what it never gave before', () => {
    const live = object({}, { spec: { size: 1, more: 1 } });
    expect(applied(live, undefined, object({}, { spec: { size: 2 } }))).toEqual(
      object({}, { spec: { size: 2, more: 1 } }),
    );
  });

  it.each<[string, string[], string[] | undefined, string[] | undefined, any]>([
    ['keeps foreign ones', ['x', 'ours'], ['ours'], ['ours'], ['ours', 'x']],
    ['lets go of its own', ['x', 'ours'], ['ours'], undefined, ['x']],
    ['lets go of the last', ['ours'], ['ours'], undefined, undefined],
    ['adds to none', [], undefined, ['ours'], ['ours']],
  ])('finalizers are a set: %s', (_, live, last, wanted, expected) => {
    const result = applied(
      object({ finalizers: live }),
      object({ finalizers: last }),
      object({ finalizers: wanted }),
    );
    expect(result.metadata.finalizers).toEqual(expected);
  });
});
