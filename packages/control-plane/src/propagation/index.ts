export { propagationOf } from './propagationOf';
export type { PropagationInput } from './types';
