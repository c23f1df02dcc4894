export { manageSchema } from './manageSchema';
