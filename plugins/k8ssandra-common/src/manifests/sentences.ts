import { defineSentences } from '../sentences/define';

/** What the tab Manifests says. */
export const sayManifests = defineSentences({
  'manifest.same': '{region} has what follows from the order.',
  'manifest.differs':
    '{region} has something else than what follows from the order.',
  'manifest.changing':
    '{region} is being changed to what follows from the order.',
  'manifest.notCreated': '{region} does not have it yet.',
  'manifest.notAsked': 'No longer asked for, and {region} still has it.',
  'manifest.gone':
    'No longer asked for, and {region} does not have it any more.',
  'manifest.foreign':
    '{region} has one of this name that belongs to another cluster.',
  'manifest.unseen': '{region} cannot be read now.',
  'manifest.failed': '{region} could not be read now: {message:quote}.',
  'manifest.forbidden':
    '{region} does not let the control plane read it: {message:quote}.',
  'manifest.notComparable': 'They cannot be compared.',
  // why there is nothing to compare with
  'manifest.refused': 'The order is refused: {causes}.',
  'manifest.referenced':
    'It needs Secrets or ConfigMaps that were not read yet.',
  'manifest.desiredUnknown': 'What follows from the order is not known now.',
});
