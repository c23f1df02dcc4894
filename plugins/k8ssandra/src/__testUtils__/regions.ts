import { aContext } from './views';

/** What makes a datacenter one of us-west. */
export const usWest = {
  region: 'us-west',
  context: 'prod-us-west',
  contextView: aContext({
    region: 'us-west',
    name: 'prod-us-west',
    id: { controlPlane: 'hub', context: 'prod-us-west' },
    latencyMs: 64,
  }),
};
/** What makes a datacenter one of eu-west. */
export const euWest = {
  region: 'eu-west',
  context: 'prod-eu-west',
  contextView: aContext({
    region: 'eu-west',
    name: 'prod-eu-west',
    id: { controlPlane: 'hub', context: 'prod-eu-west' },
    latencyMs: 18,
  }),
};
