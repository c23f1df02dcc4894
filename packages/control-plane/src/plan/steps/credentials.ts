import {
  annotations,
  labels,
  labelValues,
  resourceTypes,
  type K8ssandraCluster,
  type Secret,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  buildCredentialsSecret,
  generatedSecrets,
  secretDataHash,
  superuserSecretName,
  type GeneratedSecret,
} from '../../desired';
import { draft, refOf, stepId, type Draft, type DraftInit } from '../draft';
import { hasReplicationLabels } from '../facts';
import { homeNamespace, type PlanInput } from '../input';
import { say } from '../sentences';
import type { Action } from '../types';
import { findObject } from './applyDraft';
import { clusterRef, ids } from './ids';

/** Whom a Secret is for, in words. */
const USERS: Record<
  Exclude<GeneratedSecret['purpose'], 'superuser'>,
  string
> = {
  reaper: 'Reaper',
  'reaper-ui': "Reaper's page",
  medusa: 'Medusa',
};

/** One step for each Secret that the cluster needs: made where it is absent, marked where a user brought it (operator-spec 4.1). */
export function credentialDrafts(input: PlanInput): Draft[] {
  return generatedSecrets(input.cluster).map(each =>
    credentialDraft(input, each),
  );
}

function credentialDraft(input: PlanInput, wanted: GeneratedSecret): Draft {
  const { cluster, home } = input;
  const { name } = wanted;
  const live = findObject(home.secrets, homeNamespace(cluster), name);
  const marked = live !== undefined && hasReplicationLabels(cluster, live);
  const common = {
    kind: 'apply' as const,
    ...identityOf(cluster, name),
    ...wordsOf(wanted, live !== undefined && !marked),
    after: [ids.reach(''), ids.claim(cluster)],
  };
  if (marked) return draft({ ...common, state: 'done' });
  if (live) {
    return draft({
      ...common,
      state: 'ready',
      action: markAction(input, live),
    });
  }
  return draft({
    ...common,
    state: 'ready',
    action: {
      type: 'create-secret',
      context: '',
      resource: resourceTypes.Secret,
      make: password => buildCredentialsSecret({ cluster, name, password }),
    },
  });
}

/** Id of the step that makes a Secret or marks it; copies come after it. */
export function credentialStep(
  cluster: K8ssandraCluster,
  name: string,
): string {
  const { verb, target } = identityOf(cluster, name);
  return stepId(verb, target);
}

/** The superuser is a part of the cluster, the others are objects of their own. */
function identityOf(
  cluster: K8ssandraCluster,
  name: string,
): Pick<DraftInit, 'verb' | 'target'> {
  return name === superuserSecretName(cluster)
    ? { verb: 'superuser', target: clusterRef(cluster) }
    : {
        verb: 'apply',
        target: refOf('', resourceTypes.Secret, homeNamespace(cluster), name),
      };
}

function wordsOf(
  { purpose, name }: GeneratedSecret,
  brought: boolean,
): { title: Sentence; why: Sentence; subject: Sentence } {
  if (purpose === 'superuser') {
    return {
      title: say(brought ? 'plan.superuserLabels' : 'plan.superuser', { name }),
      why: say('why.superuser'),
      subject: say('subject.superuser'),
    };
  }
  const user = USERS[purpose];
  return {
    title: say(brought ? 'plan.credentialsLabels' : 'plan.credentials', {
      name,
      user,
    }),
    why: say('why.credentials', { user }),
    subject: say('subject.credentials', { user }),
  };
}

/** A secret that the user brought joins those that go to the regions; its copies stay when the cluster goes (operator-spec 4.1). */
function markAction({ cluster }: PlanInput, live: Secret): Action {
  return secretPatch(live, {
    labels: {
      [labels.replicatedBy]: labelValues.controller,
      [labels.clusterName]: cluster.metadata.name,
      [labels.clusterNamespace]: homeNamespace(cluster),
    },
    annotations: { [annotations.orphan]: 'true', ...digestOf(live) },
  });
}

/** Nothing for a secret whose data is not kept in our caches, as it is before it is marked. */
export function digestOf({ data }: Secret): Record<string, string> {
  return data ? { [annotations.resourceHash]: secretDataHash(data) } : {};
}

/** Changes the metadata of a secret that is there. */
export function secretPatch(live: Secret, metadata: object): Action {
  return {
    type: 'merge-patch',
    context: '',
    resource: resourceTypes.Secret,
    namespace: live.metadata.namespace ?? '',
    name: live.metadata.name,
    patch: { metadata },
  };
}
