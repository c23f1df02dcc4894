export { createAccessService } from './createAccessService';
export type { AccessService } from './types';
