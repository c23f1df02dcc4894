export * from './facts';
export * from './lifeFacts';
export * from './careFacts';
export type { Finding } from './finding';
export * from './buildVerdict';
export { nextForNode } from './rules/causes';
export { cannotStart, needsHelp, nextForNewNode } from './rules/newNodes';
export { headings } from './finding';
