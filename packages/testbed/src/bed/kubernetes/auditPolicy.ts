/** Users whose requests say nothing about a control plane under test. */
const UNCOUNTED = [
  'system:apiserver',
  'system:kube-controller-manager',
  'system:anonymous',
];

/** Every request with who, what and when, once it is answered; watches also when they begin. No bodies: they hold secrets. */
export const auditPolicy = {
  apiVersion: 'audit.k8s.io/v1',
  kind: 'Policy',
  omitStages: ['RequestReceived'],
  rules: [{ level: 'None', users: UNCOUNTED }, { level: 'Metadata' }],
};
