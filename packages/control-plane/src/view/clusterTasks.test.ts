import type { TaskView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { clusterTasks } from './clusterTasks';
import { ago, NOW, settled } from './__testUtils__/fleet';

const task = (name: string, changes: Partial<TaskView> = {}): TaskView => ({
  id: { controlPlane: 'hub', namespace: 'payments', name },
  uid: `uid-${name}`,
  cluster: { controlPlane: 'hub', namespace: 'payments', name: 'demo' },
  command: 'restart',
  parallel: false,
  state: 'complete',
  reason: null,
  createdAt: ago(600),
  startedAt: ago(500),
  completedAt: ago(60),
  expiresAt: null,
  succeeded: 3,
  failed: 0,
  datacenters: [],
  plan: settled,
  ...changes,
});
const names = (tasks: TaskView[]) =>
  clusterTasks(tasks, NOW).items.map(each => each.id.name);

it('shows ages instead of times, and no plan', () => {
  const [shown] = clusterTasks(
    [task('a', { completedAt: null, createdAt: 'at noon' })],
    NOW,
  ).items;
  expect(shown).toMatchObject({
    createdAgeSeconds: null,
    startedAgeSeconds: 500,
    completedAgeSeconds: null,
  });
  expect(shown).not.toHaveProperty('plan');
});

it('puts those under way first, each newest first', () => {
  expect(
    names([
      task('old', { createdAt: ago(9000) }),
      task('new', { createdAt: ago(10) }),
      task('running', { state: 'running', createdAt: ago(8000) }),
      task('waiting', { state: 'waiting', createdAt: ago(5) }),
      task('failed', { state: 'failed', createdAt: ago(100) }),
    ]),
  ).toEqual(['waiting', 'running', 'new', 'failed', 'old']);
});

it('leaves out none that is under way, and counts what it leaves out', () => {
  const many = (state: TaskView['state'], count: number) =>
    Array.from({ length: count }, (_, index) =>
      task(`${state}-${index}`, { state }),
    );
  const { items, more } = clusterTasks(
    [...many('running', 19), ...many('complete', 4)],
    NOW,
  );
  expect([items.length, more]).toEqual([20, 3]);
  const full = clusterTasks(
    [...many('running', 25), ...many('complete', 2)],
    NOW,
  );
  expect([full.items.length, full.more]).toEqual([25, 2]);
});
