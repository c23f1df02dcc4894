export {
  buildDatacenterParts,
  type DatacenterInput,
  type DatacenterParts,
} from './datacenterDetails';
export { buildNodeParts, type NodeParts } from './nodeDetails';
