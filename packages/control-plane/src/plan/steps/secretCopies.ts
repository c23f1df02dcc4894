import {
  resourceTypes,
  type ReplicationTarget,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  buildReplicatedSecret,
  buildSecretCopy,
  generatedSecrets,
  replicationTargets,
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

/** Secrets beside the K8ssandraCluster that are marked to go to the regions (operator-spec 4.1). */
export function sourceSecrets({ cluster, home }: PlanInput): Secret[] {
  const from = homeNamespace(cluster);
  return home.secrets.filter(
    each =>
      each.metadata.namespace === from && hasReplicationLabels(cluster, each),
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
  for (const target of replicationTargets(cluster)) {
    const context = contextOf(snapshot, target.k8sContextName ?? '');
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
        verb: 'apply',
        kind: 'apply',
        target: refOf(context.name, resourceTypes.Secret, namespace, name),
        subject: words.subject.text,
        state: 'ready',
      });
    }
    return applyDraft({
      ...words,
      context,
      resource: resourceTypes.Secret,
      desired: buildSecretCopy({ source, target, replicatedSecret }),
      live: findObject(context.secrets, namespace, name),
    });
  });
}
