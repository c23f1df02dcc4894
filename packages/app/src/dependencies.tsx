import { compatWrapper } from '@backstage/core-compat-api';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** The last tab of an entity: what it depends on and what depends on it, as the catalog knows it. */
const dependencies = EntityContentBlueprint.make({
  name: 'dependencies',
  params: {
    path: '/dependencies',
    title: 'Dependencies',
    filter: { kind: { $in: ['component', 'resource'] } },
    loader: () =>
      import('@backstage/plugin-catalog-graph').then(m =>
        compatWrapper(<m.EntityCatalogGraphCard height={480} />),
      ),
  },
});

/** Dependencies of entities, from the catalog's graph. */
export const dependenciesModule = createFrontendModule({
  pluginId: 'app',
  extensions: [dependencies],
});
