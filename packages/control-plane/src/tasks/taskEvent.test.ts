import { newTask } from './__testUtils__/snapshots';
import { taskEvent } from './taskEvent';

const input = {
  type: 'Warning' as const,
  reason: 'InvalidSpec',
  message: 'no',
  now: '2026-01-03T00:00:00Z',
};

describe('an event about a task (operator-spec 9.7)', () => {
  it('names the task and who tells it', () => {
    expect(taskEvent(newTask(), input)).toMatchObject({
      apiVersion: 'v1',
      kind: 'Event',
      metadata: {
        namespace: 'db',
        name: expect.stringMatching(/^roll\.[0-9a-f]{16}$/),
      },
      involvedObject: {
        apiVersion: 'control.k8ssandra.io/v1alpha1',
        kind: 'K8ssandraTask',
        name: 'roll',
        namespace: 'db',
        uid: 'uid-roll',
      },
      type: 'Warning',
      reason: 'InvalidSpec',
      message: 'no',
      source: { component: 'k8ssandratask-controller' },
      count: 1,
    });
  });

  it('has one name for what is told twice, and another for anything else', () => {
    const nameOf = (...args: Parameters<typeof taskEvent>) =>
      taskEvent(...args).metadata.name;
    const name = nameOf(newTask(), input);
    expect(nameOf(newTask(), { ...input, now: 'later' })).toBe(name);
    expect(nameOf(newTask(), { ...input, message: 'yes' })).not.toBe(name);
    expect(nameOf(newTask({}, { generation: 2 }), input)).not.toBe(name);
    expect(nameOf(newTask({}, { uid: 'other' }), input)).not.toBe(name);
  });
});
