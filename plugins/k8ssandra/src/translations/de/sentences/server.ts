import { access } from './access/access';
import { checks } from './access/checks';
import { identity } from './access/identity';
import { withoutInRegion } from './access/without';
import { withoutControlPlane } from './access/withoutControlPlane';
import { coldStart } from './coldStart';
import { access as accessDiagnosis } from './diagnosis/access';
import { changes } from './diagnosis/changes';
import { data } from './diagnosis/data';
import { errors } from './diagnosis/errors';
import { nodes } from './diagnosis/nodes';
import { order } from './diagnosis/order';
import { history } from './history';
import { nodeConditions } from './nodeConditions';
import { attention } from './plan/attention';
import { children } from './plan/children';
import { reasons } from './plan/reasons';
import { titles } from './plan/titles';
import { whys } from './plan/whys';
import { propagation } from './propagation';
import { secrets } from './secrets';
import { service } from './service';
import { tasks } from './tasks';
import { view } from './view';

/** Every sentence of the control plane and of the HTTP API. A page may not know their types: a test of the test bed says which one lacks a translation. */
export const server: ReadonlyArray<Record<string, string>> = [
  titles,
  whys,
  reasons,
  children,
  attention,
  propagation,
  tasks,
  secrets,
  coldStart,
  access,
  withoutInRegion,
  withoutControlPlane,
  checks,
  identity,
  nodes,
  order,
  changes,
  accessDiagnosis,
  data,
  errors,
  view,
  nodeConditions,
  history,
  service,
];
