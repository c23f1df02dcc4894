import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterMessages } from './messages/cluster';
import { commonMessages } from './messages/common';
import { fleetMessages } from './messages/fleet';
import { orderMessages } from './messages/order';
import { overviewMessages } from './messages/overview';

/**
 * All texts of the pages, for translation and for a portal's own words. Sentences about clusters come from the API.
 * @public
 */
export const k8ssandraTranslationRef = createTranslationRef({
  id: 'k8ssandra',
  messages: {
    ...commonMessages,
    ...clusterMessages,
    ...fleetMessages,
    ...orderMessages,
    ...overviewMessages,
  },
});
