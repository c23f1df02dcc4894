export { ActivityContent } from './ActivityContent';
export { ClusterTimeline } from './ClusterTimeline';
export { DatacenterTimeline } from './DatacenterTimeline';
export { TimelineExcerpt } from './TimelineExcerpt';
