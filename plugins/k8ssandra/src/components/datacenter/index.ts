export { DatacenterOverview } from './DatacenterOverview';
