export * from './types';
export { planTask } from './planTask';
export { taskStatus } from './taskStatus';
export { taskSnapshotOf, type TaskSnapshotInput } from './taskSnapshotOf';
export { taskEvent, type TaskEventInput } from './taskEvent';
export { taskView } from './taskView';
export { clusterOf } from './targets';
