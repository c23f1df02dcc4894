import { adopt } from '../adopt';

/** A Kubernetes cluster that does not answer. Nothing else is said of what lies in it. */
export const regionUnreachable = adopt({
  id: 'region-unreachable',
  of: ({ rule }) => rule === 'access.unreachable',
});
