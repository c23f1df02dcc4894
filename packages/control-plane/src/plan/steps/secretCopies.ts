import {
  labels,
  resourceTypes,
  type ReplicationTarget,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  buildReplicatedSecret,
  buildSecretCopy,
  generatedSecrets,
} from '../../desired';
import type { ContextSnapshot } from '../../snapshot/types';
import { draft, refOf, type Draft } from '../draft';
import {
  contextOf,
  hasReplicationLabels,
  sameKubernetesCluster,
} from '../facts';
import { homeNamespace, type PlanInput } from '../input';
import { say } from '../sentences';
import { applyDraft, findObject } from './applyDraft';
import { credentialStep } from './credentials';
import { beforeWrites } from './ids';
import { targetsOf } from './targets';

/** Secrets beside the K8ssandraCluster that are marked to go to the regions (operator-spec 4.1). */
export function sourceSecrets({ cluster, home }: PlanInput): Secret[] {
  const from = homeNamespace(cluster);
  return home.secrets.filter(
    each =>
      each.metadata.namespace === from &&
      hasReplicationLabels(cluster, each) &&
      // A copy beside its source, for a target with a prefix, is copied no further.
      each.metadata.labels?.[labels.replicatedSecretName] !==
        `${from}.${cluster.metadata.name}`,
  );
}

/** A copy of a secret and where it belongs. */
export interface CopyPlace {
  context: ContextSnapshot;
  target: ReplicationTarget;
  namespace: string;
  name: string;
  /** Name of the secret that is copied. */
  sourceName: string;
  /** Absent while the secret itself is not there yet. */
  source?: Secret;
  /** No datacenter needs it: only the ReplicatedSecret names its target. */
  optional: boolean;
}

/** Every copy that is asked for; a place that is the source itself needs none. */
export function copyPlaces(input: PlanInput): CopyPlace[] {
  const { cluster, home, snapshot } = input;
  const from = homeNamespace(cluster);
  const sources = sourceSecrets(input);
  const names = new Set([
    ...generatedSecrets(cluster).map(each => each.name),
    ...sources.map(each => each.metadata.name),
  ]);
  const places = new Map<string, CopyPlace>();
  const { wanted, extra } = targetsOf(input);
  for (const target of [...wanted, ...extra]) {
    const optional = extra.includes(target);
    const context = contextOf(snapshot, target.k8sContextName ?? '');
    // Nobody waits for a region that no datacenter is in.
    if (optional && !context.visible) continue;
    const namespace = target.namespace || from;
    for (const sourceName of names) {
      const name = `${target.targetPrefix ?? ''}${sourceName}`;
      const isSource =
        namespace === from &&
        name === sourceName &&
        sameKubernetesCluster(context, home);
      if (isSource) continue;
      places.set([context.name, namespace, name].join('/'), {
        context,
        target,
        namespace,
        name,
        sourceName,
        source: sources.find(each => each.metadata.name === sourceName),
        optional,
      });
    }
  }
  return [...places.values()];
}

/** A copy of every marked secret in every place that needs it (operator-spec 4.3). */
export function copyDrafts(input: PlanInput): Draft[] {
  const { cluster } = input;
  const replicatedSecret = buildReplicatedSecret({ cluster });
  return copyPlaces(input).map(place => {
    const { context, namespace, name, sourceName, source, target } = place;
    const optional = place.optional && { optional: true };
    const words = {
      title: say('plan.secretCopy', { name, region: context.region }),
      why: say('why.secretCopy'),
      subject: say('subject.secrets', { region: context.region }),
      after: [
        credentialStep(cluster, sourceName),
        ...beforeWrites(cluster, context.name, namespace),
      ],
    };
    if (!source) {
      return draft({
        ...words,
        ...optional,
        verb: 'apply',
        kind: 'apply',
        target: refOf(context.name, resourceTypes.Secret, namespace, name),
        state: 'ready',
      });
    }
    const step = applyDraft({
      ...words,
      context,
      resource: resourceTypes.Secret,
      desired: buildSecretCopy({ source, target, replicatedSecret }),
      live: findObject(context.secrets, namespace, name),
    });
    return { ...step, ...optional };
  });
}
