export * from './types';
export { adoptedHashes, type AdoptedHash } from './adoptedHashes';
export { plan, toPublicPlan } from './plan';
export { isAwaited, isRefusal } from './resolve';
export { seenVersion } from './standDown';
export {
  differences,
  droppedKey,
  matches,
  namePaths,
  ownDifferences,
} from './compare';
export {
  belongsTo,
  claimOf,
  contextOf,
  datacenterFacts,
  isForeign,
  isClaimed,
  isReady,
  isInitialized,
  isFromTheFuture,
  nodeCounts,
  isStillThere,
  isUserKeyspace,
  removedDatacenters,
  schemaFactsKey,
  type RemovedDatacenter,
  stampAnnotations,
  stampOf,
  termAnnotation,
  termOf,
  writtenBy,
  WRITER,
  type DatacenterFacts,
} from './facts';
export { CHILD_KINDS } from './steps/children';
