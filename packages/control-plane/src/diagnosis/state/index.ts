export { readState } from './readState';
export { explainState, type ExplainOptions } from './explainState';
export type { Explained, ExplainedProblem } from './explained';
export { StateError } from './stateError';
export type { RecordedState } from './types';
