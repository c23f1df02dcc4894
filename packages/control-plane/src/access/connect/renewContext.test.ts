import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  anybody,
  CANARY,
  kubeconfigFor,
  TestPortal,
} from './__testUtils__/portal';
import type { RenewInput } from './types';

let portal: TestPortal;
beforeEach(() => {
  portal = new TestPortal();
});
afterEach(() => portal.stop());

const NEW = 'canary-of-the-new-token';
const options = { caller: anybody };
const renewed = (host = 'west', more: Partial<RenewInput> = {}) => ({
  kubeconfig: kubeconfigFor(host, { user: { token: NEW } }),
  ...more,
});
const kept = () => portal.kept('west-kubeconfig');
const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    error => error as Error,
  );

it('puts the new credential into the Secret and says that it is the same Kubernetes cluster', async () => {
  const access = await portal.begin();
  const before = portal.secrets()[0].metadata;
  const result = await access.renew('west', renewed(), options);
  expect(result).toMatchObject({ sameCluster: true, notes: [] });
  expect(result.checks.map(({ check }) => check)).not.toContain('name');
  expect(kept()).toContain(NEW);
  expect(kept()).not.toContain(CANARY);
  expect(portal.secrets()[0].metadata.uid).toBe(before.uid);
  await portal.ready('west');
  const out = JSON.stringify(result) + portal.log.join();
  expect([out.includes(NEW), out.includes(CANARY)]).toEqual([false, false]);
});

it('only looks when asked to, and tells what fails', async () => {
  const access = await portal.begin();
  const fine = await access.renew(
    'west',
    renewed('west', { dryRun: true }),
    options,
  );
  expect(fine).toMatchObject({ acceptable: true, sameCluster: true });
  const wrong = { kubeconfig: '{', dryRun: true };
  expect(await access.renew('west', wrong, options)).toMatchObject({
    acceptable: false,
    checks: [{ check: 'readable', outcome: 'failed' }, ...Array(9).fill({})],
  });
  expect(kept()).toContain(CANARY);
});

it('keeps the name of the context, whatever the kubeconfig calls it', async () => {
  const access = await portal.begin();
  const kubeconfig = kubeconfigFor('west', { context: 'admin@west' });
  await access.renew('west', { kubeconfig }, options);
  expect(kept()).toMatch(/current-context: west/);
  await portal.ready('west');
});

it('leaves the rest of the Secret alone', async () => {
  portal.home.put(resourceTypes.Secret, {
    ...portal.secrets()[0],
    data: { ...portal.secrets()[0].data, note: 'bm90ZQ==' },
  } as never);
  const access = await portal.begin();
  await access.renew('west', renewed(), options);
  expect(portal.secrets()[0].data).toMatchObject({ note: 'bm90ZQ==' });
});

it('says when the same Kubernetes cluster is said to be at another address', async () => {
  portal.serve('moved', 'uid-west');
  const access = await portal.begin();
  const result = await access.renew('west', renewed('moved'), options);
  expect(result.sameCluster).toBe(true);
  expect(result.checks.find(({ check }) => check === 'identity')).toMatchObject(
    {
      outcome: 'warning',
      sentence: { key: 'check.identity.sameElsewhere' },
    },
  );
});

describe('another Kubernetes cluster', () => {
  beforeEach(() => void portal.serve('other'));

  it('is refused, and nothing changes', async () => {
    const access = await portal.begin();
    const error = await failure(
      access.renew('west', renewed('other'), options),
    );
    expect(error).toMatchObject({ name: 'ConflictError' });
    expect(error?.message).toContain('another Kubernetes cluster than before');
    expect(kept()).toContain(CANARY);
  });

  it('is taken when it is meant, and said', async () => {
    const access = await portal.begin();
    const input = renewed('other', { acceptOther: true });
    const result = await access.renew('west', input, options);
    expect(result.sameCluster).toBe(false);
    expect(result.notes.map(({ key }) => key)).toEqual([
      'note.replacedCluster',
    ]);
    expect(kept()).toContain(NEW);
  });
});

describe('a context that cannot be asked any more', () => {
  it('is the same at the same address with the same authority', async () => {
    const access = await beginWithDeadWest();
    portal.troubles.clear();
    const result = await access.renew('west', renewed(), options);
    expect(result.sameCluster).toBe(true);
    expect(
      result.checks.find(({ check }) => check === 'identity')?.sentence.key,
    ).toBe('check.identity.sameServer');
    await portal.ready('west');
  });

  it('may be another one at another address, which a person must say', async () => {
    portal.serve('other');
    const access = await beginWithDeadWest();
    const error = await failure(
      access.renew('west', renewed('other'), options),
    );
    expect(error?.message).toContain('cannot be known');
    const input = renewed('other', { acceptOther: true });
    const result = await access.renew('west', input, options);
    expect(result.sameCluster).toBeNull();
  });

  async function beginWithDeadWest() {
    portal.troubles.set('west', { code: 'Unauthorized' });
    portal.serve('second');
    portal.put('second');
    return portal.begin({}, 'second');
  }
});

describe('a renewal is refused', () => {
  it.each([
    ['text that is no kubeconfig', { kubeconfig: `{${NEW}` }, 'InputError'],
    ['a context that is not there', renewed(), 'NotFoundError', 'nowhere'],
  ])('%s', async (_, input, name, context = 'west') => {
    const access = await portal.begin();
    const error = await failure(access.renew(context, input, options));
    expect(error?.name).toBe(name);
    expect(error?.message).not.toContain(NEW);
    expect(kept()).toContain(CANARY);
  });

  it('by a server that does not take the new credential', async () => {
    const access = await portal.begin();
    portal.troubles.set('west', { code: 'Unauthorized' });
    const error = await failure(access.renew('west', renewed(), options));
    expect(error).toMatchObject({ name: 'InputError' });
    expect(error?.message).toContain('not accepted');
    expect(kept()).toContain(CANARY);
  });

  it('where two contexts share the Secret', async () => {
    portal.home.put({ kind: 'ClientConfig' }, {
      ...portal.configs()[0],
      metadata: { name: 'twin', namespace: 'db' },
    } as never);
    const access = await portal.begin();
    const error = await failure(access.renew('twin', renewed(), options));
    expect(error?.message).toContain('db/west');
  });

  it('where two ClientConfigs claim the name', async () => {
    const access = await portal.begin();
    portal.connect('again', kubeconfigFor('west'), {});
    portal.home.put({ kind: 'ClientConfig' }, {
      ...portal.configs().find(each => each.metadata.name === 'again')!,
      spec: {
        contextName: 'west',
        kubeConfigSecret: { name: 'again-kubeconfig' },
      },
    } as never);
    const error = await failure(access.renew('west', renewed(), options));
    expect(error?.message).toContain('db/again, db/west all name the context');
  });

  it('when somebody changed the Secret meanwhile', async () => {
    const access = await portal.begin();
    portal.home.failures.set(
      'apply Secret',
      new KubernetesError({ code: 'Conflict', message: 'was modified' }),
    );
    const error = await failure(access.renew('west', renewed(), options));
    expect(error?.name).toBe('ConflictError');
  });

  it('while the control-plane cluster is away', async () => {
    const access = await portal.begin();
    portal.home.fault = 'refuse';
    const error = await failure(access.renew('west', renewed(), options));
    expect(error?.name).toBe('ServiceUnavailableError');
  });
});

it('makes the Secret anew where somebody deleted it', async () => {
  const access = await portal.begin();
  portal.home.drop('Secret', 'west-kubeconfig');
  const input = renewed('west', { acceptOther: true });
  await access.renew('west', input, options);
  expect(kept()).toContain(NEW);
});
