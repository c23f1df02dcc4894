import { createConditionExports } from '@backstage/plugin-permission-node';
import { clusterResourceRef, contextResourceRef } from './resources';
import { clusterRules, contextRules } from './rules';

const clusters = createConditionExports({
  resourceRef: clusterResourceRef,
  rules: clusterRules,
});

const contexts = createConditionExports({
  resourceRef: contextResourceRef,
  rules: contextRules,
});

/** Conditions on clusters, for a policy: `k8ssandraClusterConditions.isOwner({ claims })`. */
export const k8ssandraClusterConditions = clusters.conditions;
/** Makes a policy's decision out of {@link k8ssandraClusterConditions}. */
export const createK8ssandraClusterConditionalDecision =
  clusters.createConditionalDecision;

/** Conditions on Kubernetes clusters, for a policy. */
export const k8ssandraContextConditions = contexts.conditions;
/** Makes a policy's decision out of {@link k8ssandraContextConditions}. */
export const createK8ssandraContextConditionalDecision =
  contexts.createConditionalDecision;
