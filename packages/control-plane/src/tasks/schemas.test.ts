import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  CRDS,
  EXAMPLES,
  readCrds,
  validator,
} from '../desired/__testUtils__/crds';
import {
  REFERENCE,
  hasReference,
  referenceTitle,
} from '../desired/__testUtils__/golden';
import { claimed, dc, newCluster } from '../plan/__testUtils__/snapshots';
import { heldTask, newTask, taskSnapshot } from './__testUtils__/snapshots';
import { TaskWorld } from './__testUtils__/taskWorld';
import { buildChild } from './child';
import { planTask } from './planTask';
import { taskStatus } from './taskStatus';

/** Every status that a task has on its way, to an end where a datacenter fails, and one that is refused. */
function statuses(): object[] {
  const world = new TaskWorld(newTask());
  world.failing.add('dc2');
  const seen: object[] = [];
  world.run(() => seen.push(world.task?.status ?? {}));
  seen.push(world.task?.status ?? {});
  const refused = taskSnapshot(newTask({ datacenters: ['x'] }));
  const now = '2026-01-03T00:00:00Z';
  return [...seen, taskStatus(refused, planTask(refused), now)!];
}

/** What the definitions in a folder have against what we write. */
function complaints(folder: string): unknown[] {
  const { K8ssandraTask, CassandraTask } = readCrds(folder);
  const task = validator(K8ssandraTask);
  const child = validator(CassandraTask);
  const target = { name: 'dc1', namespace: 'db', childName: 'roll-dc1' };
  child(buildChild(heldTask(), target));
  return [
    ...statuses().flatMap(status => {
      task({ ...heldTask(), status });
      return task.errors ?? [];
    }),
    ...(child.errors ?? []),
  ];
}

it('what is written of a task is accepted by our CRDs', () => {
  expect(complaints(CRDS)).toEqual([]);
});

(hasReference ? describe : describe.skip)(
  referenceTitle('the definitions of the operator'),
  () => {
    it('accept it too', () => {
      expect(complaints(join(REFERENCE, 'crds'))).toEqual([]);
    });
  },
);

it('the example is accepted, and makes its tasks in the order given', () => {
  const task = parse(readFileSync(join(EXAMPLES, 'restart-task.yaml'), 'utf8'));
  const accepts = validator(readCrds(CRDS).K8ssandraTask);
  accepts(task);
  expect(accepts.errors).toBeNull();
  const cluster = claimed(newCluster([dc('dc1', ''), dc('dc2', 'east')]));
  const { invalid, targets } = planTask(taskSnapshot(task, [], { cluster }));
  expect(invalid).toEqual([]);
  expect(targets.map(each => each.childName)).toEqual([
    'restart-dc2',
    'restart-dc1',
  ]);
});
