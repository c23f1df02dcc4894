import {
  defineSentences,
  regionLabel,
  type CassandraTask,
  type Diagnosis,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterModel } from '../../view/datacenterModel';
import { namesOf } from '../nodeRule';
import { clusterRef, datacenterRef, refIn } from '../refs';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.ignored.superuser':
    'The superuser Secret of {region} stays {effective}: that {wanted} is asked for has no effect.',
  'diagnosis.ignored.superuser.next':
    'Set spec.cassandra.superuserSecretRef.name back to {effective}. To change the password, change that Secret.',
  'diagnosis.ignored.stopped':
    '{region} is not stopped while it is rebuilt: that stopped is asked for has no effect yet.',
  'diagnosis.ignored.stopped.next':
    'Wait until {task} is done; then it is stopped.',
  'diagnosis.ignored.clients': 'No effect.',
});

/** A field that is accepted and does nothing, told by nobody (catalogue 31; operator-spec 3.11, 4.1). */
export const fieldIgnored: Rule = {
  id: 'field-ignored',
  explain: input =>
    input.models
      .filter(({ asked, access, facts }) => asked && !access && facts.live)
      .flatMap(each => [
        ...otherSuperuser(input, each),
        ...notStopped(input, each),
      ]),
};

/** The name is fixed when a datacenter is made. */
function otherSuperuser(
  { snapshot }: RuleInput,
  model: DatacenterModel,
): Diagnosis[] {
  const { cluster } = snapshot;
  const effective = model.facts.live!.spec.superuserSecretName;
  const wanted = cluster.spec.cassandra?.superuserSecretRef?.name;
  const isOurs = cluster.spec.secretsProvider !== 'external';
  if (!effective || !wanted || effective === wanted || !isOurs) return [];
  const words = { region: regionLabel(namesOf(model)), effective, wanted };
  return [
    {
      rule: 'field-ignored',
      state: 'attention',
      cause: say('diagnosis.ignored.superuser', words),
      clients: say('diagnosis.ignored.clients'),
      next: say('diagnosis.ignored.superuser.next', words),
      evidence: [clusterRef(snapshot), datacenterRef(model)],
      confidence: 1,
      seconds: null,
      datacenter: model.facts.name,
    },
  ];
}

/** A datacenter that streams its data must not be stopped. */
function notStopped(
  { snapshot }: RuleInput,
  model: DatacenterModel,
): Diagnosis[] {
  const { template, live, context, name, namespace } = model.facts;
  const task = context.tasks.find(
    each =>
      each.spec?.datacenter?.name === name &&
      (each.spec.datacenter.namespace ?? each.metadata.namespace) ===
        namespace &&
      isRebuild(each),
  );
  if (!template.stopped || live!.spec.stopped || !task) return [];
  const region = regionLabel(namesOf(model));
  return [
    {
      rule: 'field-ignored',
      state: 'attention',
      cause: say('diagnosis.ignored.stopped', { region }),
      clients: say('diagnosis.ignored.clients'),
      next: say('diagnosis.ignored.stopped.next', {
        task: task.metadata.name,
      }),
      evidence: [
        clusterRef(snapshot),
        datacenterRef(model),
        refIn(model, 'CassandraTask', task.metadata.name),
      ],
      confidence: 1,
      seconds: null,
      datacenter: name,
    },
  ];
}

function isRebuild({ spec, status }: CassandraTask): boolean {
  return (
    status?.completionTime === undefined &&
    (spec.jobs ?? []).some(each => each.command === 'rebuild')
  );
}
