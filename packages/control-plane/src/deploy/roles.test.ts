import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { homeNeeds, regionNeeds, type Need } from '../access/needs';

// eslint-disable-next-line no-restricted-syntax
const DEPLOY = resolve(__dirname, '../../../../deploy');

interface Rule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
}

function rolesOf(folder: string): any[] {
  return parseAllDocuments(
    readFileSync(resolve(DEPLOY, folder, 'rbac.yaml'), 'utf8'),
  )
    .map(each => each.toJS())
    .filter(each => ['ClusterRole', 'Role'].includes(each.kind));
}

/** What the roles of a folder grant, as `group/resource verb`. */
function granted(folder: string): string[] {
  return rolesOf(folder)
    .flatMap(each => each.rules as Rule[])
    .flatMap(({ apiGroups, resources, verbs }) =>
      apiGroups.flatMap(group =>
        resources.flatMap(name =>
          verbs.map(verb => `${group}/${name} ${verb}`),
        ),
      ),
    );
}

/** The same of what is asked for. */
const textsOf = (needs: Need[]): string[] =>
  needs.flatMap(({ group, resource, verbs }) =>
    verbs.map(verb => `${group}/${resource} ${verb}`),
  );

const sorted = (texts: string[]) => [...new Set(texts)].sort();

describe('the roles of deploy/', () => {
  it('let the control plane do in a region what it asks for, and nothing else', () => {
    expect(sorted(granted('data-plane'))).toEqual(
      sorted(textsOf(regionNeeds())),
    );
  });

  it('let it do the same in the control-plane cluster, and what is only there', () => {
    const all = [...granted('data-plane'), ...granted('control-plane')];
    expect(sorted(all)).toEqual(
      sorted(textsOf(homeNeeds({ leaseNamespace: 'k8ssandra' }))),
    );
  });

  it('allow leases in the namespace of the portal only', () => {
    const [role, ...others] = rolesOf('control-plane').filter(({ rules }) =>
      rules.some(({ resources }: Rule) => resources.includes('leases')),
    );
    expect(others).toEqual([]);
    expect([role.kind, role.metadata.namespace]).toEqual(['Role', 'k8ssandra']);
  });

  it('never grant all verbs or all resources', () => {
    const all = [...granted('data-plane'), ...granted('control-plane')];
    expect(all.filter(each => each.includes('*'))).toEqual([]);
    expect(
      all.filter(each => / (update|deletecollection)$/.test(each)),
    ).toEqual(all.filter(each => each.includes('/finalizers ')));
  });
});
