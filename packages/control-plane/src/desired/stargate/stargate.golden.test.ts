import {
  goldenCluster,
  goldenObject,
  hasReference,
  referenceTitle,
  withoutHashes,
} from '../__testUtils__/golden';
import { buildStargate } from './buildStargate';

const suite = hasReference ? describe : describe.skip;
suite(referenceTitle('Stargate as the operator writes it'), () => {
  it.each([
    ['multi-dc-stargate', 'kind-k8ssandra-0', 'dc1', 'kind-k8ssandra-0'],
    ['multi-dc-stargate', 'kind-k8ssandra-0', 'dc2', 'kind-k8ssandra-1'],
    ['seed-demo-mcac', 'control-plane', 'dc1', 'control-plane'],
    ['seed-demo-mcac', 'control-plane', 'dc2', 'east'],
  ])('%s/%s %s', (fixture, home, name, context) => {
    const cluster = goldenCluster(fixture, home);
    const template = cluster.spec.cassandra!.datacenters!.find(
      each => each.metadata.name === name,
    )!;
    const { status, ...golden } = goldenObject(fixture, context, 'Stargate');
    expect(withoutHashes(buildStargate({ cluster, template })!)).toEqual(
      golden,
    );
  });
});
