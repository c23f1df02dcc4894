import { createManualClock } from '@k8ssandra-backstage/kubernetes-runtime';
import { createDroppedFields } from './droppedFields';

const object = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings', namespace: 'db' },
};
const lost = { 'ConfigMap/db/settings': ['data.new'] };

describe('F27: fields that a server does not keep', () => {
  const clock = createManualClock();
  const memory = createDroppedFields(clock);
  beforeEach(() => memory.note('db/demo', 'east', object, ['data.new']));

  it('are remembered for their object and context', () => {
    expect(memory.of('db/demo', 'east')).toEqual(lost);
    expect(memory.of('db/demo', 'west')).toBeUndefined();
    expect(memory.of('db/other', 'east')).toBeUndefined();
  });

  it.each<[string, () => unknown]>([
    ['it kept them', () => memory.note('db/demo', 'east', object, [])],
    ['its context is connected anew', () => memory.forgetContext('east')],
    ['the cluster is gone', () => memory.forget('db/demo')],
    ['an hour went by', () => clock.advance(60 * 60_000)],
  ])('are forgotten when %s', async (_, happens) => {
    await happens();
    expect(memory.of('db/demo', 'east')).toBeUndefined();
  });
});
