import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { acceptOf, readObject } from './readObject';

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
