export { startStandIn } from './startStandIn';
