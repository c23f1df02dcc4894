import { rarerDeviations, undocumentedRows } from './__testUtils__/deviations';
import {
  differencesBetween,
  type Difference,
} from './__testUtils__/differences';

const DATACENTER = 'east/CassandraDatacenter/db/dc1';
const VECTOR = 'east/ConfigMap/db/demo-dc1-cass-vector';

const between = (object: string, ours: unknown, theirs: unknown) =>
  differencesBetween(
    ours === undefined ? {} : { [object]: ours },
    theirs === undefined ? {} : { [object]: theirs },
  );

const uncovered = (found: Difference[]) =>
  found.filter(each => !rarerDeviations.some(({ covers }) => covers(each)));

const merging = (command: string[], image = 'a') => ({
  spec: {
    podTemplateSpec: {
      spec: {
        initContainers: [
          { name: 'server-config-init' },
          { name: 'per-node-config', image, command },
        ],
      },
    },
  },
});

const annotated = (annotations: Record<string, string>) => ({
  metadata: { annotations: { skip: 'true', ...annotations } },
});

const toml = (text: string) => ({ data: { 'vector.toml': text } });

describe('deviations that no recorded case shows', () => {
  it('stand in the documentation', () => {
    expect(undocumentedRows(rarerDeviations)).toEqual([]);
  });

  it.each<[string, string, unknown, unknown]>([
    [
      'another command that merges the configuration per node',
      DATACENTER,
      merging(['sh', '-c', 'a /per-node-config/']),
      merging(['/bin/sh', '-c', 'b /per-node-config/']),
    ],
    [
      'annotations that a user gave beside external datacenters',
      DATACENTER,
      annotated({ mine: 'x' }),
      annotated({}),
    ],
    [
      'the text of a transform that somebody refers to',
      VECTOR,
      toml('[transforms.parse_cassandra_log]\na'),
      toml('[transforms.parse_cassandra_log]\nb'),
    ],
    [
      'a configuration of Medusa of its own',
      'east/ConfigMap/db/demo-dc2-medusa',
      { data: {} },
      undefined,
    ],
  ])('cover %s', (_, object, ours, theirs) => {
    const found = between(object, ours, theirs);
    expect(found).not.toEqual([]);
    expect(uncovered(found)).toEqual([]);
  });

  it.each<[string, string, unknown, unknown]>([
    ['another image', DATACENTER, merging(['sh'], 'a'), merging(['sh'], 'b')],
    [
      'an annotation that only the operator writes',
      DATACENTER,
      annotated({}),
      annotated({ theirs: 'x' }),
    ],
    ['another text without it', VECTOR, toml('a'), toml('b')],
    [
      'a configuration of Medusa that is missing',
      'east/ConfigMap/db/demo-medusa',
      undefined,
      { data: {} },
    ],
  ])('do not cover %s', (_, object, ours, theirs) => {
    const found = between(object, ours, theirs);
    expect(uncovered(found)).toEqual(found);
  });
});
