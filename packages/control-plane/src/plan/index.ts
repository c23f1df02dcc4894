export * from './types';
export { plan, toPublicPlan } from './plan';
export {
  differences,
  droppedKey,
  matches,
  namePaths,
  ownDifferences,
} from './compare';
export {
  contextOf,
  datacenterFacts,
  isForeign,
  isClaimed,
  isReady,
  isInitialized,
  isFromTheFuture,
  nodeCounts,
  stampAnnotations,
  stampOf,
  writtenBy,
  WRITER,
  type DatacenterFacts,
} from './facts';
