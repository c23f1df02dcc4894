export { activityOf } from './activity';
export { lifeFacts, type LifeFacts } from './lifeFacts';
