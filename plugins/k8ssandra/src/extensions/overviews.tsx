import {
  EntityContentBlueprint,
  EntityContentLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { overviewLayout } from '../components/layout';
import { isCluster } from './filters';

const clusterOverview = () =>
  import('../components/cluster').then(m => m.ClusterOverview);

/** The Overview tabs of our entities are our pages; each is also a tab of its own for portals with another layout of the Overview. */
export const overviews = [
  EntityContentLayoutBlueprint.make({
    name: 'cluster',
    params: {
      filter: isCluster,
      loader: () => clusterOverview().then(overviewLayout),
    },
  }),
  EntityContentBlueprint.make({
    name: 'cluster',
    disabled: true,
    params: {
      path: '/cassandra',
      title: 'Cassandra',
      filter: isCluster,
      loader: () => clusterOverview().then(Overview => <Overview />),
    },
  }),
];
