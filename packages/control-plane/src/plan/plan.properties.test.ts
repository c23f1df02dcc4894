import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import fc from 'fast-check';
import type { Snapshot } from '../snapshot';
import { arbitrarySnapshot } from './__testUtils__/arbitrarySnapshot';
import { datacenterFacts, isForeign, type DatacenterFacts } from './facts';
import { plan, toPublicPlan } from './plan';
import { causesOf } from './steps/refusals';
import type { ActionPlan, PlannedStep } from './types';

/** Checks a rule on many plans. */
function always(
  rule: (made: ActionPlan, taken: Snapshot) => void,
  numRuns = 400,
) {
  fc.assert(
    fc.property(arbitrarySnapshot(), taken => rule(plan(taken), taken)),
    { numRuns },
  );
}

const acting = (made: ActionPlan) =>
  made.steps.filter(each => each.state === 'ready');

/** Steps that start, restart or move nodes, or that stand right before it. */
const movesNodes = (step: PlannedStep) =>
  /^(run|rebuild|mark-rebuild)\//.test(step.id);

const isMoving = (each: DatacenterFacts) =>
  each.live !== undefined && each.context.visible && !each.ready;

/** A specification that is not refused; the facts of others are not read. */
const isBuiltUp = ({ cluster, mode, controlPlane }: Snapshot) =>
  mode === 'reconcile' &&
  !isForeign(cluster, controlPlane) &&
  !cluster.metadata.deletionTimestamp &&
  causesOf(cluster).length === 0;

describe('every plan', () => {
  it('is the same for the same snapshot, which it leaves as it was', () => {
    always((made, taken) => {
      const before = structuredClone(taken);
      expect(JSON.stringify(plan(before))).toBe(JSON.stringify(made));
      expect(before).toEqual(taken);
    }, 200);
  });

  it('acts only in Kubernetes clusters that can be seen', () => {
    always((made, taken) => {
      for (const step of acting(made)) {
        const context = step.action?.context ?? step.context;
        expect([step.id, taken.contexts[context]?.visible]).toEqual([
          step.id,
          true,
        ]);
      }
    });
  });

  it('deletes nothing without its UID', () => {
    always(made => {
      const uids = made.steps.flatMap(({ action }) =>
        action?.type === 'delete' ? action.uid : [],
      );
      expect(uids).not.toContain('');
    });
  });

  it('lets at most one datacenter join or restart', () => {
    always((made, taken) => {
      const moving = new Set(
        acting(made)
          .filter(each => movesNodes(each))
          .map(each => each.datacenter),
      );
      expect(moving.size).toBeLessThanOrEqual(1);
      if (!isBuiltUp(taken)) return;
      const facts = datacenterFacts(taken);
      for (const step of acting(made).filter(movesNodes)) {
        const own = facts.find(each => each.name === step.datacenter)!;
        const others = facts.filter(each => each !== own && isMoving(each));
        expect(isMoving(own) ? [] : others.map(each => each.name)).toEqual([]);
      }
    });
  });

  it('moves no node while a datacenter that was written is out of sight', () => {
    always((made, taken) => {
      if (!isBuiltUp(taken)) return;
      const unseen = datacenterFacts(taken).filter(
        each => each.written && !each.context.visible,
      );
      if (unseen.length === 0) return;
      expect(
        acting(made)
          .filter(movesNodes)
          .map(each => each.id),
      ).toEqual([]);
    });
  });

  it('creates no later datacenter before the first was ready', () => {
    always((made, taken) => {
      const collides = made.steps.some(each => each.id.startsWith('alone/'));
      if (!isBuiltUp(taken) || collides) return;
      const [first, ...later] = datacenterFacts(taken);
      const begun =
        taken.cluster.status?.conditions?.some(
          each =>
            each.type === 'CassandraInitialized' && each.status === 'True',
        ) || [first, ...later].some(each => each.initialized);
      if (begun) return;
      for (const each of later.filter(other => !other.live)) {
        const step = made.steps.find(
          other =>
            other.id.startsWith('run/') && other.datacenter === each.name,
        );
        expect(step?.state).toBe('blocked');
      }
    });
  });

  it('takes out only datacenters that nobody asks for, one at a time, in sight of all, with their data handed over', () => {
    always((made, taken) => {
      const { cluster, schema } = taken;
      const wanted = (cluster.spec.cassandra?.datacenters ?? []).map(
        each => each.metadata.name,
      );
      const leaves = made.steps.filter(
        ({ id, state }) => id.startsWith('remove/') && state === 'ready',
      );
      expect(leaves.length).toBeLessThanOrEqual(1);
      for (const { action, datacenter = '' } of leaves) {
        expect(wanted).not.toContain(datacenter);
        expect(action).toMatchObject({ type: 'delete' });
        const facts = datacenterFacts(taken);
        const hidden = facts.filter(each => each.written && !each.ready);
        const live = Object.values(taken.contexts)
          .flatMap(each => each.datacenters)
          .find(each => each.metadata.name === datacenter);
        const joined = live?.status !== undefined;
        const isLeaving = live?.metadata.deletionTimestamp !== undefined;
        const isSafe =
          isLeaving ||
          !joined ||
          (hidden.length === 0 && schema[`unused/${datacenter}`] !== undefined);
        expect([datacenter, isSafe]).toEqual([datacenter, true]);
      }
    });
  });

  it('touches nothing beside Cassandra that was not made for the cluster', () => {
    always((made, taken) => {
      for (const { id, action } of made.steps) {
        if (action?.type !== 'delete' && action?.type !== 'apply') continue;
        const { kind } = action.resource;
        const { reapers, stargates } = taken.contexts[action.context];
        const name =
          action.type === 'apply' ? action.object.metadata.name : action.name;
        const theirs = [...reapers, ...stargates].filter(
          each =>
            each.kind === kind &&
            each.metadata.name === name &&
            each.metadata.labels?.[labels.cleanedUpBy] === undefined,
        );
        expect([id, theirs]).toEqual([id, []]);
      }
    });
  });

  it('is settled without what is optional, and no other step waits for it', () => {
    always(made => {
      const optional = made.steps.filter(
        each => each.optional && each.state !== 'done',
      );
      const ids = new Set(optional.map(each => each.id));
      const due = made.steps.filter(each => !ids.has(each.id));
      expect(made.settled).toBe(due.every(each => each.state === 'done'));
      for (const { id, waitsFor } of due) {
        expect([id, ids.has(waitsFor ?? '')]).toEqual([id, false]);
      }
    });
  });

  it('builds nothing on what was not read', () => {
    always((made, taken) => {
      const key = 'east/ConfigMap/db/nodes';
      const isKnown =
        taken.referenced[key] && !taken.outdatedReferences?.includes(key);
      const refers = taken.cluster.spec.cassandra?.datacenters?.some(
        each => (each as { perNodeConfigMapRef?: object }).perNodeConfigMapRef,
      );
      if (isKnown || !refers) return;
      const run = acting(made).map(each => each.id);
      expect(run).not.toContain('run/east/CassandraDatacenter/db/dc1');
    });
  });

  it('says why, wherever it waits', () => {
    always(made => {
      for (const { id, state, reason } of made.steps) {
        if (state !== 'blocked' && state !== 'running') continue;
        expect([id, reason?.text || 'nothing']).not.toEqual([id, 'nothing']);
      }
    });
  });

  it('has an action for what is ready, and for nothing else', () => {
    always(made => {
      for (const { id, state, action } of made.steps) {
        expect([id, action !== undefined]).toEqual([id, state === 'ready']);
      }
    });
  });

  it('names each step once, and what it waits for exists and is not done', () => {
    always(made => {
      const states = new Map(made.steps.map(each => [each.id, each.state]));
      expect([...states.keys()]).toEqual(made.steps.map(each => each.id));
      for (const { id, waitsFor } of made.steps) {
        if (waitsFor === undefined) continue;
        expect(waitsFor).not.toBe(id);
        expect(['ready', 'running', 'blocked']).toContain(states.get(waitsFor));
      }
    });
  });

  it('writes nothing outside the control-plane cluster for what is refused, and nothing at all for others', () => {
    always((made, taken) => {
      const { cluster, mode } = taken;
      const contexts = acting(made).map(each => each.context);
      const isOthers = mode === 'observe' || isForeign(cluster, 'cp');
      const isRefused =
        !cluster.metadata.deletionTimestamp && causesOf(cluster).length > 0;
      expect(isOthers ? contexts : []).toEqual([]);
      expect(isRefused ? contexts.filter(each => each !== '') : []).toEqual([]);
    });
  });

  it('shows nobody a value of a secret', () => {
    always((made, taken) => {
      const values = [taken.home, ...Object.values(taken.contexts)].flatMap(
        each => each.secrets.flatMap(one => Object.values(one.data ?? {})),
      );
      const text = JSON.stringify(toPublicPlan(made));
      values
        .filter(each => each.length > 4)
        .forEach(each => expect(text).not.toContain(each));
    }, 200);
  });
});
