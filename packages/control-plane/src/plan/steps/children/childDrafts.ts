import type {
  KubernetesObject,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { openDifferences } from '../../compare';
import { draft, refOf, type Draft, type DraftInit } from '../../draft';
import type { DatacenterFacts } from '../../facts';
import type { PlanInput } from '../../input';
import { deleteDraft } from '../deleteDraft';
import { beforeWrites, ids } from '../ids';
import type { ChildKind } from './childKind';
import { judge, type Judgement } from './judge';
import { CHILD_KINDS } from './kinds';
import { sayChild } from './sentences';

/** Steps for what runs beside the datacenters, and what a person should know of it. */
export interface Children {
  drafts: Draft[];
  attention: Sentence[];
}

/**
 * Reapers, Stargates, schedules and service monitors (operator-spec 3.2 step 10, 8.1.1, 8.2.1, 8.3). Each is written when its
 * datacenter is ready, whatever the others do; the update gate does not hold it. What an operator in the region has yet to run
 * is optional: it holds back neither datacenters nor `observedGeneration`, and is told as attention.
 */
export function childrenOf(input: PlanInput): Children {
  const all = input.datacenters.flatMap(facts =>
    CHILD_KINDS.map(child => childOf(input, facts, child)),
  );
  return {
    drafts: all.flatMap(each => each.drafts),
    attention: all.flatMap(each => each.attention),
  };
}

function childOf(
  input: PlanInput,
  facts: DatacenterFacts,
  child: ChildKind,
): Children {
  const judgement = judge(input, facts, child);
  const words = (name: string) => ({
    kind: child.kind,
    name,
    region: facts.context.region,
  });
  switch (judgement.verdict) {
    case 'none':
      return { drafts: [], attention: [] };
    case 'remove':
      return {
        drafts: [removal(input, facts, child, judgement.live)],
        attention: [],
      };
    case 'wanted':
      return wanted(input, facts, child, judgement);
    case 'refused': {
      const name = child.name(input.cluster, facts);
      const reason = sayChild('child.reason.invalid', {
        causes: judgement.causes,
      });
      return {
        drafts: [
          step(facts, child, name, { ...held(reason), needsPerson: true }),
        ],
        attention: [],
      };
    }
    case 'missing': {
      const { name } = judgement;
      const key =
        child.kind === 'ServiceMonitor'
          ? 'attention.serviceMonitorMissing'
          : 'attention.childMissing';
      return waiting(
        name,
        sayChild('child.reason.missing'),
        sayChild(key, words(name)),
      );
    }
    case 'denied': {
      const { name } = judgement;
      return waiting(
        name,
        sayChild('child.reason.denied'),
        sayChild('attention.childDenied', words(name)),
      );
    }
    case 'foreign': {
      const { name } = judgement;
      return waiting(
        name,
        sayChild('child.reason.foreign'),
        sayChild('attention.childForeign', words(name)),
      );
    }
    default: {
      // Nothing is declared complete on the ground of what nobody looked at; the first answer is due at any moment.
      const { drafts } = waiting(
        judgement.name,
        sayChild('child.reason.unknown', { region: facts.context.region }),
      );
      return {
        drafts: drafts.map(each => ({ ...each, optional: undefined })),
        attention: [],
      };
    }
  }

  /** Out of sight it is for the step that reaches the region to say so. */
  function waiting(
    name: string,
    reason: Sentence,
    attention?: Sentence,
  ): Children {
    const { visible } = facts.context;
    return {
      drafts: [
        step(facts, child, name, {
          ...held(reason),
          optional: true,
          ...(!visible && {
            state: 'ready' as const,
            reason: undefined,
            after: [ids.reach(facts.context.name)],
          }),
        }),
      ],
      attention: attention && visible ? [attention] : [],
    };
  }
}

const held = (reason: Sentence) => ({ state: 'blocked' as const, reason });

function wanted(
  { cluster }: PlanInput,
  facts: DatacenterFacts,
  child: ChildKind,
  { desired, live }: Extract<Judgement, { verdict: 'wanted' }>,
): Children {
  const { context, namespace } = facts;
  const { name } = desired.metadata;
  const differs = !live || openDifferences(context, desired, live).length > 0;
  if (live?.metadata.deletionTimestamp) {
    const rest = {
      state: 'running' as const,
      reason: sayChild('child.reason.leaving'),
      optional: true,
    };
    return { drafts: [step(facts, child, name, rest)], attention: [] };
  }
  if (differs) {
    const written = step(facts, child, name, {
      state: 'ready',
      after: [
        ...beforeWrites(cluster, context.name, namespace),
        ids.datacenter(facts),
        ids.replication(cluster),
        ids.rebuild(facts),
      ],
      action: {
        type: 'apply',
        context: context.name,
        resource: child.resource,
        object: desired,
        force: true,
      },
    });
    // What we can do is due; what was refused holds nothing back.
    const failed = context.failures[written.id] !== undefined;
    return {
      drafts: [failed ? { ...written, optional: true } : written],
      attention: [],
    };
  }
  return running(facts, child, name, live);
}

function running(
  facts: DatacenterFacts,
  child: ChildKind,
  name: string,
  live: KubernetesObject,
): Children {
  const found = child.progress(live);
  const title = sayChild('child.run', {
    kind: child.kind,
    name,
    region: facts.label,
  });
  if (found.state === 'ready') {
    return {
      drafts: [step(facts, child, name, { state: 'done' })],
      attention: [],
    };
  }
  const reason =
    found.state === 'working'
      ? sayChild('child.reason.progress', { progress: found.progress })
      : sayChild('child.reason.unattended');
  const { region, visible } = facts.context;
  const told = found.state === 'unattended' && visible;
  return {
    drafts: [
      step(facts, child, name, {
        title,
        state: 'running',
        reason,
        optional: true,
      }),
    ],
    attention: told
      ? [
          sayChild('attention.childUnattended', {
            kind: child.kind,
            name,
            region,
          }),
        ]
      : [],
  };
}

function removal(
  { cluster }: PlanInput,
  facts: DatacenterFacts,
  child: ChildKind,
  live: KubernetesObject,
): Draft {
  const words = {
    kind: child.kind,
    name: live.metadata.name,
    region: facts.label,
  };
  const made = deleteDraft({
    context: facts.context,
    resource: child.resource,
    live,
    datacenter: facts.name,
    title: sayChild('child.remove', words),
    why: sayChild('child.why.remove'),
    subject: sayChild('child.subject', words).text,
    after: [ids.reach(''), ids.claim(cluster), ids.reach(facts.context.name)],
  });
  const failed = facts.context.failures[made.id] !== undefined;
  const waits = made.state === 'running' || failed;
  return waits ? { ...made, optional: true } : made;
}

function step(
  facts: DatacenterFacts,
  { kind, resource }: ChildKind,
  name: string,
  rest: Pick<DraftInit, 'state'> & Partial<DraftInit>,
): Draft {
  const region = facts.label;
  return draft({
    verb: 'apply',
    kind: 'apply',
    target: refOf(facts.context.name, resource, facts.namespace, name),
    datacenter: facts.name,
    title: sayChild('child.apply', { kind, name, region }),
    why: sayChild(`child.why.${kind}`, { region }),
    subject: sayChild('child.subject', { kind, name, region }).text,
    ...rest,
  });
}
