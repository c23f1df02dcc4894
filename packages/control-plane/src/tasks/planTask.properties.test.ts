import type { CassandraTask } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import fc from 'fast-check';
import { away } from '../plan/__testUtils__/snapshots';
import type { ContextSnapshot } from '../snapshot';
import {
  childOf,
  heldTask,
  leavingTask,
  newTask,
  over,
  region,
  running,
  taskSnapshot,
} from './__testUtils__/snapshots';
import { planTask } from './planTask';
import { taskStatus } from './taskStatus';

const NAMES = ['dc1', 'dc2', 'dc3'];
const PLACES = ['east', 'west', 'eu'];

const childIn = (name: string) =>
  fc.constantFrom<Array<CassandraTask | undefined>>(
    undefined,
    childOf(name),
    childOf(name, running(1)),
    childOf(name, over()),
    childOf(name, over(1)),
    childOf(name, over(), { labels: {} }),
  );

const regionOf = (index: number): fc.Arbitrary<ContextSnapshot> =>
  fc
    .record({
      child: childIn(NAMES[index]),
      visible: fc.boolean(),
      exists: fc.boolean(),
    })
    .map(({ child, visible, exists }) => {
      const tasks = child ? [child] : [];
      const there = region(PLACES[index], NAMES[index], tasks);
      return {
        ...there,
        ...(visible ? {} : { visible: false, connection: 'down' as const }),
        ...(exists ? {} : { datacenters: [] }),
      };
    });

const situations = fc.record({
  regions: fc.tuple(regionOf(0), regionOf(1), regionOf(2)),
  spec: fc.record({
    dcConcurrencyPolicy: fc.constantFrom<'Allow' | 'Forbid'>('Allow', 'Forbid'),
    datacenters: fc.subarray(NAMES),
  }),
  make: fc.constantFrom(newTask, heldTask),
  homeVisible: fc.boolean(),
});

const planOf = ({ regions, spec, make, homeVisible }: any) => {
  const rest = homeVisible ? {} : { home: away('') };
  const snapshot = taskSnapshot(make(spec), regions, rest);
  return { snapshot, plan: planTask(snapshot) };
};

describe('in any situation the plan of a task', () => {
  it('acts only where it sees, only on what is held, and says why it waits', () => {
    fc.assert(
      fc.property(situations, situation => {
        const { snapshot, plan } = planOf(situation);
        const acting = plan.steps.filter(each => each.action);
        for (const { context, id } of acting) {
          const where =
            context === '' ? snapshot.home : snapshot.contexts[context];
          expect([id, where.visible]).toEqual([id, true]);
        }
        const makes = acting.some(each => each.action?.type === 'create');
        expect(makes && situation.make === newTask).toBe(false);
        for (const each of plan.steps) {
          const isOpen = ['running', 'blocked'].includes(each.state);
          expect([each.id, isOpen && !each.reason]).toEqual([each.id, false]);
        }
      }),
    );
  });

  it('one after the other has at most one datacenter at work', () => {
    fc.assert(
      fc.property(situations, situation => {
        const spec = { ...situation.spec, dcConcurrencyPolicy: 'Forbid' };
        const { plan } = planOf({ ...situation, spec });
        const created = plan.steps.filter(
          each => each.action?.type === 'create',
        );
        const busy = plan.targets.filter(each => each.child && !each.finished);
        const failed = plan.targets.some(
          (each, index) =>
            each.finished &&
            each.failed &&
            plan.targets
              .slice(index)
              .some(later =>
                created.some(one => one.datacenter === later.name),
              ),
        );
        expect(created.length === 0 || busy.length === 0).toBe(true);
        expect(created.length).toBeLessThanOrEqual(1);
        expect(failed).toBe(false);
      }),
    );
  });

  it('and its status end together', () => {
    fc.assert(
      fc.property(situations, situation => {
        const { snapshot, plan } = planOf({
          ...situation,
          make: heldTask,
          homeVisible: true,
        });
        const status = taskStatus(snapshot, plan, '2026-01-03T00:00:00Z');
        expect(status?.completionTime !== undefined).toBe(plan.settled);
      }),
    );
  });

  it('never lets go of what may be left in a region', () => {
    fc.assert(
      fc.property(situations, ({ regions }) => {
        const snapshot = taskSnapshot(leavingTask(), regions);
        const { steps } = planTask(snapshot);
        const release = steps.find(each => each.id.startsWith('release/'));
        const mayHold = regions.some(
          each =>
            !each.visible ||
            each.tasks.some(
              task =>
                task.metadata.labels !== undefined &&
                Object.keys(task.metadata.labels).length > 0,
            ),
        );
        expect(release?.state).toBe(mayHold ? 'blocked' : 'ready');
      }),
    );
  });
});
