export { dueRemoval, isOnItsWay } from './dueRemoval';
export { removalIds } from './ids';
export { removalDrafts } from './removal';
