export { createDatacenterService } from './createDatacenterService';
export { parseLogQuery } from './parseLogQuery';
export type { DatacenterService } from './types';
