import { Navigate } from 'react-router-dom';
import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';

const homePage = PageBlueprint.make({
  name: 'home',
  params: {
    path: '/',
    noHeader: true,
    loader: async () => <Navigate to="/cassandra" replace />,
  },
});

/** The portal opens on the fleet. */
export const homeModule = createFrontendModule({
  pluginId: 'app',
  extensions: [homePage],
});
