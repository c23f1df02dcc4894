export { diagnose } from './diagnose';
export { rules } from './rules';
export type { DiagnosisInput, Rule, RuleInput } from './types';
export type { SnapshotIndex } from './snapshotIndex';
