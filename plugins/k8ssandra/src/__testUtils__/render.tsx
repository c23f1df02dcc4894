import type { ReactElement } from 'react';
import CssBaseline from '@material-ui/core/CssBaseline';
import { ThemeProvider } from '@material-ui/core/styles';
import { themes } from '@backstage/theme';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import {
  catalogApiRef,
  entityRouteRef,
  EntityProvider,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { Entity } from '@backstage/catalog-model';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { k8ssandraApiRef } from '../api';
import { fleetRouteRef, templateRouteRef } from '../routes';
import { fakeApi, FakeSignals, type FakeApi } from './fakeApi';

/** What a test sets. */
export interface RenderOptions {
  api?: Partial<FakeApi>;
  entities?: Entity[];
  /** The entity of the page, for entity content and cards. */
  entity?: Entity;
  dark?: boolean;
  /** Path and query of the page; `/` when absent. */
  location?: string;
}

/** Renders a part of the plugin in an app of the new frontend system, with a fake API and fake signals. */
export function renderPart(
  part: ReactElement,
  options: RenderOptions = {},
): ReturnType<typeof renderInTestApp> & {
  api: FakeApi;
  signals: FakeSignals;
} {
  const { entities = [], entity, dark = false, location } = options;
  const api = fakeApi(options.api);
  const signals = new FakeSignals();
  const theme = (dark ? themes.dark : themes.light).getTheme('v4');
  const page = (
    <ThemeProvider theme={theme as object}>
      <CssBaseline />
      {entity ? <EntityProvider entity={entity}>{part}</EntityProvider> : part}
    </ThemeProvider>
  );
  const rendered = renderInTestApp(page, {
    apis: [
      [k8ssandraApiRef, api],
      [signalApiRef, signals as SignalApi],
      [catalogApiRef, catalogApiMock({ entities })],
    ],
    ...(location && { initialRouteEntries: [location] }),
    mountedRoutes: {
      '/cassandra': fleetRouteRef,
      '/catalog/:namespace/:kind/:name': convertLegacyRouteRef(entityRouteRef),
      '/create/templates/:namespace/:templateName': templateRouteRef,
    },
  });
  return { ...rendered, api, signals };
}

/** A catalog entity that points to the cluster of the fixtures. */
export function anEntity(over: {
  name?: string;
  type?: string;
  annotation?: string | null;
}): Entity {
  const {
    name = 'demo.cassandra.hub',
    type = 'cassandra-cluster',
    annotation = 'hub/cassandra/demo',
  } = over;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      namespace: 'default',
      annotations:
        annotation === null
          ? {}
          : { 'backstage.k8ssandra.io/cluster': annotation },
    },
    spec: { type, owner: 'group:default/payments' },
  };
}
