import { adopt } from '../adopt';

/** A datacenter that `stopped: true` asks to rest, and that has no pods. */
export const stoppedOnPurpose = adopt({
  id: 'stopped-on-purpose',
  of: ({ rule }) => rule === 'stopped',
});
