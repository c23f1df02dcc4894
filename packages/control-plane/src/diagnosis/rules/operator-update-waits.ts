import { adopt } from '../adopt';

/** cass-operator was upgraded and wants to change nodes, which nobody allowed yet (catalogue 12): condition `RequiresUpdate`. */
export const operatorUpdateWaits = adopt({
  id: 'operator-update-waits',
  of: ({ rule }) => rule === 'operator.update',
});
