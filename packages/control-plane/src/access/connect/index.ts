export { connectContext, examineContext } from './connectContext';
export { removeContext } from './removeContext';
export { renewContext } from './renewContext';
export type { Surroundings } from './surroundings';
export type * from './types';
