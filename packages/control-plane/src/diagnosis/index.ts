export { diagnose } from './diagnose';
export { explainModels, type Explanation } from './explainModels';
export { problemsOf } from './problems';
export { rules } from './rules';
export type { DiagnosisInput, Rule, RuleInput } from './types';
export type { SnapshotIndex } from './snapshotIndex';
