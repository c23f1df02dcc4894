/** Cases that the simulator does not pass, with the reason why it need not. They count as not passed. */
export const knownDifferences: Record<string, string> = {
  'definitions: of two with one kind the second is not accepted':
    'names of definitions are not compared: nothing of ours installs two with one kind',
  'definitions: refuse what they do not know when asked to':
    'schemas of definitions are kept as they are, so that nothing of a newer CRD is lost',
  'definitions: wait for the finalizers of their objects':
    'the simulator removes the objects of a deleted definition at once',
  'definitions: carry a finalizer for their objects':
    'the simulator removes the objects of a deleted definition at once',
  'field validation: of a built-in kind warns of an unknown field':
    'built-in kinds have loose schemas that keep what they do not declare',
  'field validation: of a built-in kind refuses it where it is strict':
    'built-in kinds have loose schemas that keep what they do not declare',
};
