import {
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { createKubernetesClient } from '../client';
import { KubernetesError } from '../client/errors';
import type { KubernetesClient } from '../client/types';
import type { Cluster } from '../cluster/types';
import { guardClient, guardCluster, unguarded } from './guardCluster';

const type = resourceTypes.ConfigMap;
const key = { namespace: 'db', name: 'x' };
const object: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: key,
};
const pod = { namespace: 'db', pod: 'p', port: 8080, path: '/' };

/** How every method of a client is called; what is not listed here fails the first test. */
const CALLS: Record<
  string,
  { writes: boolean; call: (c: KubernetesClient) => unknown }[]
> = {
  get: [{ writes: false, call: c => c.get(type, key) }],
  list: [{ writes: false, call: c => c.list(type) }],
  watch: [
    {
      writes: false,
      call: c => c.watch(type, { signal: new AbortController().signal }),
    },
  ],
  review: [{ writes: false, call: c => c.review(type, {}) }],
  getRaw: [{ writes: false, call: c => c.getRaw('/version') }],
  create: [{ writes: true, call: c => c.create(type, object) }],
  update: [{ writes: true, call: c => c.update(type, object) }],
  apply: [{ writes: true, call: c => c.apply(type, object) }],
  mergePatch: [{ writes: true, call: c => c.mergePatch(type, key, {}) }],
  jsonPatch: [{ writes: true, call: c => c.jsonPatch(type, key, []) }],
  delete: [{ writes: true, call: c => c.delete(type, key) }],
  podProxy: [
    { writes: false, call: c => c.podProxy({ ...pod, method: 'GET' }) },
    { writes: true, call: c => c.podProxy({ ...pod, method: 'POST' }) },
  ],
  portForward: [
    { writes: false, call: c => c.portForward({ ...pod, reads: true }) },
    { writes: true, call: c => c.portForward(pod) },
  ],
};
const rows = Object.entries(CALLS).flatMap(([method, calls]) =>
  calls.map(each => ({ method, ...each })),
);

/** A client that notes what it was called with. */
function notingClient() {
  const calls: Array<{ method: string; args: any[] }> = [];
  const client = Object.fromEntries(
    Object.keys(CALLS).map(method => [
      method,
      async (...args: any[]) => {
        calls.push({ method, args });
        return object;
      },
    ]),
  ) as unknown as KubernetesClient;
  return { calls, client };
}

function guard() {
  const controller = new AbortController();
  const denied = new KubernetesError({ code: 'NotLeading', message: 'no' });
  return {
    denied,
    controller,
    signal: controller.signal,
    permit: () => {
      if (controller.signal.aborted) throw denied;
    },
    end: () => controller.abort(denied),
  };
}

describe('a guarded client', () => {
  it('is asked for every method that a client has', () => {
    const real = createKubernetesClient({
      server: 'https://127.0.0.1:1',
    } as never);
    const methods = Object.keys(real).filter(
      each => typeof (real as any)[each] === 'function' && each !== 'close',
    );
    expect(methods.sort()).toEqual(Object.keys(CALLS).sort());
    const { client } = notingClient();
    expect(Object.keys(guardClient(client, guard())).sort()).toEqual(
      [...methods, 'close', 'protocol'].sort(),
    );
  });

  it.each(rows)(
    '$method (writes: $writes) is sent while the term goes on',
    async ({ method, writes, call }) => {
      const { client, calls } = notingClient();
      const given = guard();
      await call(guardClient(client, given));
      const [{ args }] = calls;
      expect(calls.map(each => each.method)).toEqual([method]);
      expect(args.at(-1)?.permit).toBe(writes ? given.permit : undefined);
    },
  );

  it.each(rows.filter(each => each.writes))(
    '$method is not sent after it',
    async ({ call }) => {
      const { client, calls } = notingClient();
      const given = guard();
      given.end();
      await expect(call(guardClient(client, given))).rejects.toBe(given.denied);
      expect(calls).toEqual([]);
    },
  );

  it.each(rows.filter(each => !each.writes))(
    '$method reads on after it',
    async ({ method, call }) => {
      const { client, calls } = notingClient();
      const given = guard();
      given.end();
      await call(guardClient(client, given));
      expect(calls.map(each => each.method)).toEqual([method]);
    },
  );

  it('cuts off what is under way when the term ends, and says why', async () => {
    const given = guard();
    const client = {
      apply: (_type: unknown, _object: unknown, { signal }: any) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () =>
            reject(
              new KubernetesError({ code: 'Aborted', message: 'aborted' }),
            ),
          );
        }),
    } as unknown as KubernetesClient;
    const writing = guardClient(client, given).apply(type, object);
    given.end();
    await expect(writing).rejects.toBe(given.denied);
  });

  it('tells apart what its caller gave up', async () => {
    const caller = new AbortController();
    const aborted = new KubernetesError({
      code: 'Aborted',
      message: 'aborted',
    });
    const client = {
      apply: async () => {
        caller.abort();
        throw aborted;
      },
    } as unknown as KubernetesClient;
    const writing = guardClient(client, guard()).apply(type, object, {
      signal: caller.signal,
    });
    await expect(writing).rejects.toBe(aborted);
  });
});

describe('a guarded cluster', () => {
  it('is the same but for its writes, and the one behind it can be had for people', () => {
    const cluster = {
      name: 'east',
      client: notingClient().client,
      status: { state: 'ready' },
    } as unknown as Cluster;
    const guarded = guardCluster(cluster, guard());
    expect([guarded.name, guarded.status]).toEqual([
      'east',
      { state: 'ready' },
    ]);
    expect(guarded.client).not.toBe(cluster.client);
    expect(unguarded(guarded)).toBe(cluster);
    expect(unguarded(cluster)).toBe(cluster);
  });
});
