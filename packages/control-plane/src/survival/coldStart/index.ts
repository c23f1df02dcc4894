export { coldStartOf } from './coldStart';
