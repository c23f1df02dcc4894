import { accessEvidence } from '../accessEvidence';
import { adopt } from '../adopt';

/** A Kubernetes cluster without the custom resources, or of a version, that we need. */
export const incompatible = adopt({
  id: 'incompatible',
  of: ({ rule }) => rule === 'access.incompatible',
  evidence: accessEvidence,
});
