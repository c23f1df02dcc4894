import {
  resourceTypes,
  type ReplicatedSecret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildReplicatedSecret } from '../../desired';
import { differences } from '../compare';
import { draft, refOf, type Draft } from '../draft';
import { homeNamespace, type PlanInput } from '../input';
import { say } from '../sentences';
import { applyDraft, findObject } from './applyDraft';
import { credentialDrafts, digestOf, secretPatch } from './credentials';
import { ids } from './ids';
import { copyDrafts, sourceSecrets } from './secretCopies';
import { targetsOf } from './targets';

/** Credentials, the object that says where secrets go, and a copy per region (operator-spec 4). None with external secrets. */
export function secretDrafts(input: PlanInput): Draft[] {
  if (input.cluster.spec.secretsProvider === 'external') return [];
  return [
    ...credentialDrafts(input),
    ...digestDrafts(input),
    replicatedSecretDraft(input),
    ...copyDrafts(input),
  ];
}

/**
 * The digest that a source carries follows its data (operator-spec 4.3-4), so that kubectl and other tools see which copies are
 * up to date. Copies do not wait for it: theirs is made from the data.
 */
function digestDrafts(input: PlanInput): Draft[] {
  const { cluster } = input;
  return sourceSecrets(input).flatMap(live => {
    const digest = digestOf(live);
    if (differences(digest, live.metadata.annotations).length === 0) return [];
    const { name, namespace = '' } = live.metadata;
    return draft({
      verb: 'digest',
      kind: 'apply',
      target: refOf('', resourceTypes.Secret, namespace, name),
      title: say('plan.secretDigest', { name }),
      why: say('why.secretDigest'),
      subject: say('subject.superuser'),
      after: [ids.reach(''), ids.claim(cluster)],
      state: 'ready',
      action: secretPatch(live, { annotations: digest }),
    });
  });
}

/**
 * Extra labels and targets are left alone (operator-spec 4.2), so only what is missing counts, and the target of a datacenter that
 * goes, which upstream leaves there for ever.
 */
function replicatedSecretDraft(input: PlanInput): Draft {
  const { cluster, home } = input;
  const desired = buildReplicatedSecret({ cluster });
  const live = findObject(
    home.replicatedSecrets,
    homeNamespace(cluster),
    desired.metadata.name,
  );
  const { wanted, kept, extra, complete } = targetsOf(input);
  const replicationTargets = complete ? kept : [...wanted, ...extra];
  const object: ReplicatedSecret = {
    ...desired,
    spec: { ...desired.spec, replicationTargets },
  };
  return applyDraft({
    context: home,
    resource: resourceTypes.ReplicatedSecret,
    desired: object,
    live,
    title: say('plan.replicatedSecret'),
    why: say('why.replicatedSecret'),
    subject: say('subject.superuser'),
    after: [ids.reach(''), ids.claim(cluster)],
  });
}
