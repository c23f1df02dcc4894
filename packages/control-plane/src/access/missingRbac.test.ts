import type { PermissionRow } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { parseAllDocuments } from 'yaml';
import { missingRbac } from './missingRbac';

const row = (more: Partial<PermissionRow>): PermissionRow => ({
  group: '',
  resource: 'secrets',
  namespace: null,
  allowed: ['get'],
  missing: [],
  optional: false,
  without: null,
  ...more,
});
const read = (text: string | null) =>
  parseAllDocuments(text ?? '').map(each => each.toJS());

it('is nothing where nothing is missing', () => {
  expect(missingRbac([row({})])).toBeNull();
  expect(missingRbac([])).toBeNull();
});

it('grants what is missing and nothing else', () => {
  const text = missingRbac([
    row({ missing: ['patch'] }),
    row({ resource: 'configmaps' }),
    row({
      group: 'discovery.k8s.io',
      resource: 'endpointslices',
      missing: ['create', 'patch'],
    }),
  ]);
  const [role, binding, ...others] = read(text);
  expect(others).toEqual([]);
  expect(role).toMatchObject({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    rules: [
      { apiGroups: [''], resources: ['secrets'], verbs: ['patch'] },
      {
        apiGroups: ['discovery.k8s.io'],
        resources: ['endpointslices'],
        verbs: ['create', 'patch'],
      },
    ],
  });
  expect(binding).toMatchObject({
    kind: 'ClusterRoleBinding',
    roleRef: { kind: 'ClusterRole', name: role.metadata.name },
    subjects: [
      {
        kind: 'ServiceAccount',
        name: 'k8ssandra-operator',
        namespace: 'k8ssandra',
      },
    ],
  });
  expect(text).toMatch(/^# The account is that of deploy/);
});

it('makes a role in each namespace, beside what is needed everywhere', () => {
  const documents = read(
    missingRbac(
      [
        row({ namespace: 'a', missing: ['get'] }),
        row({ namespace: 'b', missing: ['get'] }),
        row({ resource: 'nodes', missing: ['list'] }),
      ],
      { kind: 'User', name: 'portal' },
    ),
  );
  expect(
    documents.map(({ kind, metadata }) => [kind, metadata.namespace]),
  ).toEqual([
    ['Role', 'a'],
    ['RoleBinding', 'a'],
    ['Role', 'b'],
    ['RoleBinding', 'b'],
    ['ClusterRole', undefined],
    ['ClusterRoleBinding', undefined],
  ]);
  expect(documents[1].subjects).toEqual([
    { kind: 'User', name: 'portal', apiGroup: 'rbac.authorization.k8s.io' },
  ]);
});
