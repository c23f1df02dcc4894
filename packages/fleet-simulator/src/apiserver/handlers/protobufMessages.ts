/** Fields of a message by name: number and type; `[]` for repeated fields, `<>` for maps of strings. */
type Message = Record<string, [number: number, type: string]>;

const meta: [number, string] = [1, 'ObjectMeta'];

/**
 * The messages that typed Kubernetes clients send, from the `generated.proto` files of Kubernetes.
 * Only fields that this server reads are listed; others are skipped.
 */
export const messages: Record<string, Message> = {
  Time: { seconds: [1, 'int64'], nanos: [2, 'int32'] },
  OwnerReference: {
    kind: [1, 'string'],
    name: [3, 'string'],
    uid: [4, 'string'],
    apiVersion: [5, 'string'],
    controller: [6, 'bool'],
    blockOwnerDeletion: [7, 'bool'],
  },
  ObjectMeta: {
    name: [1, 'string'],
    generateName: [2, 'string'],
    namespace: [3, 'string'],
    uid: [5, 'string'],
    resourceVersion: [6, 'string'],
    generation: [7, 'int64'],
    labels: [11, '<string>'],
    annotations: [12, '<string>'],
    ownerReferences: [13, 'OwnerReference[]'],
    finalizers: [14, 'string[]'],
  },
  Namespace: { metadata: meta, spec: [2, 'NamespaceSpec'] },
  NamespaceSpec: { finalizers: [1, 'string[]'] },
  Secret: {
    metadata: meta,
    data: [2, '<bytes>'],
    type: [3, 'string'],
    stringData: [4, '<string>'],
    immutable: [5, 'bool'],
  },
  ConfigMap: {
    metadata: meta,
    data: [2, '<string>'],
    binaryData: [3, '<bytes>'],
    immutable: [4, 'bool'],
  },
  ServiceAccount: { metadata: meta },
  PolicyRule: {
    verbs: [1, 'string[]'],
    apiGroups: [2, 'string[]'],
    resources: [3, 'string[]'],
    resourceNames: [4, 'string[]'],
    nonResourceURLs: [5, 'string[]'],
  },
  Role: { metadata: meta, rules: [2, 'PolicyRule[]'] },
  ClusterRole: { metadata: meta, rules: [2, 'PolicyRule[]'] },
  Subject: {
    kind: [1, 'string'],
    apiGroup: [2, 'string'],
    name: [3, 'string'],
    namespace: [4, 'string'],
  },
  RoleRef: {
    apiGroup: [1, 'string'],
    kind: [2, 'string'],
    name: [3, 'string'],
  },
  RoleBinding: {
    metadata: meta,
    subjects: [2, 'Subject[]'],
    roleRef: [3, 'RoleRef'],
  },
  ClusterRoleBinding: {
    metadata: meta,
    subjects: [2, 'Subject[]'],
    roleRef: [3, 'RoleRef'],
  },
  ResourceAttributes: {
    namespace: [1, 'string'],
    verb: [2, 'string'],
    group: [3, 'string'],
    version: [4, 'string'],
    resource: [5, 'string'],
    subresource: [6, 'string'],
    name: [7, 'string'],
  },
  NonResourceAttributes: { path: [1, 'string'], verb: [2, 'string'] },
  SelfSubjectAccessReviewSpec: {
    resourceAttributes: [1, 'ResourceAttributes'],
    nonResourceAttributes: [2, 'NonResourceAttributes'],
  },
  SelfSubjectAccessReview: {
    metadata: meta,
    spec: [2, 'SelfSubjectAccessReviewSpec'],
  },
  SelfSubjectRulesReviewSpec: { namespace: [1, 'string'] },
  SelfSubjectRulesReview: {
    metadata: meta,
    spec: [2, 'SelfSubjectRulesReviewSpec'],
  },
  SelfSubjectReview: { metadata: meta },
  TokenRequestSpec: {
    audiences: [1, 'string[]'],
    expirationSeconds: [4, 'int64'],
  },
  TokenRequest: { metadata: meta, spec: [2, 'TokenRequestSpec'] },
  Preconditions: { uid: [1, 'string'], resourceVersion: [2, 'string'] },
  DeleteOptions: {
    gracePeriodSeconds: [1, 'int64'],
    preconditions: [2, 'Preconditions'],
    propagationPolicy: [4, 'string'],
    dryRun: [5, 'string[]'],
  },
};
