import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { dc, newCluster } from '../plan/__testUtils__/snapshots';
import type { Action } from '../plan';
import { clusterField, isRefusal, refusalWords } from './refusals';

const apply = (kind: 'CassandraDatacenter' | 'ConfigMap', name: string) =>
  ({
    type: 'apply',
    context: 'west',
    resource: resourceTypes[kind],
    object: { metadata: { name, namespace: 'db' } },
    force: true,
  } as unknown as Action);

const invalid = (...fields: string[]) =>
  new KubernetesError({
    code: 'Invalid',
    message: 'it is invalid',
    causes: fields.map(field => ({
      field,
      message: 'field is immutable',
    })) as never,
  });

describe('the field of a refusal', () => {
  it.each([
    ['spec.size', 'spec.cassandra.datacenters[1].size'],
    [
      'spec.storageConfig.cassandraDataVolumeClaimSpec.resources',
      'spec.cassandra.datacenters[1].storageConfig.cassandraDataVolumeClaimSpec.resources',
    ],
    ['spec.racks[0].name', 'spec.cassandra.datacenters[1].racks[0].name'],
    ['spec.config.cassandra-yaml', 'spec.cassandra.datacenters[1].config'],
    ['spec.clusterName', 'spec.cassandra.clusterName'],
    ['spec.superuserSecretName', 'spec.cassandra.superuserSecretRef.name'],
    ['spec.unheardOf', undefined],
    ['metadata.name', undefined],
  ])('%s is written at %s', (field, path) => {
    expect(clusterField(field, 1)).toBe(path);
  });

  it('is named as people write it, beside where it was refused', () => {
    const cluster = newCluster([dc('dc1', 'east'), dc('dc2', 'west')]);
    const words = refusalWords(
      invalid('spec.size', 'metadata.labels'),
      apply('CassandraDatacenter', 'dc2'),
      cluster,
    );
    expect(words).toBe(
      'spec.cassandra.datacenters[1].size: field is immutable (there spec.size); metadata.labels: field is immutable',
    );
  });

  it.each<[string, unknown, Action]>([
    ['another kind', invalid('data'), apply('ConfigMap', 'dc1')],
    ['no field', invalid(), apply('CassandraDatacenter', 'dc1')],
    ['another error', new Error('x'), apply('CassandraDatacenter', 'dc1')],
    [
      'a datacenter that nobody asks for',
      invalid('spec.size'),
      apply('CassandraDatacenter', 'dc9'),
    ],
  ])('is left to the server for %s', (_, error, action) => {
    const cluster = newCluster([dc('dc1', 'east')]);
    expect(refusalWords(error, action, cluster)).toBeUndefined();
  });
});

describe('a webhook', () => {
  it.each([
    [
      'denied the request: too many nodes',
      'too many nodes (webhook v.example.com)',
    ],
    ['denied the request', 'It is refused (webhook v.example.com)'],
  ])('that %s', (said, expected) => {
    const error = new KubernetesError({
      code: 'BadRequest',
      message: `PATCH /apis/x: 400 BadRequest: admission webhook "v.example.com" ${said}`,
    });
    const action = apply('ConfigMap', 'settings');
    expect(refusalWords(error, action, newCluster([]))).toBe(expected);
    expect(isRefusal(error)).toBe(true);
  });
});

describe('a refusal', () => {
  it.each([
    ['Invalid', 'spec.size: must be positive', true],
    ['BadRequest', 'cannot be decoded', true],
    ['Forbidden', 'admission webhook "v" denied the request: no', true],
    ['Forbidden', 'secrets is forbidden', false],
    ['ServerError', 'failed calling webhook "v": timeout', false],
    ['Conflict', 'the object has been modified', false],
  ])('%s: %s', (code, message, expected) => {
    expect(isRefusal(new KubernetesError({ code, message }))).toBe(expected);
  });
  it('is no error of ours', () => {
    expect(isRefusal(new Error('Invalid'))).toBe(false);
  });
});
