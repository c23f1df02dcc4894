import {
  buildClusterView,
  buildContextView,
  createControlPlane,
  toSummary,
} from '@k8ssandra-backstage/control-plane';
import type { ControlPlaneFactory } from './fleet';
import type { Presenter } from './service';

/** What the plugin takes from other packages. */
export interface Parts {
  createControlPlane: ControlPlaneFactory;
  presenter: Presenter;
}

const view: Presenter['view'] = ({ snapshot, plan }) =>
  buildClusterView(snapshot, plan);

/** The real ones. */
export const defaultParts: Parts = {
  createControlPlane,
  presenter: {
    view,
    summary: entry => toSummary(view(entry)),
    context: buildContextView,
  },
};
