import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { acceptOf, projectObject, readObject, readVersion } from './readObject';

const type = resourceTypes.CustomResourceDefinition;
const partial = () => ({
  apiVersion: 'meta.k8s.io/v1',
  kind: 'PartialObjectMetadata',
  metadata: { name: 'reapers.reaper.k8ssandra.io', resourceVersion: '4' },
});

describe('metadata only', () => {
  it('is asked for before whole objects', () => {
    expect(acceptOf({})).toBeUndefined();
    expect(acceptOf({ metadataOnly: true })).toBe(
      'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json',
    );
    expect(acceptOf({ metadataOnly: true, watch: true })).toBe(
      'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1,application/json',
    );
  });

  it('is an object of the kind that was asked for', () => {
    expect(
      readObject(partial(), { type, what: 'GET', metadataOnly: true }),
    ).toEqual({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'reapers.reaper.k8ssandra.io', resourceVersion: '4' },
    });
  });

  it('is another kind where whole objects were asked for', () => {
    expect(() => readObject(partial(), { type, what: 'GET' })).toThrow(
      'the answer holds another kind than CustomResourceDefinition',
    );
  });
});

describe('an object that a server sent', () => {
  const Pod = resourceTypes.Pod;
  const metadata = { name: 'a', namespace: 'x', resourceVersion: '7' };
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata };
  const read = (value: unknown, namespace?: string) =>
    readObject(value, { type: Pod, namespace, what: 'GET /pods' });

  it.each<[string, unknown]>([
    ['whole', { ...pod }],
    ['without the kind, as in lists', { metadata }],
  ])('%s', (_what, value) => {
    expect(read(value, 'x')).toEqual(pod);
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'is not a Pod'],
    ['null', null, 'is not a Pod'],
    ['a text', 'Pod', 'is not a Pod'],
    ['no metadata', { kind: 'Pod' }, 'is not a Pod'],
    ['an empty name', { metadata: { name: '' } }, 'is not a Pod'],
    ['a name that is a number', { metadata: { name: 7 } }, 'is not a Pod'],
    ['another kind', { ...pod, kind: 'Secret' }, 'another kind than Pod'],
    [
      'another namespace',
      { ...pod, metadata: { ...metadata, namespace: 'y' } },
      'of another namespace',
    ],
    ['no namespace', { metadata: { name: 'a' } }, 'of another namespace'],
  ])('is refused when it is %s', (_what, value, words) => {
    expect(() => read(value, 'x')).toThrow(words);
  });

  it('keeps its identity whatever a projection does', () => {
    const whole = { ...pod, metadata: { ...metadata, uid: 'u', labels: {} } };
    const expected = { ...pod, metadata: { ...metadata, uid: 'u' } };
    expect(projectObject(structuredClone(whole), () => ({}))).toEqual(expected);
    const strip = (object: any) => {
      object.metadata = undefined;
      delete object.kind;
      return object;
    };
    expect(projectObject(structuredClone(whole), strip)).toEqual(expected);
  });

  it.each([undefined, null, '', 7])('has no version in %j', value => {
    expect(() => readVersion(value, 'GET /pods')).toThrow(
      'GET /pods: the answer has no resourceVersion',
    );
  });
});
