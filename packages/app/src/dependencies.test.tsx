import { configure, screen } from '@testing-library/react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import k8ssandraPlugin from '@k8ssandra-backstage/plugin-k8ssandra';
import { dependenciesModule } from './dependencies';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const ALL = [
  'Overview',
  'Datacenters',
  'Connect',
  'Timeline',
  'Manifests',
  'Dependencies',
];

const entity = (type: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: type, namespace: 'default' },
  spec: { type, owner: 'group:default/payments' },
});

it.each([
  ['cassandra-cluster', ALL],
  [
    'cassandra-datacenter',
    ['Overview', 'Timeline', 'Manifests', 'Dependencies'],
  ],
  ['kubernetes-cluster', ['Overview', 'Dependencies']],
])('has the tabs of a %s in their order', async (type, wanted) => {
  renderTestApp({
    features: [
      catalogPlugin,
      catalogGraphPlugin,
      k8ssandraPlugin,
      dependenciesModule,
    ],
    apis: [[catalogApiRef, catalogApiMock({ entities: [entity(type)] })]],
    initialRouteEntries: [`/catalog/default/resource/${type}`],
  });
  await screen.findAllByText('Dependencies');
  const shown = screen
    .getAllByText(text => ALL.includes(text))
    .map(({ textContent }) => textContent);
  expect([...new Set(shown)]).toEqual(wanted);
});
