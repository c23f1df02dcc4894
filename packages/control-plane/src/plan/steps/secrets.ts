import {
  annotations,
  labels,
  labelValues,
  resourceTypes,
  type ReplicationTarget,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  buildReplicatedSecret,
  buildSecretCopy,
  buildSuperuserSecret,
  replicationTargets,
  superuserSecretName,
} from '../../desired';
import type { ContextSnapshot } from '../../snapshot/types';
import { differences } from '../compare';
import { draft, refOf, type Draft } from '../draft';
import {
  contextOf,
  hasReplicationLabels,
  sameKubernetesCluster,
} from '../facts';
import { homeNamespace, type PlanInput } from '../input';
import { say } from '../sentences';
import { applyDraft, findObject } from './applyDraft';
import { beforeWrites, clusterRef, ids } from './ids';

/** Superuser, the object that says where secrets go, and a copy per region (operator-spec 4). None with external secrets. */
export function secretDrafts(input: PlanInput): Draft[] {
  if (input.cluster.spec.secretsProvider === 'external') return [];
  return [
    superuserDraft(input),
    replicatedSecretDraft(input),
    ...copyDrafts(input),
  ];
}

function superuserDraft(input: PlanInput): Draft {
  const { cluster, home } = input;
  const namespace = homeNamespace(cluster);
  const name = superuserSecretName(cluster);
  const live = findObject(home.secrets, namespace, name);
  const marked = live !== undefined && hasReplicationLabels(cluster, live);
  const common = {
    verb: 'superuser',
    kind: 'apply' as const,
    target: clusterRef(cluster),
    why: say('why.superuser'),
    subject: say('subject.superuser').text,
    after: [ids.reach(''), ids.claim(cluster)],
  };
  if (!live) {
    return draft({
      ...common,
      title: say('plan.superuser', { name }),
      state: 'ready',
      action: {
        type: 'create-secret',
        context: '',
        resource: resourceTypes.Secret,
        make: password => buildSuperuserSecret({ cluster, password }),
      },
    });
  }
  return draft({
    ...common,
    title: marked
      ? say('plan.superuser', { name })
      : say('plan.superuserLabels', { name }),
    state: marked ? 'done' : 'ready',
    action: marked
      ? undefined
      : {
          type: 'merge-patch',
          context: '',
          resource: resourceTypes.Secret,
          namespace,
          name,
          patch: {
            metadata: {
              labels: {
                [labels.replicatedBy]: labelValues.controller,
                [labels.clusterName]: cluster.metadata.name,
                [labels.clusterNamespace]: namespace,
              },
              annotations: { [annotations.orphan]: 'true' },
            },
          },
        },
  });
}

/** Extra labels and targets are left alone (operator-spec 4.2), so only what is missing counts. */
function replicatedSecretDraft(input: PlanInput): Draft {
  const { cluster, home } = input;
  const desired = buildReplicatedSecret({ cluster });
  const live = findObject(
    home.replicatedSecrets,
    homeNamespace(cluster),
    desired.metadata.name,
  );
  const targets = live?.spec.replicationTargets ?? [];
  const complete =
    live !== undefined &&
    (desired.spec.replicationTargets ?? []).every(wanted =>
      targets.some(there => differences(wanted, there).length === 0),
    );
  return applyDraft({
    context: home,
    resource: resourceTypes.ReplicatedSecret,
    desired: complete
      ? { ...desired, spec: { ...desired.spec, replicationTargets: targets } }
      : desired,
    live,
    title: say('plan.replicatedSecret'),
    why: say('why.replicatedSecret'),
    subject: say('subject.superuser'),
    after: [ids.reach(''), ids.claim(cluster)],
  });
}

/** A copy of a secret and where it belongs. */
export interface CopyPlace {
  context: ContextSnapshot;
  target: ReplicationTarget;
  namespace: string;
  name: string;
  /** Absent while the secret itself is not there yet. */
  source?: Secret;
}

/** Every copy that is asked for; a place that is the source itself needs none. */
export function copyPlaces(input: PlanInput): CopyPlace[] {
  const { cluster, home, snapshot } = input;
  const from = homeNamespace(cluster);
  const sources = home.secrets.filter(
    each =>
      each.metadata.namespace === from && hasReplicationLabels(cluster, each),
  );
  const superuser = superuserSecretName(cluster);
  const names = new Set([
    superuser,
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
        source: sources.find(each => each.metadata.name === sourceName),
      });
    }
  }
  return [...places.values()];
}

function copyDrafts(input: PlanInput): Draft[] {
  const { cluster } = input;
  const replicatedSecret = buildReplicatedSecret({ cluster });
  return copyPlaces(input).map(place => {
    const { context, namespace, name, source, target } = place;
    const words = {
      title: say('plan.secretCopy', { name, region: context.region }),
      why: say('why.secretCopy'),
      subject: say('subject.secrets', { region: context.region }),
      after: [
        ids.superuser(cluster),
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
