import { cardGerman } from '../../messages/de/cards';
import { clusterGerman } from '../../messages/de/cluster';
import { commonGerman } from '../../messages/de/common';
import { connectGerman } from '../../messages/de/connect';
import { datacenterGerman } from '../../messages/de/datacenter';
import { fleetGerman } from '../../messages/de/fleet';
import { kubernetesGerman } from '../../messages/de/kubernetes';
import { kubernetesCardGerman } from '../../messages/de/kubernetesCard';
import { kubernetesDialogGerman } from '../../messages/de/kubernetesDialogs';
import { manifestGerman } from '../../messages/de/manifests';
import { orderGerman } from '../../messages/de/order';
import { overviewGerman } from '../../messages/de/overview';
import { timelineGerman } from '../../messages/de/timeline';
import { wordGerman } from '../../messages/de/words';
import { flatten } from '../flatten';

/** All texts of the pages in German. */
const german = flatten({
  ...cardGerman,
  ...clusterGerman,
  ...commonGerman,
  ...connectGerman,
  ...datacenterGerman,
  ...fleetGerman,
  ...kubernetesGerman,
  ...kubernetesCardGerman,
  ...kubernetesDialogGerman,
  ...manifestGerman,
  ...orderGerman,
  ...overviewGerman,
  ...timelineGerman,
  ...wordGerman,
});

// each topic is typed by its own messages; the type of all keys together would be dear to compile and say nothing more
export default german as never;
