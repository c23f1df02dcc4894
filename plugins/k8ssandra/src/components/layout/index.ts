export { overviewLayout } from './overviewLayout';
