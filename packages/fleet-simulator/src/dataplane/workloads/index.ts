export * from './addresses';
export * from './scheduler';
export * from './provisioner';
export * from './statefulSets';
export * from './nodeProcesses';
export * from './kubelet';
export * from './endpointSlices';
