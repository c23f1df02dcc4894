import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** The clusters of whoever looks, for the page of `@backstage/plugin-home`. */
export const homeWidget = HomePageWidgetBlueprint.make({
  name: 'owned-clusters',
  params: {
    name: 'K8ssandraOwnedClusters',
    title: 'Cassandra clusters I own',
    description: 'The Cassandra clusters of you and your groups, worst first',
    components: () =>
      import('../components/cards').then(m => ({ Content: m.HomeCardContent })),
  },
});
