import { dc } from '../plan/__testUtils__/snapshots';
import { written } from './__testUtils__/documents';
import { RenderError } from './renderError';
import { renderClusters } from './renderClusters';
import type { RenderDocument } from './types';

const render = (documents: RenderDocument[]) => renderClusters({ documents });

describe('what is refused', () => {
  const broken = written('demo', [dc('dc1', 'east', { size: 0 })]);

  it('names every field and reason, and whose they are', () => {
    const render2 = () =>
      render([{ ...broken, source: 'demo.yaml' }, written('other')]);
    expect(render2).toThrow(RenderError);
    expect(render2).toThrow(
      /^demo\.yaml: K8ssandraCluster default\/demo: spec\.cassandra\.datacenters\[0\]\.size: /,
    );
  });

  it.each<[string, unknown, RegExp]>([
    ['a text', 'text', /^a\.yaml: not an object of Kubernetes/],
    ['a number', 5, /^a\.yaml: not an object of Kubernetes/],
    ['no kind', { apiVersion: 'v1' }, /^a\.yaml: not an object of Kubernetes/],
    [
      'no name',
      { apiVersion: 'v1', kind: 'Secret', metadata: {} },
      /^a\.yaml: Secret: metadata\.name is needed/,
    ],
    [
      'a kustomization',
      { apiVersion: 'x/v1', kind: 'Kustomization', resources: [] },
      /^a\.yaml: a Kustomization is not followed/,
    ],
    [
      'nothing but others',
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } },
      /^There is no K8ssandraCluster/,
    ],
  ])('%s', (_, object, message) => {
    expect(() => render([{ object, source: 'a.yaml' }])).toThrow(message);
  });

  const cluster = written('demo').object as Record<string, unknown>;
  it.each<[string, object, RegExp]>([
    [
      'another version of the kind',
      { apiVersion: 'k8ssandra.io/v2' },
      /^a\.yaml: .*: apiVersion: must be k8ssandra\.io\/v1alpha1, not k8ssandra\.io\/v2/,
    ],
    [
      'a name that Kubernetes refuses',
      { metadata: { name: 'My_Demo' } },
      /^a\.yaml: .*: metadata\.name: write small letters/,
    ],
    [
      'datacenters that are none',
      { spec: { cassandra: { datacenters: [null] } } },
      /^a\.yaml: .*: spec\.cassandra\.datacenters\[0\]: must be an object, not null/,
    ],
    [
      'text in place of a list',
      { spec: { externalDatacenters: 'old' } },
      /^a\.yaml: .*: spec\.externalDatacenters: must be a list, not "old"/m,
    ],
  ])('%s', (_, part, message) => {
    const documents = [{ object: { ...cluster, ...part }, source: 'a.yaml' }];
    expect(() => render(documents)).toThrow(message);
  });

  it('what the rules let pass and nothing can be made from', () => {
    const refused = written('demo', undefined, {
      spec: {
        medusa: {
          storageProperties: {
            storageProvider: 's3_compatible',
            bucketName: 'b',
            prefix: 'p',
          },
        },
      },
    });
    expect(() => render([refused])).toThrow(
      /^K8ssandraCluster default\/demo: spec\.medusa\.storageProperties\.storageSecretRef\.name/,
    );
  });

  it('one thing that is given twice', () => {
    expect(() =>
      render([
        { ...written('demo'), source: 'a.yaml' },
        { ...written('demo'), source: 'b.yaml' },
      ]),
    ).toThrow(
      'b.yaml: K8ssandraCluster default/demo: given twice, first as a.yaml: K8ssandraCluster default/demo; keep one',
    );
  });

  it('nothing else: objects of other kinds are left out with a note', () => {
    const { notes } = render([
      written('demo'),
      {
        source: 'a.yaml',
        object: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          metadata: { name: 'web' },
        },
      },
    ]);
    expect(notes).toEqual([
      'a.yaml: Deployment default/web: left out, render has no use for it',
    ]);
  });
});
