import type {
  OperatorView,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { shortVersion } from './accessFacts';

/** What a column has room for of the operators of a Kubernetes cluster. */
export interface OperatorFacts {
  /** `cass-op`. */
  name: string;
  /** `1.31`. */
  version: string | null;
  state: StateKey;
}

const ORDER: StateKey[] = ['down', 'attention', 'healthy'];

/**
 * The operator that a column names: the one in the worst state, and of several that are well the one that works on datacenters.
 * Undefined where none was seen, which is not "none".
 */
export function operatorFacts(
  operators: OperatorView[] | null,
): OperatorFacts | undefined {
  if (!operators) return undefined;
  const own = ({ name }: OperatorView) => (name === 'cass-operator' ? 0 : 1);
  const [first] = [...operators].sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || own(a) - own(b),
  );
  if (!first) return undefined;
  return {
    name: first.name.replace(/-operator$/, '-op'),
    version: first.version && shortVersion(first.version),
    state: first.state,
  };
}
