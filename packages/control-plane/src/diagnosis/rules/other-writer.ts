import { adopt } from '../adopt';

/** Somebody else keeps setting back what we write: `FieldFight` of a step. */
export const otherWriter = adopt({
  id: 'other-writer',
  of: ({ rule }) => rule === 'writer.other',
});
