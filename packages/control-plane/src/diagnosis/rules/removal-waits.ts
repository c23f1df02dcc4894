import { adopt } from '../adopt';

/** Removal of a datacenter, or deletion of the cluster, that waits: for a region out of sight, or for keyspaces that still have copies there. */
export const removalWaits = adopt({
  id: 'removal-waits',
  of: ({ rule }) =>
    rule === 'remove.waits' ||
    rule === 'remove.inUse' ||
    rule === 'delete.waits',
});
