import type { LeaseSettings } from '@k8ssandra-backstage/kubernetes-runtime';
import { isOurLease, type RequestCount } from './counts';
import type { Ground } from './ground';
import { startReplica, type Replica } from './replica';

/** The lease that replicas of a cast share. */
export const LEASE = { namespace: 'k8ssandra', name: 'k8ssandra-backstage-ha' };

/** Replicas of one control plane on a ground. */
export interface Cast {
  readonly ground: Ground;
  /** Those that have not ended. */
  readonly replicas: readonly Replica[];
  /** Starts one more; resolves when it has reached every cluster. */
  start(identity: string): Promise<Replica>;
  /** Waits until something holds, looking at everything that replicas tell. */
  until<T>(what: string, look: () => T | undefined | false): Promise<T>;
  /** Waits until one of them leads that is none of these. */
  leader(...others: Replica[]): Promise<Replica>;
  /** How often a replica wrote to any cluster, its lease apart. */
  writesOf(replica: Replica): Promise<number>;
  stop(): Promise<void>;
}

const LIMIT_MS = 30_000;

/** Makes a cast without any replica. */
export function createCast(
  ground: Ground,
  settings: Partial<LeaseSettings>,
): Cast {
  const all: Replica[] = [];
  const alive = () => all.filter(each => !each.isOver);
  const lookers = new Set<() => void>();
  const onTold = () => [...lookers].forEach(each => each());

  const until = <T>(what: string, look: () => T | undefined | false) =>
    new Promise<T>((resolve, reject) => {
      const limit = setTimeout(() => {
        lookers.delete(attempt);
        const logs = all.flatMap(each => each.log).slice(-40);
        reject(new Error(`${what}: not so in time.\n${logs.join('')}`));
      }, LIMIT_MS);
      function attempt() {
        const found = look();
        if (found === undefined || found === false) return;
        clearTimeout(limit);
        lookers.delete(attempt);
        resolve(found);
      }
      lookers.add(attempt);
      attempt();
    });

  return {
    ground,
    get replicas() {
      return alive();
    },
    until,
    start: async identity => {
      const [home, ...regions] = ground.contexts;
      const texts = await Promise.all(
        [home, ...regions].map(each => ground.kubeconfigOf(each, identity)),
      );
      const kubeconfigs = Object.fromEntries(
        ['', ...regions].map((each, index) => [each, texts[index]]),
      );
      const replica = startReplica(
        {
          identity,
          controlPlane: 'control-plane',
          kubeconfigs,
          lease: LEASE,
          settings,
        },
        onTold,
      );
      all.push(replica);
      await until(`${identity} reaches every cluster`, () => replica.isReady);
      return replica;
    },
    leader: (...others) =>
      until('a replica leads', () =>
        alive().find(
          each => each.leads !== undefined && !others.includes(each),
        ),
      ),
    writesOf: async ({ identity }) =>
      (await ground.requests())
        .filter(each => each.user === identity && isWrite(each))
        .reduce((sum, each) => sum + each.count, 0),
    stop: async () => {
      await Promise.all(alive().map(each => each.kill()));
    },
  };
}

function isWrite(each: RequestCount): boolean {
  return !['get', 'list', 'watch'].includes(each.verb) && !isOurLease(each);
}
