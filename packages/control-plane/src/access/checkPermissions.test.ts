import {
  KubernetesError,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { checkPermissions } from './checkPermissions';
import type { Need } from './needs';

const need = (resource: string, more: Partial<Need> = {}): Need => ({
  group: '',
  resource,
  verbs: ['get', 'patch'],
  namespaced: true,
  optional: false,
  ...more,
});

const rule = (more: object = {}) => ({
  verbs: ['get', 'patch'],
  apiGroups: [''],
  resources: ['secrets'],
  ...more,
});

type Answer = { resourceRules?: unknown; incomplete?: boolean };

/** An API server that answers reviews; what was asked is noted. */
function server(
  rules: Answer | Error | ((namespace: string) => Answer),
  allows: (attributes: any) => boolean = () => false,
) {
  const asked: string[] = [];
  let atOnce = 0;
  let most = 0;
  const client = {
    review: async (type: { kind: string }, spec: any) => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await Promise.resolve();
      atOnce -= 1;
      if (type.kind === 'SelfSubjectRulesReview') {
        asked.push(`rules ${spec.namespace}`);
        if (rules instanceof Error) throw rules;
        return typeof rules === 'function' ? rules(spec.namespace) : rules;
      }
      const { verb, resource, subresource, namespace } =
        spec.resourceAttributes;
      const name = subresource ? `${resource}/${subresource}` : resource;
      asked.push(`${verb} ${name} ${namespace ?? '*'}`);
      return { allowed: allows(spec.resourceAttributes) };
    },
  } as unknown as KubernetesClient;
  return { client, asked, most: () => most };
}

const missingOf = async (
  answer: Parameters<typeof server>[0],
  needs: Need[],
) => {
  const rows = await checkPermissions({ ...server(answer), needs });
  return rows.map(({ missing }) => missing);
};

describe('a rule grants', () => {
  it.each([
    ['what it names', rule(), []],
    ['every verb', rule({ verbs: ['*'] }), []],
    ['every group', rule({ apiGroups: ['*'] }), []],
    ['every resource', rule({ resources: ['*'] }), []],
    ['one verb only', rule({ verbs: ['get'] }), ['patch']],
    ['nothing in another group', rule({ apiGroups: ['apps'] }), 'all'],
    ['nothing of another resource', rule({ resources: ['pods'] }), 'all'],
    [
      'nothing for objects of some names',
      rule({ resourceNames: ['a'] }),
      'all',
    ],
    ['what names nobody', rule({ resourceNames: [] }), []],
    ['nothing without verbs', { apiGroups: [''] }, 'all'],
  ])('%s', async (_, given, missing) => {
    const all = ['get', 'patch'];
    expect(
      await missingOf({ resourceRules: [given] }, [need('secrets')]),
    ).toEqual([missing === 'all' ? all : missing]);
  });

  it.each([
    ['itself', ['pods/proxy'], []],
    ['by the name of the subresource', ['*/proxy'], []],
    ['everything', ['*'], []],
    ['not by the resource alone', ['pods'], ['get', 'patch']],
    ['not by another subresource', ['*/exec'], ['get', 'patch']],
  ])('a subresource: %s', async (_, resources, missing) => {
    const resourceRules = [rule({ resources })];
    expect(await missingOf({ resourceRules }, [need('pods/proxy')])).toEqual([
      missing,
    ]);
  });

  it('nothing when the answer is none', async () => {
    expect(await missingOf({ resourceRules: 'x' }, [need('secrets')])).toEqual([
      ['get', 'patch'],
    ]);
  });
});

it('asks once for all namespaces, in a namespace that holds no roles of its own', async () => {
  const { client, asked } = server({ resourceRules: [rule()] });
  const needs = [need('secrets'), need('configmaps', { optional: true })];
  const rows = await checkPermissions({ client, needs });
  expect(asked).toEqual(['rules k8ssandra-backstage-permission-review']);
  expect(rows).toEqual([
    {
      group: '',
      resource: 'secrets',
      namespace: null,
      allowed: ['get', 'patch'],
      missing: [],
      optional: false,
      without: null,
    },
    expect.objectContaining({
      resource: 'configmaps',
      allowed: [],
      missing: ['get', 'patch'],
      optional: true,
      without: expect.objectContaining({ key: 'without./configmaps.read' }),
    }),
  ]);
});

it('asks in each namespace that is served, and for all at once where a kind lies in none', async () => {
  const { client, asked } = server(namespace => ({
    resourceRules: namespace === 'orders' ? [rule()] : [],
  }));
  const rows = await checkPermissions({
    client,
    namespaces: ['orders', 'carts'],
    needs: [
      need('secrets'),
      need('namespaces', { namespaced: false }),
      need('leases', { namespace: 'portal' }),
    ],
  });
  expect(asked.sort()).toEqual([
    'rules carts',
    'rules k8ssandra-backstage-permission-review',
    'rules orders',
    'rules portal',
  ]);
  expect(
    rows.map(each => [each.resource, each.namespace, each.missing.length]),
  ).toEqual([
    ['secrets', 'orders', 0],
    ['secrets', 'carts', 2],
    ['namespaces', null, 2],
    ['leases', 'portal', 2],
  ]);
});

it('asks verb by verb for what seems to be missing where the server does not know all rules', async () => {
  const { client, asked } = server(
    { resourceRules: [rule({ verbs: ['get'] })], incomplete: true },
    ({ resource }) => resource === 'secrets',
  );
  const needs = [need('secrets'), need('pods/proxy')];
  const rows = await checkPermissions({ client, needs });
  expect(asked.slice(1).sort()).toEqual([
    'get pods/proxy *',
    'patch pods/proxy *',
    'patch secrets *',
  ]);
  expect(rows.map(({ missing }) => missing)).toEqual([[], ['get', 'patch']]);
});

it('does the same where nobody may ask for rules, a few at a time', async () => {
  const refused = new KubernetesError({ code: 'Forbidden', message: 'no' });
  const { client, asked, most } = server(refused, () => true);
  const needs = Array.from({ length: 20 }, (_, n) => need(`kind${n}`));
  const rows = await checkPermissions({ client, needs });
  expect(asked).toHaveLength(41);
  expect(most()).toBeLessThanOrEqual(4);
  expect(rows.every(({ missing }) => missing.length === 0)).toBe(true);
});

it('fails where the server does not answer: unknown is not missing', async () => {
  const away = new KubernetesError({ code: 'Timeout', message: 'away' });
  const needs = [need('secrets')];
  await expect(checkPermissions({ ...server(away), needs })).rejects.toBe(away);
});
