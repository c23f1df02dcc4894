import { cardMessages } from './cards';
import { clusterMessages } from './cluster';
import { commonMessages } from './common';
import { connectMessages } from './connect';
import { datacenterMessages } from './datacenter';
import { fleetMessages } from './fleet';
import { kubernetesMessages } from './kubernetes';
import { kubernetesCardMessages } from './kubernetesCard';
import { kubernetesDialogMessages } from './kubernetesDialogs';
import { manifestMessages } from './manifests';
import { orderMessages } from './order';
import { overviewMessages } from './overview';
import { timelineMessages } from './timeline';
import { wordMessages } from './words';

/** The texts of all pages by topic. The keys of no two topics begin alike. */
export const messages = {
  ...commonMessages,
  ...cardMessages,
  ...clusterMessages,
  ...connectMessages,
  ...datacenterMessages,
  ...fleetMessages,
  ...kubernetesMessages,
  ...kubernetesCardMessages,
  ...kubernetesDialogMessages,
  ...manifestMessages,
  ...orderMessages,
  ...overviewMessages,
  ...timelineMessages,
  ...wordMessages,
} as const;
