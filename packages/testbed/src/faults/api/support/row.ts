import {
  resourceTypes,
  type CassandraDatacenter,
  type ContextView,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  apply,
  createWitness,
  order,
  removeCluster,
  untilSettled,
  type Interceptor,
  type Lab,
  type Plane,
  type PlaneOptions,
  type Witness,
} from '../../../support/lab';
import {
  createCanaries,
  pulseThrough,
  watchInvariants,
  type Canaries,
  type InvariantOptions,
  type InvariantReport,
  type InvariantWatch,
} from '../../invariants';
import { shownBy } from '../../invariants/truth';

/** One fault row under way: a settled cluster in all regions, a control plane, and a watch over the invariants. */
export interface Row {
  lab: Lab;
  plane: Plane;
  witness: Witness;
  watch: InvariantWatch;
  canaries: Canaries;
  /** The K8ssandraCluster as it was settled. */
  cluster: K8ssandraCluster;
  /** Orders other sizes; resolves when they are reached. */
  resize(sizes: Record<string, number>): Promise<K8ssandraCluster>;
  /** What pages show of a context. */
  context(name: string): ContextView;
  /** Waits until a context is shown like this. */
  untilContext(name: string, words: RegExp): Promise<void>;
  /** Waits until a step of the plan says so. */
  says(words: RegExp): Promise<void>;
  /** CassandraDatacenters of the cluster in a context, as stored. */
  datacenters(context: string): Promise<CassandraDatacenter[]>;
  /** Removes the cluster, or leaves it as it is; then the invariants must hold, and no write may have broken I3 to I5. */
  end(options?: { leave?: boolean }): Promise<InvariantReport>;
  /** Ends everything without a verdict; for `afterEach`. */
  abandon(): Promise<void>;
}

/** How a row begins. */
export interface RowOptions {
  /** Name of the K8ssandraCluster. */
  name: string;
  /** Nodes by context, in this order. */
  sizes: Record<string, number>;
  /** A context that the fault does not concern. */
  calm?: string;
  /** `false`: the fault is there before the control plane is, so that nobody waits for the cluster to settle. */
  settled?: false;
  plane?: Partial<PlaneOptions>;
  /** Stands between the control plane and its clusters, beside the witness. */
  interceptor?: Interceptor;
  invariants?: Partial<InvariantOptions>;
}

/** Settles a cluster and begins to watch. */
export async function startRow(lab: Lab, options: RowOptions): Promise<Row> {
  const { name, sizes, calm } = options;
  const witness = createWitness(lab);
  const canaries = createCanaries();
  const plane = await lab.start({
    interceptor: both(witness, options.interceptor),
    ...options.plane,
  });
  const cluster = await apply(lab, order(name, sizes));
  if (options.settled !== false) await untilSettled(plane, cluster);
  const watch = await watchInvariants({
    plane,
    fleet: lab,
    canaries,
    ...(calm !== undefined && {
      pulse: pulseThrough({ fleet: lab, plane, context: calm, cluster: name }),
    }),
    ...options.invariants,
  });
  const context = (wanted: string) => {
    const found = shownBy(plane).contexts.find(
      each => each.id.context === wanted,
    );
    if (!found) throw new Error(`There is no context ${wanted}`);
    return found;
  };
  let ended = false;
  const abandon = async () => {
    if (ended) return;
    ended = true;
    watch.stop();
    // What a failed test leaves behind must not be in the way of the next one.
    await removeCluster(lab, cluster).catch(() => {});
    await plane.close();
  };
  return {
    lab,
    plane,
    witness,
    watch,
    canaries,
    cluster,
    context,
    abandon,
    resize: async wanted => {
      const changed = await apply(lab, order(name, wanted));
      await untilSettled(plane, changed);
      return changed;
    },
    untilContext: (wanted, words) =>
      plane.until(`${wanted} is ${words}`, () => {
        const { state, connection, reason } = context(wanted);
        return words.test(`${connection} ${state} ${reason?.text ?? ''}`);
      }),
    says: words =>
      plane.until(`${name} says ${words}`, () =>
        (plane.plan(plane.id(name))?.steps ?? []).some(each =>
          words.test(each.reason?.text ?? ''),
        ),
      ),
    datacenters: async where => {
      const { items } = await lab
        .admin(where)
        .list<CassandraDatacenter>(resourceTypes.CassandraDatacenter);
      return items.filter(
        each => each.metadata.labels?.['k8ssandra.io/cluster-name'] === name,
      );
    },
    end: async ({ leave = false } = {}) => {
      if (!leave) await removeCluster(lab, cluster);
      const report = await watch.check();
      if (witness.violations.length > 0) {
        throw new Error(witness.violations.join('\n'));
      }
      ended = true;
      await plane.close();
      return report;
    },
  };
}

function both(witness: Witness, other: Interceptor = {}): Interceptor {
  return {
    ...(other.watch && { watch: other.watch.bind(other) }),
    before: async write => {
      await witness.before?.(write);
      await other.before?.(write);
    },
    after: write => {
      witness.after?.(write);
      other.after?.(write);
    },
  };
}
