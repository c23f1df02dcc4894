import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { regionNeeds } from '../needs';
import {
  anybody,
  CANARY,
  kubeconfigFor,
  TestPortal,
} from './__testUtils__/portal';
import type { ConnectInput, Examination } from './types';

let portal: TestPortal;
beforeEach(() => {
  portal = new TestPortal();
  portal.serve('east');
});
afterEach(() => portal.stop());

const east = (more: Partial<ConnectInput> = {}): ConnectInput => ({
  kubeconfig: kubeconfigFor('east'),
  ...more,
});
const options = { caller: anybody };
const outcome = ({ checks }: Examination, name: string) =>
  checks.find(({ check }) => check === name);
const outcomes = ({ checks }: Examination) =>
  Object.fromEntries(checks.map(each => [each.check, each.outcome]));

describe('what is found wrong', () => {
  const bad = (user: object, cluster: object = {}) =>
    kubeconfigFor('east', { user, cluster });
  type Row = [
    string,
    ConnectInput,
    string,
    'failed' | 'warning',
    RegExp,
    ((portal: TestPortal) => void)?,
  ];
  const api = (each: TestPortal) => each.servers.get('east')!;
  const ALL = ['get', 'list', 'watch', 'create', 'patch', 'delete'];
  const rule = (resources: string[], verbs = ALL) => ({
    apiGroups: ['*'],
    resources,
    verbs,
  });
  /** Rights on everything that is asked for but one resource. */
  function except(resource: string) {
    const names = regionNeeds().map(each => each.resource);
    return [rule(names.filter(each => each !== resource))];
  }
  function rights(each: TestPortal, resourceRules: object[]) {
    api(each).review = () => ({ resourceRules });
  }
  function old(each: TestPortal) {
    api(each).put(resourceTypes.CustomResourceDefinition, {
      kind: 'CustomResourceDefinition',
      metadata: { name: 'cassandradatacenters.cassandra.datastax.com' },
      spec: { versions: [{ name: 'v1alpha9', served: true }] },
    } as never);
  }

  const rows: Row[] = [
    [
      'text that is no kubeconfig',
      east({ kubeconfig: `- ${CANARY}` }),
      'readable',
      'failed',
      /is refused/,
    ],
    [
      'a program',
      east({ kubeconfig: bad({ exec: { command: 'id' } }) }),
      'readable',
      'failed',
      /users\[0\]\.user\.exec would run a program/,
    ],
    [
      'a context that is not in it',
      east({ kubeconfigContext: 'none' }),
      'readable',
      'failed',
      /no context named "none"/,
    ],
    [
      'plain http',
      east({ kubeconfig: bad({}, { server: 'http://east.test' }) }),
      'readable',
      'failed',
      /plain http/,
    ],
    [
      'an address of this machine',
      east({ kubeconfig: bad({}, { server: 'https://127.0.0.1:1' }) }),
      'address',
      'failed',
      /127\.0\.0\.1/,
    ],
    [
      'a name that is taken',
      east({ name: 'west' }),
      'name',
      'failed',
      /is a context west already/,
    ],
    [
      'a name that cannot be',
      east({ name: 'a/b' }),
      'name',
      'failed',
      /cannot be a name/,
    ],
    [
      'an object of that name',
      east({ name: 'East' }),
      'name',
      'failed',
      /ClientConfig east/,
      each => each.connect('other', 'x', { name: 'east' }),
    ],
    [
      'a namespace that is not there',
      east({ namespace: 'nowhere' }),
      'namespace',
      'failed',
      /no namespace nowhere/,
    ],
    [
      'a name that resolves to nothing',
      east(),
      'reachable',
      'failed',
      /east\.test:6443 cannot be reached/,
      each => each.troubles.set('east', { code: 'NameNotFound' }),
    ],
    [
      'a server that is silent',
      east(),
      'reachable',
      'failed',
      /cannot be reached/,
      each => each.troubles.set('east', { code: 'Timeout' }),
    ],
    [
      'an address that is refused on the way',
      east(),
      'address',
      'failed',
      /address is refused/,
      each => each.troubles.set('east', { code: 'LinkLocalRefused' }),
    ],
    [
      'another authority',
      east(),
      'tls',
      'failed',
      /No secure connection/,
      each => each.troubles.set('east', { code: 'TlsError' }),
    ],
    [
      'a credential of somebody else',
      east(),
      'authenticated',
      'failed',
      /not accepted/,
      each => each.troubles.set('east', { code: 'Unauthorized' }),
    ],
    [
      'something else than Kubernetes',
      east(),
      'reachable',
      'failed',
      /cannot be reached/,
      each => each.troubles.set('east', { code: 'BadAnswer' }),
    ],
    [
      'a Kubernetes cluster that has a name here',
      east({ kubeconfig: kubeconfigFor('west'), name: 'second' }),
      'identity',
      'failed',
      /same Kubernetes cluster as west/,
    ],
    [
      'the control-plane cluster itself',
      east(),
      'identity',
      'failed',
      /same Kubernetes cluster as cp/,
      each => each.serve('east', 'uid-home'),
    ],
    [
      'no rights at all',
      east(),
      'permissions',
      'failed',
      /^0 of \d+ permissions/,
      each => rights(each, []),
    ],
    [
      'no right to see datacenters',
      east(),
      'permissions',
      'failed',
      /Nothing is known of the datacenters/,
      each => rights(each, except('cassandradatacenters')),
    ],
    [
      'no right to write secrets',
      east(),
      'permissions',
      'warning',
      /A rotated password is not updated/,
      each =>
        rights(each, [
          ...except('secrets'),
          rule(['secrets'], ['get', 'list', 'watch']),
        ]),
    ],
    [
      'no right to see workers',
      east(),
      'permissions',
      'warning',
      /Zones and workers are not known/,
      each => rights(each, except('nodes')),
    ],
    [
      'no right to ask',
      east(),
      'permissions',
      'failed',
      /cannot be asked for/,
      each => {
        api(each).review = () => {
          throw new KubernetesError({ code: 'Timeout', message: 'no' });
        };
      },
    ],
    [
      'no definitions',
      east(),
      'definitions',
      'failed',
      /cassandradatacenters\.cassandra\.datastax\.com is not installed/,
      each =>
        api(each).drop(
          'CustomResourceDefinition',
          'cassandradatacenters.cassandra.datastax.com',
        ),
    ],
    [
      'an old definition',
      east(),
      'definitions',
      'failed',
      /does not serve v1beta1, only v1alpha9/,
      each => old(each),
    ],
  ];
  const all = rows.map(
    ([name, input, check, expected, text, prepare = () => {}]) =>
      [name, input, check, expected, text, prepare] as const,
  );

  it.each(all)('%s', async (_, input, check, expected, text, prepare) => {
    prepare(portal);
    const access = await portal.begin();
    const found = await access.examine(input, options);
    expect(outcome(found, check)).toMatchObject({
      outcome: expected,
      sentence: { text: expect.stringMatching(text) },
      fix: { text: expect.any(String) },
    });
    expect(found.acceptable).toBe(expected === 'warning');
    expect(JSON.stringify(found)).not.toContain(CANARY);
    if (expected === 'warning') return;
    const before = portal.home.writes.length;
    const refusal = await access.connect(input, options).catch(error => error);
    expect(refusal.message).toMatch(/^Nothing was kept\. /);
    expect(refusal.message).toContain(check);
    expect(refusal.message).not.toContain(CANARY);
    expect(portal.home.writes).toHaveLength(before);
  });

  it('names all that is refused of a kubeconfig', async () => {
    const access = await portal.begin();
    const kubeconfig = bad({ exec: { command: 'id' }, as: 'x' });
    const { inspected } = await access.examine({ kubeconfig }, options);
    expect(inspected.refused.map(({ code }) => code)).toEqual([
      'ExecRefused',
      'ImpersonationRefused',
    ]);
  });

  it('says what could not be looked at', async () => {
    portal.troubles.set('east', { code: 'TlsError' });
    const access = await portal.begin();
    const found = await access.examine(east(), options);
    expect(outcomes(found)).toMatchObject({
      reachable: 'passed',
      tls: 'failed',
      authenticated: 'skipped',
      permissions: 'skipped',
      definitions: 'skipped',
    });
  });

  it('is a conflict only where somebody else is in the way', async () => {
    const access = await portal.begin();
    const failure = (input: ConnectInput) =>
      access.connect(input, options).catch(error => error.name);
    expect(await failure(east({ name: 'west' }))).toBe('ConflictError');
    expect(await failure(east({ name: 'a/b', kubeconfig: 'x' }))).toBe(
      'InputError',
    );
  });
});
