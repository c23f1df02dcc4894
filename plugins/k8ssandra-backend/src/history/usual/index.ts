export { median, StepTimes } from './StepTimes';
export { withStepTimes } from './withStepTimes';
