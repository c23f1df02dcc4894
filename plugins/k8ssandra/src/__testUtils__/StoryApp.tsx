import { useMemo, type ReactElement } from 'react';
import { MemoryRouter } from 'react-router-dom';
import CssBaseline from '@material-ui/core/CssBaseline';
import { ThemeProvider } from '@material-ui/core/styles';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/core-app-api';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { prepareSpecializedApp } from '@backstage/frontend-app-api';
import {
  ApiBlueprint,
  coreExtensionData,
  createExtension,
  createFrontendModule,
  createFrontendPlugin,
  createRouteRef,
  type AnyApiFactory,
  type RouteRef,
} from '@backstage/frontend-plugin-api';
import appPlugin from '@backstage/plugin-app';
import { RouterBlueprint } from '@backstage/plugin-app-react';
import {
  catalogApiRef,
  entityRouteRef,
  EntityProvider,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import { themes } from '@backstage/theme';
import type { K8ssandraApi } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../api';
import { fleetRouteRef, templateRouteRef } from '../routes';
import { answers } from './answers';
import { FakeSignals } from './FakeSignals';

/** What a story sets in its `parameters`. */
export interface StoryParameters {
  /** Answers of the API that differ from the good ones. */
  api?: Partial<K8ssandraApi>;
  /** The entity of the page, for entity content and cards. */
  entity?: Entity;
  /** What the catalog holds. */
  entities?: Entity[];
  /** Path and query of the page; `/` when absent. */
  location?: string;
}

const config = new ConfigReader({
  app: { title: 'Stories', baseUrl: 'http://localhost' },
  backend: { baseUrl: 'http://localhost' },
});

/** The parts of an app that a story does not show. */
const bareApp = appPlugin.withOverrides({
  extensions: [
    'sign-in-page:app' as const,
    'app/layout' as const,
    'app/routes' as const,
    'app/nav' as const,
  ].map(id => appPlugin.getExtension(id).override({ disabled: true })),
});

const provide = (api: AnyApiFactory['api'], value: unknown) =>
  ApiBlueprint.make({
    name: api.id,
    params: define => define({ api, deps: {}, factory: () => value }),
  });

function mount(path: string, routeRef: RouteRef) {
  return createExtension({
    kind: 'story-route',
    name: path.replaceAll(/\W+/g, '-'),
    attachTo: { id: 'app/root', input: 'elements' },
    output: [
      coreExtensionData.reactElement,
      coreExtensionData.routePath,
      coreExtensionData.routeRef,
    ],
    factory: () => [
      coreExtensionData.reactElement(<></>),
      coreExtensionData.routePath(path),
      coreExtensionData.routeRef(routeRef),
    ],
  });
}

function buildApp(story: ReactElement, parameters: StoryParameters) {
  const { api, entities = [], location = '/' } = parameters;
  const templates = createRouteRef({ params: ['namespace', 'templateName'] });
  const page = createExtension({
    attachTo: { id: 'app/root', input: 'children' },
    output: [coreExtensionData.reactElement],
    factory: () => [coreExtensionData.reactElement(story)],
  });
  const app = prepareSpecializedApp({
    config,
    bindRoutes: ({ bind }) =>
      bind({ template: templateRouteRef }, { template: templates }),
    features: [
      bareApp,
      createFrontendModule({
        pluginId: 'app',
        extensions: [
          RouterBlueprint.make({
            params: {
              component: ({ children }) => (
                <MemoryRouter initialEntries={[location]}>
                  {children}
                </MemoryRouter>
              ),
            },
          }),
        ],
      }),
      createFrontendPlugin({
        pluginId: 'story',
        extensions: [
          page,
          mount('/cassandra', fleetRouteRef),
          mount(
            '/catalog/:namespace/:kind/:name',
            convertLegacyRouteRef(entityRouteRef) as RouteRef,
          ),
          mount(
            '/create/templates/:namespace/:templateName',
            templates as RouteRef,
          ),
          provide(k8ssandraApiRef, answers(api)),
          provide(signalApiRef, new FakeSignals() as unknown as SignalApi),
          provide(catalogApiRef, catalogApiMock({ entities })),
        ],
      }),
    ],
  }).finalize();
  return app.tree.root.instance?.getData(coreExtensionData.reactElement);
}

/** One story in a small app of the new frontend system: fake answers, a theme, routes, nothing else. */
export function StoryApp(props: {
  children: ReactElement;
  theme: 'light' | 'dark';
  parameters: StoryParameters;
}) {
  const { children, theme, parameters } = props;
  return useMemo(() => {
    const { entity } = parameters;
    const story = entity ? (
      <EntityProvider entity={entity}>{children}</EntityProvider>
    ) : (
      children
    );
    return buildApp(
      <ThemeProvider theme={themes[theme].getTheme('v4') as object}>
        <CssBaseline />
        {story}
      </ThemeProvider>,
      parameters,
    );
  }, [children, theme, parameters]);
}
