import {
  EntityContentBlueprint,
  EntityContentLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { overviewLayout } from '../components/layout';
import { isCluster, isDatacenter } from './filters';

const clusterOverview = () =>
  import('../components/cluster').then(m => m.ClusterOverview);
const datacenterOverview = () =>
  import('../components/datacenter').then(m => m.DatacenterOverview);

/** The Overview tabs of our entities are our pages; each is also a tab of its own for portals with another layout of the Overview. */
export const overviews = [
  EntityContentLayoutBlueprint.make({
    name: 'cluster',
    params: {
      filter: isCluster,
      loader: () => clusterOverview().then(overviewLayout),
    },
  }),
  EntityContentLayoutBlueprint.make({
    name: 'datacenter',
    params: {
      filter: isDatacenter,
      loader: () => datacenterOverview().then(overviewLayout),
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
  EntityContentBlueprint.make({
    name: 'datacenter',
    disabled: true,
    params: {
      path: '/cassandra',
      title: 'Cassandra',
      filter: isDatacenter,
      loader: () => datacenterOverview().then(Overview => <Overview />),
    },
  }),
];
