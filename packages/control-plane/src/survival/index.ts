export { survivalFacts, survivalOf, type SurvivalFacts } from './survivalOf';
export { survivalDetails } from './details';
export { withoutNamed } from './without';
