import {
  createManualClock,
  KubernetesError,
  type Cluster,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { homeCaches } from '../snapshot';
import { cachedCluster } from '../snapshot/__testUtils__/cachedCluster';
import { createAccessChecks } from './accessChecks';
import { createContextAccess } from './contextAccess';
import { accessCheckOf } from './records';

const MINUTE = 60_000;
const everything = {
  resourceRules: [{ verbs: ['*'], apiGroups: ['*'], resources: ['*'] }],
};

function start(state = 'ready', names = ['home', 'west']) {
  const clock = createManualClock(1000);
  const stop = new AbortController();
  const changed: string[] = [];
  const asked: string[] = [];
  const answer: { rules: () => unknown } = { rules: () => everything };
  const client = {
    review: async (_type: unknown, { namespace }: any) => {
      asked.push(namespace);
      return answer.rules();
    },
    get: async () => {
      throw new KubernetesError({ code: 'NotFound', message: 'none' });
    },
  } as unknown as KubernetesClient;
  const cluster: Cluster = {
    ...cachedCluster(homeCaches(), {}, { status: { state } as never }),
    client,
  };
  const checks = createAccessChecks({
    namespaces: undefined,
    leaseNamespace: undefined,
    clock,
    signal: stop.signal,
    onChange: context => changed.push(context),
  });
  const regions = names.map(name => ({
    name: name === 'home' ? '' : name,
    label: name,
    // The control-plane cluster is another one, and answers nobody here, unless it is meant.
    cluster: name === 'home' ? undefined : cluster,
  }));
  const access = createContextAccess({
    checks,
    regions: () => regions,
    around: () => {
      throw new Error('not here');
    },
  });
  const found = () => accessCheckOf(cluster, clock.now());
  return { access, clock, cluster, asked, changed, answer, found, stop };
}

it('asks nothing before somebody looks', () => {
  const { asked, found } = start();
  expect([asked, found()]).toEqual([[], undefined]);
});

it('asks once for those who look at the same time, and tells what was found', async () => {
  const { access, asked, changed, found, clock } = start();
  access.look();
  access.look(['west']);
  await access.check('west');
  expect(asked).toHaveLength(1);
  expect(changed).toEqual(['west']);
  await clock.advance(8000);
  expect(found()).toMatchObject({ ageSeconds: 8 });
  expect(found()?.permissions?.every(each => !each.missing.length)).toBe(true);
});

it('asks again after 10 min, and only while somebody looks', async () => {
  const { access, asked, changed, clock } = start();
  await access.check('west');
  await clock.advance(10 * MINUTE - 1);
  await access.check('west');
  expect(asked).toHaveLength(1);
  await clock.advance(60 * MINUTE);
  expect(asked).toHaveLength(1);
  await access.check('west');
  expect(asked).toHaveLength(2);
  expect(changed).toEqual(['west']);
});

it('asks again where a person wants it, but not all the time', async () => {
  const { access, asked, clock } = start();
  await access.check('west');
  await access.check('west', { force: true });
  expect(asked).toHaveLength(1);
  await clock.advance(5000);
  await access.check('west', { force: true });
  expect(asked).toHaveLength(2);
});

it('tells when the rights are others', async () => {
  const { access, answer, changed, clock, found } = start();
  await access.check('west');
  answer.rules = () => ({ resourceRules: [] });
  await clock.advance(5000);
  await access.check('west', { force: true });
  expect(changed).toEqual(['west', 'west']);
  expect(found()?.permissions?.[0].missing).not.toEqual([]);
});

it('keeps what it knew when a check fails, says why, and tries again soon', async () => {
  const { access, answer, asked, found, clock } = start();
  await access.check('west');
  answer.rules = () => {
    throw new KubernetesError({ code: 'Timeout', message: 'no answer' });
  };
  await clock.advance(11 * MINUTE);
  await access.check('west');
  expect(found()).toMatchObject({
    ageSeconds: 660,
    problem: { code: 'Timeout', message: 'no answer' },
  });
  expect(found()?.permissions).not.toBeNull();
  await access.check('west');
  expect(asked).toHaveLength(2);
  await clock.advance(15_000);
  answer.rules = () => everything;
  await access.check('west');
  expect(found()).toMatchObject({ ageSeconds: 0 });
  expect(found()?.problem).toBeUndefined();
});

it('quotes nothing of an error that is not of the client', async () => {
  const { access, answer, found } = start();
  answer.rules = () => {
    throw new Error('canary');
  };
  await access.check('west');
  expect(found()?.problem?.code).toBe('Error');
  expect(JSON.stringify(found())).not.toContain('canary');
});

it.each(['down', 'auth-failed', 'disabled', 'connecting'])(
  'does not ask a Kubernetes cluster that is %s',
  async state => {
    const { access, asked } = start(state);
    access.look();
    await access.check('west', { force: true });
    expect(asked).toEqual([]);
  },
);

it('asks for what is needed at home also by another name of it', async () => {
  const { access, found } = start('ready', ['', 'alias']);
  await access.check('alias');
  const kinds = found()?.permissions?.map(({ resource }) => resource);
  expect(kinds).toContain('k8ssandraclusters');
});

it('knows nothing of a context that is not there', async () => {
  const { access, asked } = start();
  access.look(['east']);
  await access.check('east');
  expect(asked).toEqual([]);
});
