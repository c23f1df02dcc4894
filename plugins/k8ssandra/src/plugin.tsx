import {
  ApiBlueprint,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import StorageIcon from '@material-ui/icons/Storage';
import { k8ssandraApiFactory } from './api';
import { entityCards } from './extensions/cards';
import { entityContents } from './extensions/contents';
import { templateFields } from './extensions/fields';
import { homeWidget } from './extensions/home';
import { overviews } from './extensions/overviews';
import { fleetPage } from './extensions/pages';
import {
  activityRouteRef,
  fleetRouteRef,
  kubernetesClustersRouteRef,
  templateRouteRef,
} from './routes';

const k8ssandraApi = ApiBlueprint.make({
  params: define => define(k8ssandraApiFactory),
});

/**
 * Cassandra clusters across regions: the fleet page, the pages and cards of catalog entities, and the template fields.
 * @public
 */
export const k8ssandraPlugin = createFrontendPlugin({
  pluginId: 'k8ssandra',
  title: 'Cassandra',
  icon: <StorageIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    fleet: fleetRouteRef,
    kubernetesClusters: kubernetesClustersRouteRef,
    activity: activityRouteRef,
  },
  externalRoutes: { template: templateRouteRef },
  extensions: [
    k8ssandraApi,
    fleetPage,
    ...overviews,
    ...entityContents,
    ...entityCards,
    homeWidget,
    ...templateFields,
  ],
});
