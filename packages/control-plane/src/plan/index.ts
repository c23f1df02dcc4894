export * from './types';
export { plan, toPublicPlan } from './plan';
export { differences, matches, namePaths } from './compare';
export {
  contextOf,
  datacenterFacts,
  isForeign,
  isClaimed,
  isReady,
  isInitialized,
  nodeCounts,
  type DatacenterFacts,
} from './facts';
