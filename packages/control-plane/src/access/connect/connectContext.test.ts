import {
  KubernetesError,
  readKubeconfig,
} from '@k8ssandra-backstage/kubernetes-runtime';
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

describe('a Kubernetes cluster that fits', () => {
  it('passes every check, and nothing is written by looking', async () => {
    const access = await portal.begin();
    const before = portal.home.writes.length;
    const found = await access.examine(east(), options);
    expect(found).toMatchObject({
      acceptable: true,
      name: 'east',
      namespace: 'db',
      kubernetesVersion: 'v1.34.0',
      inspected: { endpoint: 'east.test:6443', contexts: ['east'] },
    });
    expect(new Set(Object.values(outcomes(found)))).toEqual(
      new Set(['passed']),
    );
    expect(found.checks).toHaveLength(12);
    expect(portal.home.writes).toHaveLength(before);
    expect(JSON.stringify(found)).not.toContain(CANARY);
  });

  it('is kept as ClientConfig and Secret with its own part of the kubeconfig, and becomes ready at once', async () => {
    const access = await portal.begin();
    const kubeconfig = kubeconfigFor('east', { context: 'admin@east' });
    const result = await access.connect(
      { kubeconfig, name: 'prod_east', region: 'eu-1', owner: 'group:a/b' },
      options,
    );
    expect(result).toMatchObject({
      name: 'prod_east',
      namespace: 'db',
      notes: [],
    });
    expect(JSON.stringify(result)).not.toContain(CANARY);
    const config = portal
      .configs()
      .find(each => each.metadata.name === 'prod-east');
    expect(config).toMatchObject({
      metadata: {
        namespace: 'db',
        labels: { 'topology.kubernetes.io/region': 'eu-1' },
        annotations: { 'backstage.k8ssandra.io/owner': 'group:a/b' },
      },
      spec: {
        contextName: 'prod_east',
        kubeConfigSecret: { name: 'prod-east-config' },
      },
    });
    const kept = portal.kept('prod-east-config');
    expect(
      readKubeconfig(kept, { contextName: 'prod_east' }).connection,
    ).toMatchObject({ server: 'https://east.test:6443', token: CANARY });
    await portal.ready('prod_east');
    expect(portal.log.join()).not.toContain(CANARY);
  });

  it('is connected in the mode observe too, with a word on the operator there', async () => {
    const access = await portal.begin({ mode: 'observe' });
    const { notes } = await access.connect(east(), options);
    expect(notes.map(({ key }) => key)).toEqual(['note.operator']);
  });
});

describe('a second name of a Kubernetes cluster', () => {
  const second = { kubeconfig: kubeconfigFor('west'), name: 'second' };

  it('is taken when it is wanted', async () => {
    const access = await portal.begin();
    const input = { ...second, acceptAlias: true };
    const found = await access.connect(input, options);
    expect(outcome(found, 'identity')?.outcome).toBe('warning');
    await portal.ready('second', 'west');
  });

  it('does not tell names that the caller may not read', async () => {
    const access = await portal.begin();
    const caller = { ...anybody, mayReadContext: () => false };
    const found = await access.examine(second, { caller });
    expect(outcome(found, 'identity')?.sentence.text).toContain(
      'one that you may not see',
    );
    expect(JSON.stringify(found.checks)).not.toContain('as west');
  });
});

it('of a name that the caller may not connect is neither tried nor kept', async () => {
  const access = await portal.begin();
  const server = portal.servers.get('east')!;
  const caller = { ...anybody, mayConnect: (name: string) => name !== 'east' };
  for (const verb of ['examine', 'connect'] as const) {
    await expect(access[verb](east(), { caller })).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('k8ssandra.context.connect'),
    });
  }
  expect(server.requests).toEqual([]);
  const { name } = await access.connect(east({ name: 'mine' }), { caller });
  expect(name).toBe('mine');
});

describe('while it is kept', () => {
  it('the Secret does not stay when the ClientConfig cannot be made', async () => {
    const access = await portal.begin();
    portal.home.failures.set(
      'create ClientConfig',
      new KubernetesError({ code: 'Forbidden', message: 'may not' }),
    );
    const refusal = await access.connect(east(), options).catch(e => e);
    expect(refusal.name).toBe('NotAllowedError');
    expect(portal.secrets().map(each => each.metadata.name)).toEqual([
      'west-kubeconfig',
    ]);
  });

  it('somebody who is faster wins', async () => {
    const access = await portal.begin();
    const [first, other] = await Promise.allSettled([
      access.connect(east(), options),
      access.connect(east(), options),
    ]);
    expect([first.status, other.status].sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(portal.configs()).toHaveLength(2);
    expect(portal.secrets()).toHaveLength(2);
    await portal.ready('east');
  });

  it('a control-plane cluster that is away is told, and nothing is half done', async () => {
    const access = await portal.begin();
    portal.home.fault = 'refuse';
    await expect(access.connect(east(), options)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    portal.home.fault = 'none';
    expect(portal.configs()).toHaveLength(1);
  });

  it('namespaces that are served are looked for there', async () => {
    const access = await portal.begin({ namespaces: ['db', 'orders'] });
    const found = await access.examine(east(), options);
    expect(outcome(found, 'namespaces')).toMatchObject({
      outcome: 'warning',
      sentence: { text: expect.stringContaining('no namespace orders') },
    });
    const elsewhere = await access.examine(
      east({ namespace: 'kube-system' }),
      options,
    );
    expect(outcome(elsewhere, 'namespace')?.sentence.text).toContain(
      'does not look into namespace kube-system, only into db and orders',
    );
  });
});
