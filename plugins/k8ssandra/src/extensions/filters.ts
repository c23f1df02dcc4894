const ofType = (type: string) => ({ kind: 'resource', 'spec.type': type });

/** Which entities our pages and cards are for. */
export const isCluster = ofType('cassandra-cluster');
export const isDatacenter = ofType('cassandra-datacenter');
export const isKubernetesCluster = ofType('kubernetes-cluster');
export const isOwner = { kind: { $in: ['group', 'user'] } };
