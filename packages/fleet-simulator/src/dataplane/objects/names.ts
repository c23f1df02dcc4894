const DNS_1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;

/** `CleanupForKubernetes` of operator-spec 9.4: "E2E Test Cluster" becomes `e2etestcluster`. */
export function cleanupForKubernetes(text: string): string {
  if (text.length <= 63 && DNS_1035.test(text)) return text;
  return (
    text
      .toLowerCase()
      .replace(/_/g, '-')
      .match(/[a-z]([-a-z0-9]*[a-z0-9])?/g)
      ?.join('') ?? ''
  );
}

/** `CleanLabelValue` of operator-spec 9.4: keeps the case. */
export function cleanLabelValue(text: string): string {
  return (
    text
      .replace(/ /g, '')
      .match(/([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]/g)
      ?.join('') ?? ''
  );
}

/** `CleanupSubdomain` of operator-spec 9.4, used for racks. */
export function cleanupSubdomain(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/_/g, '-')
      .match(/[a-z0-9]([-a-z0-9.]*[a-z0-9])?/g)
      ?.join('') ?? ''
  );
}

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
