export { childrenOf, type Children } from './children';
export {
  childLeftovers,
  childrenOfDatacenter,
  unknownKindDrafts,
  type ChildObject,
} from './leftovers';
export { CHILD_KINDS } from './kinds';
export type { ChildKind, ChildName, ChildProgress } from './childKind';
