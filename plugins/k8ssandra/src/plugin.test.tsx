import { configure, screen } from '@testing-library/react';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  EntityContentBlueprint,
  EntityContentLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { homePageWidgetDataRef } from '@backstage/plugin-home-react/alpha';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { k8ssandraApiRef } from './api';
import { k8ssandraPlugin } from './plugin';
import { fakeApi } from './__testUtils__/fakeApi';
import { anEntity } from './__testUtils__/render';

// the pages are loaded when they are opened
configure({ asyncUtilTimeout: 15_000 });

describe('k8ssandraPlugin', () => {
  it('has the fleet page with its navigation item', async () => {
    renderTestApp({
      features: [k8ssandraPlugin],
      initialRouteEntries: ['/cassandra'],
      apis: [[k8ssandraApiRef, fakeApi()]],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name':
          convertLegacyRouteRef(entityRouteRef),
      },
    });
    expect(
      await screen.findByText(/^3 of 5 clusters need someone/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Cassandra/ })).toHaveAttribute(
      'href',
      '/cassandra',
    );
  });

  it('makes the Overview of cassandra-clusters, and of nothing else', () => {
    const extension = k8ssandraPlugin.getExtension(
      'entity-content-layout:k8ssandra/cluster',
    );
    const filter = createExtensionTester(extension).get(
      EntityContentLayoutBlueprint.dataRefs.filterFunction,
    );
    expect(filter?.(anEntity({}))).toBe(true);
    expect(filter?.(anEntity({ type: 'cassandra-datacenter' }))).toBe(false);
  });

  it.each([
    ['entity-content:k8ssandra/cluster-connect', 'cassandra-cluster'],
    ['entity-content:k8ssandra/cluster-manifests', 'cassandra-cluster'],
    ['entity-content:k8ssandra/datacenter-timeline', 'cassandra-datacenter'],
    ['entity-card:k8ssandra/kubernetes-cluster', 'kubernetes-cluster'],
  ] as const)('shows %s on a %s only', (id, type) => {
    const filter = createExtensionTester(k8ssandraPlugin.getExtension(id)).get(
      EntityContentBlueprint.dataRefs.filterFunction,
    );
    const types = [
      'cassandra-cluster',
      'cassandra-datacenter',
      'kubernetes-cluster',
      'other',
    ];
    expect(types.filter(each => filter?.(anEntity({ type: each })))).toEqual([
      type,
    ]);
  });

  it('has a widget for home pages', async () => {
    const widget = createExtensionTester(
      k8ssandraPlugin.getExtension('home-page-widget:k8ssandra/owned-clusters'),
    ).get(homePageWidgetDataRef);
    expect(widget).toMatchObject({ title: 'Cassandra clusters I own' });
  });

  it.each([
    ['order', 'K8ssandraOrder'],
    ['cluster-name', 'K8ssandraClusterName'],
    ['control-plane', 'K8ssandraControlPlane'],
    ['namespace', 'K8ssandraNamespace'],
    ['profile', 'K8ssandraProfile'],
    ['regions', 'K8ssandraRegions'],
    ['node-size', 'K8ssandraNodeSize'],
    ['storage', 'K8ssandraStorage'],
    ['password-login', 'K8ssandraPasswordLogin'],
    ['client-encryption', 'K8ssandraClientEncryption'],
    ['manifest-preview', 'K8ssandraManifestPreview'],
  ] as const)('has the template field %s as %s', async (name, field) => {
    const extension = k8ssandraPlugin.getExtension(
      `scaffolder-form-field:k8ssandra/${name}`,
    );
    const load = createExtensionTester(extension).get(
      FormFieldBlueprint.dataRefs.formFieldLoader,
    );
    expect(await load()).toMatchObject({ name: field });
  });
});
