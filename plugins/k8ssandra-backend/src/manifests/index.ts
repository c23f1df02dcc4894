export { createManifestsService } from './createManifestsService';
export type { ManifestsService } from './types';
