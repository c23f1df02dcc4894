import { adopt } from '../adopt';

/** Fields of a CassandraDatacenter that somebody changed by hand. */
export const editedByHand = adopt({
  id: 'edited-by-hand',
  of: ({ rule }) => rule === 'hand.edited',
});
