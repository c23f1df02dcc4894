import {
  labels,
  type CassandraPod,
  type EndpointSlice,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { additionalSeedServiceName } from '../../desired';
import { say } from '../sentences';
import {
  datacenterRef,
  type ColdStartInput,
  type ColdStartRule,
} from './types';

/** The slices of a seed service that cass-operator counts; ours carry the name of the cluster before it (operator-spec 3.11, C.3). */
const COUNTED = ['ipv4', 'ipv6', 'fqdn'];

/**
 * Seeds after a loss of all pods: cass-operator takes the mark off nodes that are not ready, and marks the first one it starts unless
 * it knows of additional seeds, which would all be elsewhere (operator-spec C.3).
 */
export const seeds: ColdStartRule = input => {
  const { model } = input;
  const elsewhere = namedElsewhere(input);
  if (elsewhere.length > 0) {
    return {
      about: 'seeds',
      answer: 'no',
      sentence: say('cold.seeds.elsewhere'),
      evidence: elsewhere,
    };
  }
  const own = ownSeeds(input);
  return {
    about: 'seeds',
    answer: 'yes',
    sentence:
      own.length > 0
        ? say('cold.seeds.own', { seeds: own.length })
        : say('cold.seeds.first'),
    evidence:
      own.length > 0
        ? own.map(({ metadata: { name, namespace = '' } }) => ({
            context: model.facts.context.name,
            kind: 'Pod',
            namespace,
            name,
          }))
        : [datacenterRef(model)],
  };
};

/** Nodes of the datacenter that are seeds now. */
export function ownSeeds({
  model,
}: Pick<ColdStartInput, 'model'>): CassandraPod[] {
  return model.facts.pods.filter(
    each => each.metadata.labels?.[labels.seedNode] === 'true',
  );
}

/** Objects through which cass-operator knows of additional seeds. */
function namedElsewhere({ snapshot, model }: ColdStartInput) {
  const { live, context, namespace } = model.facts;
  if (!live) return [];
  const given = live.spec.additionalSeeds;
  const inSpec = Array.isArray(given) && given.length > 0;
  const service = additionalSeedServiceName(snapshot.cluster, live);
  const names = new Set(COUNTED.map(family => `${service}-${family}`));
  const slices = context.endpointSlices.filter(
    each =>
      each.metadata.namespace === namespace &&
      names.has(each.metadata.name) &&
      hasAddresses(each),
  );
  return [
    ...(inSpec ? [datacenterRef(model)] : []),
    ...slices.map(each => ({
      context: context.name,
      kind: 'EndpointSlice',
      namespace,
      name: each.metadata.name,
    })),
  ];
}

function hasAddresses({ endpoints }: EndpointSlice): boolean {
  return (endpoints ?? []).some(each => each.addresses.length > 0);
}
