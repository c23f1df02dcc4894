import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import k8ssandraPlugin from '@k8ssandra-backstage/plugin-k8ssandra';
import { dependenciesModule } from './dependencies';
import { homeModule } from './home';
import { navModule } from './nav';
import { signInModule } from './signIn';

/** The demo portal: only what its pages need. */
export const app = createApp({
  features: [
    catalogPlugin,
    catalogGraphPlugin,
    scaffolderPlugin,
    signalsPlugin,
    userSettingsPlugin,
    k8ssandraPlugin,
    dependenciesModule,
    homeModule,
    navModule,
    signInModule,
  ],
}).createRoot();
