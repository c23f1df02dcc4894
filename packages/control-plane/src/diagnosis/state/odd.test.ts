import { explainState } from './explainState';
import { readState } from './readState';
import {
  recordedCluster,
  recordedDatacenter,
  recordedPods,
} from './__testUtils__/recorded';
import {
  contextFile,
  removeStateFolders,
  stateFolder,
} from './__testUtils__/stateFolder';

afterAll(removeStateFolders);

const ODD = [null, 7, 'x', [], {}, [null]];

/** Every field of a JSON value, as a path to it; names are what an object is found by. */
function paths(value: unknown, at: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [at];
  return [
    ...(at.length > 0 ? [at] : []),
    ...Object.entries(value).flatMap(([key, each]) =>
      paths(each, [...at, key]),
    ),
  ].filter(
    each => !['kind', 'metadata', 'metadata.name'].includes(each.join('.')),
  );
}

function withOdd(given: object, path: string[], odd: unknown): any {
  const copy = JSON.parse(JSON.stringify(given));
  const parent = path.slice(0, -1).reduce((each, key) => each[key], copy);
  parent[path[path.length - 1]] = odd;
  return copy;
}

const event = {
  kind: 'Event',
  metadata: { name: 'e', namespace: 'payments' },
  involvedObject: { kind: 'Pod', name: 'demo-dc1-r1-sts-0' },
  reason: 'FailedScheduling',
  message: '0/3 nodes are available',
  type: 'Warning',
  lastTimestamp: '2026-03-04T15:04:00Z',
};

const objects = [
  recordedCluster(),
  recordedDatacenter('dc1'),
  ...recordedPods('dc1'),
  event,
];

it.each([0, 1, 2, 5])('a field of object %d may be anything', index => {
  const { kind } = objects[index];
  for (const path of paths(objects[index])) {
    for (const odd of ODD) {
      const changed = withOdd(objects[index], path, odd);
      const all = objects.map((each, at) => (at === index ? changed : each));
      const folder = stateFolder({ 'east.json': contextFile('east', ...all) });
      const explained = explainState(readState(folder), {
        now: '2026-03-04T15:05:00Z',
      });
      expect([kind, path, explained.heading]).toEqual([
        kind,
        path,
        expect.any(String),
      ]);
    }
  }
});
