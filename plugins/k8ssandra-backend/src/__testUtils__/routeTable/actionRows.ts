import type { Addresses, Persona } from './types';

/** One action of the registry, and what each persona is answered. */
export interface ActionRow {
  /** Name in the registry. */
  action: string;
  input: (at: Addresses) => object;
  /** Those that an answer takes. */
  permissions: string[];
  status: Record<Persona, number>;
}

const onCluster = ({ controlPlane, namespace, cluster }: Addresses) => ({
  controlPlane,
  namespace,
  name: cluster,
});

/** An action is refused what the same read of the HTTP API is. */
const readOne: ActionRow['status'] = {
  anonymous: 401,
  nobody: 404,
  elsewhere: 404,
  reader: 200,
  permitted: 200,
};

/** Every action that the plugin registers. */
export const actionRows: ActionRow[] = [
  {
    action: 'list-clusters',
    input: () => ({}),
    permissions: ['k8ssandra.cluster.read'],
    status: { ...readOne, nobody: 200, elsewhere: 200 },
  },
  ...['explain-cluster', 'survive', 'plan'].map(action => ({
    action,
    input: onCluster,
    permissions: ['k8ssandra.cluster.read'],
    status: readOne,
  })),
];
