import type { PermissionRow } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { stringify } from 'yaml';

/** Who is to be granted something. */
export interface RbacSubject {
  kind: 'ServiceAccount' | 'User';
  name: string;
  namespace?: string;
}

/** The account of `deploy/data-plane`; whoever uses another one writes its name. */
const USUAL: RbacSubject = {
  kind: 'ServiceAccount',
  name: 'k8ssandra-operator',
  namespace: 'k8ssandra',
};

const NAME = 'k8ssandra-backstage-missing';
const API = 'rbac.authorization.k8s.io';

/**
 * Manifests that grant what rows of a permission diff lack, and nothing else: a ClusterRole for what is needed everywhere, a Role for each
 * namespace. Null where nothing is missing.
 */
export function missingRbac(
  rows: PermissionRow[],
  subject: RbacSubject = USUAL,
): string | null {
  const lacking = rows.filter(({ missing }) => missing.length > 0);
  const namespaces = [...new Set(lacking.map(({ namespace }) => namespace))];
  const documents = namespaces.flatMap(namespace =>
    manifests(
      namespace,
      lacking.filter(row => row.namespace === namespace),
      subject,
    ),
  );
  if (documents.length === 0) return null;
  const isUsual = subject === USUAL;
  const note = isUsual
    ? '# The account is that of deploy/data-plane; write the name of yours where it is another one.\n'
    : '';
  return note + documents.map(each => stringify(each)).join('---\n');
}

function manifests(
  namespace: string | null,
  rows: PermissionRow[],
  subject: RbacSubject,
): object[] {
  const kind = namespace === null ? 'ClusterRole' : 'Role';
  const metadata = { name: NAME, ...(namespace !== null && { namespace }) };
  const account =
    subject.kind === 'User' ? { ...subject, apiGroup: API } : subject;
  return [
    {
      apiVersion: `${API}/v1`,
      kind,
      metadata,
      rules: rows.map(({ group, resource, missing }) => ({
        apiGroups: [group],
        resources: [resource],
        verbs: missing,
      })),
    },
    {
      apiVersion: `${API}/v1`,
      kind: `${kind}Binding`,
      metadata,
      roleRef: { apiGroup: API, kind, name: NAME },
      subjects: [account],
    },
  ];
}
