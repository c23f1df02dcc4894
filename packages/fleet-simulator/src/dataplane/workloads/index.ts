export * from './addresses';
export * from './scheduler';
export * from './statefulSets';
export * from './nodeProcesses';
export * from './kubelet';
export * from './endpointSlices';
