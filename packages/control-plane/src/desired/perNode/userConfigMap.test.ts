import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { referenceKey } from '../references';
import {
  perNodeConfigReferences,
  readUserPerNodeConfig,
  userPerNodeConfigMap,
} from './userConfigMap';

describe("the user's configuration per node (operator-spec 3.19)", () => {
  const template = aDatacenter('dc2', {
    k8sContext: 'east',
    metadata: { name: 'dc2', namespace: 'ns2' },
    perNodeConfigMapRef: { name: 'mine' },
  });
  const cluster = aCluster({ datacenters: [aDatacenter('dc1'), template] });
  const [reference] = perNodeConfigReferences(cluster, template);
  const key = referenceKey(reference);

  it('is looked for in the namespace and region of the datacenter', () => {
    expect(reference).toMatchObject({
      context: 'east',
      namespace: 'ns2',
      name: 'mine',
      resource: { kind: 'ConfigMap' },
      field: 'spec.cassandra.datacenters[1].perNodeConfigMapRef.name',
    });
  });

  it.each([[undefined], [null], [{}], [{ name: '' }]])(
    'is not asked for by %j',
    perNodeConfigMapRef => {
      const plain = aDatacenter('dc1', { perNodeConfigMapRef });
      expect(userPerNodeConfigMap(plain)).toBeUndefined();
      expect(perNodeConfigReferences(cluster, plain)).toEqual([]);
      expect(readUserPerNodeConfig(cluster, plain, {})).toBeUndefined();
    },
  );

  it('is what was read', () => {
    const configMap = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'mine' },
    };
    expect(readUserPerNodeConfig(cluster, template, { [key]: configMap })).toBe(
      configMap,
    );
  });

  it.each([
    [
      { [key]: null },
      'spec.cassandra.datacenters[1].perNodeConfigMapRef.name: there is no ConfigMap mine in namespace ns2 of region east: create it there, or take the reference away',
    ],
    [
      {},
      'spec.cassandra.datacenters[1].perNodeConfigMapRef.name: the ConfigMap mine in namespace ns2 of region east was not read yet',
    ],
  ])('is refused by name when it is not there (%#)', (referenced, message) => {
    expect(() => readUserPerNodeConfig(cluster, template, referenced)).toThrow(
      message,
    );
  });
});
