import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  isCluster,
  isDatacenter,
  isKubernetesCluster,
  isOwner,
} from './filters';

const cards = () => import('../components/cards');

/** Cards on the Overview of catalog entities (mockup k). Those of entities whose Overview is ours are off. */
export const entityCards = [
  EntityCardBlueprint.make({
    name: 'cluster',
    disabled: true,
    params: {
      filter: isCluster,
      loader: () => cards().then(m => <m.ClusterCard />),
    },
  }),
  EntityCardBlueprint.make({
    name: 'datacenter',
    disabled: true,
    params: {
      filter: isDatacenter,
      loader: () => cards().then(m => <m.DatacenterCard />),
    },
  }),
  EntityCardBlueprint.make({
    name: 'kubernetes-cluster',
    params: {
      filter: isKubernetesCluster,
      loader: () => cards().then(m => <m.KubernetesClusterCard />),
    },
  }),
  EntityCardBlueprint.make({
    name: 'owned-clusters',
    params: {
      filter: isOwner,
      loader: () => cards().then(m => <m.OwnedClustersCard />),
    },
  }),
];
