import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isDatacenter, isKubernetesCluster } from './filters';

const cards = () => import('../components/cards');

/** Cards on the Overview of catalog entities (mockup k). */
export const entityCards = [
  EntityCardBlueprint.make({
    name: 'datacenter',
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
];
