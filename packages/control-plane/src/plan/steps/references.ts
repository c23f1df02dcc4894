import {
  resourceTypes,
  type ObjectRef,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  missingKey,
  referenceKey,
  withAlternatives,
  type Reference,
} from '../../desired';
import { draft, stepId, type Draft } from '../draft';
import {
  contextOf,
  referenceFacts,
  type DatacenterFacts,
  type ReferenceFacts,
} from '../facts';
import { homeNamespace, type PlanInput } from '../input';
import { datacenterRef, ids } from './ids';
import { sayReference } from './referenceSentences';

const READ = 'read';
const LOOK_AGAIN = 'read-again';

/** Id of the step that a datacenter waits for until everything it refers to is known. */
export function referencesId(facts: DatacenterFacts): string {
  return stepId('refer', datacenterRef(facts));
}

/**
 * What a specification refers to is read before a datacenter is built from it: one read for each Kubernetes cluster, for a
 * generation, and again when that changes. What is absent is looked for again with back-off until it is there; a cluster that
 * has everything reads nothing.
 */
export function referenceDrafts(input: PlanInput): Draft[] {
  const { snapshot } = input;
  const known = input.datacenters.map(facts => ({
    facts,
    found: referenceFacts(snapshot, facts),
  }));
  const unread = known.flatMap(({ found }) => found.unread);
  const absent = known.flatMap(({ found }) =>
    withAlternatives(found.absent, found.all),
  );
  return [
    ...readDrafts(input, READ, unread),
    ...readDrafts(input, LOOK_AGAIN, absent),
    ...known.flatMap(({ facts, found }) =>
      found.all.length + found.unread.length === 0
        ? []
        : datacenterDraft(input, facts, found),
    ),
  ];
}

function readDrafts(
  input: PlanInput,
  verb: typeof READ | typeof LOOK_AGAIN,
  references: Reference[],
): Draft[] {
  const contexts = [...new Set(references.map(each => each.context))].sort();
  return contexts.map(name => {
    const { region } = contextOf(input.snapshot, name);
    const here = distinct(references.filter(each => each.context === name));
    return draft({
      verb,
      kind: 'wait',
      target: referencesRef(input, name),
      title: sayReference(
        verb === READ ? 'plan.readReferences' : 'plan.readAgain',
        { region },
      ),
      why: sayReference('why.readReferences'),
      subject: sayReference('subject.references', { region }),
      after: [ids.reach(''), ids.reach(name)],
      state: 'ready',
      action: {
        type: 'read',
        context: name,
        references: here,
        generation: input.cluster.metadata.generation ?? 1,
      },
    });
  });
}

/** One step of a datacenter: done when everything it refers to is known. */
function datacenterDraft(
  input: PlanInput,
  facts: DatacenterFacts,
  { all, unread, absent, referenced }: ReturnType<typeof referenceFacts>,
): Draft {
  const region = facts.label;
  const base = {
    verb: 'refer',
    kind: 'wait' as const,
    target: datacenterRef(facts),
    datacenter: facts.name,
    title: sayReference('plan.references', { region }),
    why: sayReference('why.references', {
      names: (all.length > 0 ? all : unread).map(nameOf),
    }),
    subject: sayReference('subject.references', { region }),
  };
  if (absent.length > 0) {
    return draft({
      ...base,
      state: 'blocked',
      needsPerson: true,
      reason: absentReason(input, { all, absent, referenced }),
    });
  }
  return draft({
    ...base,
    after: unread.map(each => stepId(READ, referencesRef(input, each.context))),
    state: unread.length > 0 ? 'ready' : 'done',
  });
}

function absentReason(
  input: PlanInput,
  {
    all,
    absent,
    referenced,
  }: Pick<ReferenceFacts, 'all' | 'absent' | 'referenced'>,
): Sentence {
  const [first, ...others] = absent;
  const words = {
    kind: first.resource.kind,
    name: first.name,
    namespace: first.namespace,
    region: contextOf(input.snapshot, first.context).region,
    field: first.field,
  };
  const key = missingKey(first, all, referenced);
  if (key !== undefined) {
    return sayReference('reason.referenceKeyAbsent', { ...words, key });
  }
  return others.length === 0
    ? sayReference('reason.referenceAbsent', words)
    : sayReference('reason.referencesAbsent', {
        ...words,
        others: others.map(nameOf),
      });
}

function nameOf({ resource, name }: Reference): string {
  return `${resource.kind} ${name}`;
}

function referencesRef(
  { cluster }: Pick<PlanInput, 'cluster'>,
  context: string,
): ObjectRef {
  return {
    context,
    kind: resourceTypes.K8ssandraCluster.kind,
    namespace: homeNamespace(cluster),
    name: cluster.metadata.name,
  };
}

/** Each object once, with every entry that anybody needs of it. */
function distinct(references: Reference[]): Reference[] {
  const found = new Map<string, Reference>();
  for (const each of references) {
    const key = referenceKey(each);
    const keys = [
      ...new Set([...(found.get(key)?.keys ?? []), ...(each.keys ?? [])]),
    ];
    found.set(key, { ...each, ...(keys.length > 0 && { keys }) });
  }
  return [...found.values()];
}
