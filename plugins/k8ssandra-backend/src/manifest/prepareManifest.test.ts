import { prepareManifest } from './prepareManifest';

const manifest = (extra = '', metadata = '') => `
apiVersion: k8ssandra.io/v1alpha1
kind: K8ssandraCluster
metadata:
  name: orders
${metadata}
spec: {}
${extra}
`;

describe('prepareManifest', () => {
  it('fills in what the request gives', () => {
    const prepared = prepareManifest('home', {
      manifest: manifest(),
      namespace: 'data',
      owner: 'group:default/payments',
      createToken: 'orders:1',
    });
    expect(prepared).toEqual({
      id: { controlPlane: 'home', namespace: 'data', name: 'orders' },
      owner: 'group:default/payments',
      cluster: {
        apiVersion: 'k8ssandra.io/v1alpha1',
        kind: 'K8ssandraCluster',
        metadata: {
          name: 'orders',
          namespace: 'data',
          annotations: {
            'backstage.k8ssandra.io/owner': 'group:default/payments',
            'backstage.k8ssandra.io/create-token': 'orders:1',
          },
        },
        spec: {},
      },
    });
  });

  it('lets the manifest win over the request, and drops what only servers write', () => {
    const { id, cluster, owner } = prepareManifest('home', {
      manifest: manifest(
        'status: { error: made up }',
        `  namespace: own
  uid: made-up
  resourceVersion: "7"
  labels: { team: a }
  annotations: { backstage.k8ssandra.io/owner: "group:default/own" }`,
      ),
      namespace: 'data',
      owner: 'group:default/payments',
    });
    expect(id.namespace).toBe('own');
    expect(owner).toBe('group:default/own');
    expect(cluster.metadata).toEqual({
      name: 'orders',
      namespace: 'own',
      labels: { team: 'a' },
      annotations: { 'backstage.k8ssandra.io/owner': 'group:default/own' },
    });
    expect(cluster).not.toHaveProperty('status');
  });

  it.each([
    ['another kind', 'apiVersion: v1\nkind: Secret\nmetadata: { name: a }'],
    ['another version', 'apiVersion: k8ssandra.io/v9\nkind: K8ssandraCluster'],
  ])('refuses %s as malformed', (_, text) => {
    expect(() => prepareManifest('home', { manifest: text })).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('names every field that cannot be', () => {
    expect(() =>
      prepareManifest('home', {
        manifest:
          'apiVersion: k8ssandra.io/v1alpha1\nkind: K8ssandraCluster\nmetadata: { name: Orders_1 }',
        owner: 'a b',
      }),
    ).toThrow(
      expect.objectContaining({
        statusCode: 422,
        causes: [
          expect.objectContaining({
            field: 'metadata.name',
            reason: 'FieldValueInvalid',
          }),
          expect.objectContaining({
            field: 'metadata.namespace',
            reason: 'FieldValueRequired',
          }),
          expect.objectContaining({
            field: 'metadata.annotations[backstage.k8ssandra.io/owner]',
          }),
          expect.objectContaining({
            field: 'spec',
            reason: 'FieldValueRequired',
          }),
        ],
      }),
    );
  });
});
