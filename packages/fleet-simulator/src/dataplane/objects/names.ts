import {
  cleanupForKubernetes,
  cleanupSubdomain,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Names of what cass-operator makes for a datacenter (operator-spec 9.4). */
export function datacenterNames(dc: {
  metadata: { name: string };
  spec: { clusterName: string };
  status?: { datacenterName?: string };
}) {
  const cluster = cleanupForKubernetes(dc.spec.clusterName);
  const datacenter = cleanupForKubernetes(
    dc.status?.datacenterName || dc.metadata.name,
  );
  const prefix = `${cluster}-${datacenter}`;
  return {
    seedService: `${cluster}-seed-service`,
    service: `${prefix}-service`,
    allPodsService: `${prefix}-all-pods-service`,
    additionalSeedService: `${prefix}-additional-seed-service`,
    nodePortService: `${prefix}-node-port-service`,
    statefulSet: (rack: string) => `${prefix}-${cleanupSubdomain(rack)}-sts`,
    podDisruptionBudget: `${dc.metadata.name}-pdb`,
    generatedSuperuser: `${cluster}-superuser`,
  };
}
