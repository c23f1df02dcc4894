import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { root } from '../support/paths';
import { describeWith, kubectl } from '../support/requirements';

interface Built {
  kind: string;
  metadata: { name: string; namespace?: string };
  roleRef?: { kind: string; name: string };
  rules?: unknown;
}

/** What `kubectl kustomize` makes of a folder; throws what it complains about. */
function build(folder: string): Built[] {
  const { status, stdout, stderr } = spawnSync(
    kubectl.path!,
    ['kustomize', folder],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(stderr);
  return parseAllDocuments(stdout).map(each => each.toJS());
}

const deploy = (path: string) => join(root, 'deploy', path);
const count = (objects: Built[]) =>
  objects.reduce<Record<string, number>>(
    (kinds, { kind }) => ({ ...kinds, [kind]: (kinds[kind] ?? 0) + 1 }),
    {},
  );

describeWith(kubectl, 'the kustomizations of deploy/', () => {
  const account = { Namespace: 1, ServiceAccount: 1, Secret: 1 };

  it.each<[string, Record<string, number>]>([
    ['crds', { CustomResourceDefinition: 15 }],
    ['data-plane', { ...account, ClusterRole: 2, ClusterRoleBinding: 2 }],
    [
      'control-plane',
      {
        ...account,
        ClusterRole: 3,
        ClusterRoleBinding: 3,
        Role: 1,
        RoleBinding: 1,
        CustomResourceDefinition: 15,
      },
    ],
    [
      'namespaced/data-plane',
      {
        ...account,
        ClusterRole: 1,
        ClusterRoleBinding: 1,
        Role: 1,
        RoleBinding: 1,
      },
    ],
    [
      'namespaced/control-plane',
      {
        ...account,
        ClusterRole: 1,
        ClusterRoleBinding: 1,
        Role: 3,
        RoleBinding: 3,
        CustomResourceDefinition: 15,
      },
    ],
    ['webhook', { Service: 1, ValidatingWebhookConfiguration: 1 }],
  ])('%s builds', (folder, expected) => {
    expect(count(build(deploy(folder)))).toEqual(expected);
  });

  it('grant the same in one namespace as everywhere', () => {
    const everywhere = build(deploy('control-plane'));
    for (const { kind, metadata, rules } of build(
      deploy('namespaced/control-plane'),
    ).filter(each => each.rules)) {
      const same = everywhere.find(
        each => each.rules && each.metadata.name === metadata.name,
      );
      expect(rules).toEqual(same?.rules);
      expect(metadata.namespace).toBe(
        kind === 'Role' ? 'k8ssandra' : undefined,
      );
    }
  });

  it('bind roles that are there', () => {
    const objects = build(deploy('namespaced/control-plane'));
    const bindings = objects.filter(each => each.roleRef);
    expect(bindings).toHaveLength(4);
    for (const { roleRef, metadata } of bindings) {
      expect(
        objects.filter(
          each =>
            each.kind === roleRef!.kind &&
            each.metadata.name === roleRef!.name &&
            each.metadata.namespace === metadata.namespace,
        ),
      ).toHaveLength(1);
    }
  });

  it.each([
    ['control-plane', 'beside-cass-operator', 'CustomResourceDefinition', 12],
    ['webhook', 'cert-manager', 'Certificate', 1],
  ])('%s builds with %s', (base, component, kind, number) => {
    // A kustomization refers to others by relative paths only.
    const folder = mkdtempSync(join(root, 'deploy', '.test-'));
    try {
      const from = (path: string) => relative(folder, deploy(path));
      writeFileSync(
        join(folder, 'kustomization.yaml'),
        JSON.stringify({
          resources: [from(base)],
          components: [from(`components/${component}`)],
        }),
      );
      expect(count(build(folder))).toMatchObject({ [kind]: number });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
