import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { cardMessages } from './messages/cards';
import { clusterMessages } from './messages/cluster';
import { commonMessages } from './messages/common';
import { datacenterMessages } from './messages/datacenter';
import { connectMessages } from './messages/connect';
import { fleetMessages } from './messages/fleet';
import { kubernetesMessages } from './messages/kubernetes';
import { kubernetesCardMessages } from './messages/kubernetesCard';
import { kubernetesDialogMessages } from './messages/kubernetesDialogs';
import { manifestMessages } from './messages/manifests';
import { orderMessages } from './messages/order';
import { overviewMessages } from './messages/overview';
import { timelineMessages } from './messages/timeline';

/**
 * All texts of the pages, for translation and for a portal's own words. Sentences about clusters come from the API.
 * @public
 */
export const k8ssandraTranslationRef = createTranslationRef({
  id: 'k8ssandra',
  messages: {
    ...commonMessages,
    ...datacenterMessages,
    ...cardMessages,
    ...clusterMessages,
    ...connectMessages,
    ...fleetMessages,
    ...kubernetesMessages,
    ...kubernetesCardMessages,
    ...kubernetesDialogMessages,
    ...manifestMessages,
    ...orderMessages,
    ...overviewMessages,
    ...timelineMessages,
  },
});
