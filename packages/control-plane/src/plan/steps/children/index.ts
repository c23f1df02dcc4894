export { childrenOf, type Children } from './childDrafts';
export { CHILD_KINDS } from './kinds';
export type { ChildKind, ChildName, ChildProgress } from './childKind';
