import type { WatchEvent } from '../../client/types';
import { createRefusingClient } from '../../cluster/refusingClient';
import { KubernetesError } from '../../client/errors';
import type { KubernetesClient, WatchOptions } from '../../client/types';
import type { Lease } from '../leaseRecord';

type LeaseEvent = WatchEvent<Lease>;

/** What may be wrong between one replica and the server. */
export interface Line {
  /** Every call fails at once. */
  away?: boolean;
  /** Calls are carried out and never answered. */
  mute?: boolean;
  /** The watch brings nothing. */
  deaf?: boolean;
  /** The account may do nothing. */
  forbidden?: boolean;
}

/** An API server that has one lease, and checks versions as a real one does. */
export function createLeaseServer() {
  let version = 0;
  let lease: Lease | undefined;
  const watchers = new Set<(event: LeaseEvent) => void>();
  /** `<who> <verb>` of everything that was asked. */
  const requests: string[] = [];
  const fail = (code: string) => new KubernetesError({ code, message: code });

  const put = (next: Lease | undefined) => {
    const before = lease;
    version += 1;
    lease = next && {
      ...next,
      metadata: { ...next.metadata, resourceVersion: String(version) },
    };
    const object = (lease ?? before) as Lease;
    let type: 'ADDED' | 'MODIFIED' | 'DELETED' = 'DELETED';
    if (lease) type = before ? 'MODIFIED' : 'ADDED';
    watchers.forEach(tell => tell({ type, object: structuredClone(object) }));
  };

  const create = (spec: Lease['spec']) => {
    if (lease) throw fail('AlreadyExists');
    const metadata = { namespace: 'k', name: 'lead', uid: `uid-${version}` };
    put({ apiVersion: 'v1', kind: 'Lease', metadata, spec });
  };

  const answer = async <T>(
    who: string,
    line: Line,
    verb: string,
    work: () => T,
  ) => {
    requests.push(`${who} ${verb}`);
    if (line.away) throw fail('ConnectionRefused');
    if (line.forbidden) throw fail('Forbidden');
    const result = structuredClone(work());
    if (line.mute) throw fail('Timeout');
    return result as never;
  };

  return {
    requests,
    get lease() {
      return lease;
    },
    /** What a person does with kubectl. */
    edit: (spec: NonNullable<Lease['spec']>) =>
      put(lease && { ...lease, spec: { ...lease.spec, ...spec } }),
    annotate: (text: string) =>
      put(
        lease && {
          ...lease,
          metadata: { ...lease.metadata, annotations: { text } },
        },
      ),
    remove: () => put(undefined),
    create,
    /** The client of one replica. */
    client: (who: string, line: Line = {}): KubernetesClient => ({
      ...createRefusingClient({ code: 'Closed', message: 'not expected' }),
      get: () =>
        answer(who, line, 'get', () => {
          if (!lease) throw fail('NotFound');
          return lease;
        }),
      create: (_type, object) =>
        answer(who, line, 'create', () => {
          create((object as Lease).spec);
          return lease;
        }),
      mergePatch: (_type, _key, patch) =>
        answer(who, line, 'patch', () => {
          const { metadata, spec } = patch as Lease;
          if (!lease) throw fail('NotFound');
          const stale =
            metadata.resourceVersion !== lease.metadata.resourceVersion ||
            metadata.uid !== lease.metadata.uid;
          if (stale) throw fail('Conflict');
          put({ ...lease, spec: { ...lease.spec, ...spec } });
          return lease;
        }),
      list: () =>
        answer(who, line, 'list', () => ({
          items: lease ? [lease] : [],
          resourceVersion: String(version),
        })),
      watch: (_type, options: WatchOptions) => stream(line, options) as never,
    }),
  };

  async function* stream(line: Line, { signal }: WatchOptions) {
    const queue: LeaseEvent[] = [];
    let wake = () => {};
    const take = (event: LeaseEvent) => {
      if (!line.deaf && !line.away) queue.push(event);
      wake();
    };
    watchers.add(take);
    signal.addEventListener('abort', () => wake());
    const arrived = () =>
      new Promise<void>(resolve => {
        wake = resolve;
      });
    while (!signal.aborted) {
      const next = queue.shift();
      if (next) yield next;
      else {
        await arrived();
      }
    }
    watchers.delete(take);
  }
}

/** What {@link createLeaseServer} makes. */
export type LeaseServer = ReturnType<typeof createLeaseServer>;
