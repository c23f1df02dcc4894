import { STATE_KEYS } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { z as Zod } from 'zod/v3';

/** The zod that Backstage hands to schemas of actions. */
export type Z = typeof Zod;

const NAME_LENGTH = 253;

/** Names a cluster. */
export const clusterIdFields = (z: Z) => ({
  controlPlane: z
    .string()
    .min(1)
    .max(NAME_LENGTH)
    .describe('Name of the control plane, as list-clusters tells it'),
  namespace: z
    .string()
    .min(1)
    .max(NAME_LENGTH)
    .describe('Namespace of the K8ssandraCluster'),
  name: z
    .string()
    .min(1)
    .max(NAME_LENGTH)
    .describe('Name of the K8ssandraCluster'),
});

/** Input of an action on one cluster. */
export const clusterInput = (z: Z) => z.object(clusterIdFields(z)).strict();

/** A state of the vocabulary of the product. */
export const stateOf = (z: Z) => z.enum([...STATE_KEYS, 'observed']);

/** Seconds, null when unknown. */
export const secondsOf = (z: Z) =>
  z.number().nullable().describe('Seconds; null when unknown');

/** Nodes of something: what is not visible is not added to what is. */
export const nodesOf = (z: Z) =>
  z.object({
    up: z.number(),
    size: z.number(),
    notVisible: z
      .number()
      .describe(
        'Nodes in regions that cannot be seen now; neither up nor down',
      ),
  });

/** The three sentences of a verdict. */
export const verdictOf = (z: Z) =>
  z.object({
    state: z.string(),
    clients: z.string().nullable(),
    next: z.string().nullable(),
  });

/** The cluster of the examples: one that the demo orders. */
export const exampleInput = {
  controlPlane: 'control-plane',
  namespace: 'k8ssandra',
  name: 'ledger',
};
