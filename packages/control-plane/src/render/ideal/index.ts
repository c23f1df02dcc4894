export {
  createIdealWorld,
  type IdealWorld,
  type IdealWorldOptions,
  type Settled,
} from './idealWorld';
export { withDefaults } from './defaults';
export type { ObjectStore } from './objectStore';
