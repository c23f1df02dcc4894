import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { createReferenceMemory } from './referenceMemory';

const secret = (resourceVersion: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { namespace: 'db', name: 'stores', resourceVersion },
});
const HOME = '/Secret/db/stores';
const EAST = 'east/Secret/db/stores';

function memory() {
  const made = createReferenceMemory();
  made.note('db/demo', { [HOME]: secret('5') }, 1);
  made.note('db/demo', { [EAST]: null }, 1);
  made.note('db/other', { [EAST]: secret('5') }, 4);
  return made;
}

describe('what was read for a specification', () => {
  it('is kept by cluster, absent objects included', () => {
    expect(memory().of('db/demo')).toEqual({
      [HOME]: secret('5'),
      [EAST]: null,
    });
    expect(memory().of('db/unknown')).toEqual({});
  });

  it('is due again for another generation, and still known until then', () => {
    const made = memory();
    expect(made.outdated('db/demo', 1)).toEqual([]);
    expect(made.outdated('db/demo', 2)).toEqual([HOME, EAST]);
    made.note('db/demo', { [HOME]: secret('6') }, 2);
    expect(made.outdated('db/demo', 2)).toEqual([EAST]);
    expect(made.of('db/demo')[HOME]).toEqual(secret('6'));
  });

  it.each([
    [
      'appears where it was missed',
      ['east'],
      { current: secret('9') },
      ['db/demo', 'db/other'],
    ],
    [
      'appears under another name of the region',
      ['west', 'east'],
      { current: secret('9') },
      ['db/demo', 'db/other'],
    ],
    ['is as it was read', ['east'], { current: secret('5') }, ['db/demo']],
    [
      'changes',
      [''],
      { previous: secret('5'), current: secret('6') },
      ['db/demo'],
    ],
    ['goes away', [''], { previous: secret('5') }, ['db/demo']],
    ['is told of as it was read', [''], { current: secret('5') }, []],
    ['changes elsewhere', ['west'], { current: secret('9') }, []],
  ])('is due again when it %s', (_, contexts, change, clusters) => {
    const made = memory();
    expect(made.noticed(contexts, change)).toEqual(clusters);
    const due = clusters.map(each =>
      made.outdated(each, each === 'db/demo' ? 1 : 4),
    );
    expect(due.every(each => each.length === 1)).toBe(true);
  });

  it('is forgotten with its cluster', () => {
    const made = memory();
    made.forget('db/demo');
    expect(made.of('db/demo')).toEqual({});
    expect(made.noticed([''], { current: secret('9') })).toEqual([]);
  });
});
