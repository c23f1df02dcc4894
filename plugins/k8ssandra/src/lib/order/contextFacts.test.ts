import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aContext, aSilentContext, say } from '../../__testUtils__/views';
import { contextFacts } from './contextFacts';

const aged = <T>(value: T) => ({
  value,
  observedAgeSeconds: 2,
  reachable: true,
});
const zones = (usable: number[], cpu = '16') =>
  aged(
    usable.map((count, index) => ({
      name: `z${index}`,
      workers: 3,
      usable: count,
      sizes: [{ cpu, memory: '64Gi', workers: count }],
    })),
  );
const classes = (...names: string[]) =>
  aged(
    names.map((name, index) => ({
      name,
      provisioner: 'p',
      isDefault: index === 0,
      canGrow: name !== 'fixed',
    })),
  );
const region = {
  context: 'prod-us-east',
  datacenterName: 'dc1',
  size: 3,
  racks: [{ name: 'r1' }, { name: 'r2' }, { name: 'r3' }],
};
const keys = (
  over: Partial<ContextView>,
  chosen?: string,
  resources?: { cpu: string; memory: string },
) =>
  contextFacts(aContext(over), region, chosen, resources).map(
    ({ state, key }) => `${key} ${state}`,
  );

it('tells nothing that nobody looked at', () => {
  expect(keys({ kubernetesVersion: null })).toEqual([
    'zonesUnknown unknown',
    'disksUnknown unknown',
  ]);
});

it('tells what is there', () => {
  expect(
    keys({
      zones: zones([2, 2, 2]),
      storageClasses: classes('gp3'),
      versions: aged({
        kubernetes: 'v1.34.1',
        minorsBehind: 0,
        oldestSupported: '1.22',
        operators: null,
        definitions: [],
        sentence: null,
      }),
    }),
  ).toEqual([
    'zones healthy',
    'workers healthy',
    'grows healthy',
    'definitions healthy',
    'kubernetes healthy',
  ]);
});

it.each([
  ['fewer zones than racks', { zones: zones([3, 0, 0]) }, 'zonesFew attention'],
  [
    'fewer workers than nodes',
    { zones: zones([1, 1, 0]) },
    'workersFew attention',
  ],
  [
    'disks that cannot grow',
    { storageClasses: classes('fixed') },
    'fixed attention',
  ],
  ['no default class', { storageClasses: classes() }, 'noDefault attention'],
  [
    'a definition that is missing',
    {
      versions: aged({
        kubernetes: null,
        minorsBehind: null,
        oldestSupported: '1.22',
        operators: null,
        definitions: [
          {
            name: 'd',
            kind: 'D',
            version: 'v1',
            served: [],
            missingFields: null,
            optional: false,
            state: 'incompatible' as const,
            sentence: say('D is missing.'),
          },
        ],
        sentence: null,
      }),
    },
    'definitionsBad incompatible',
  ],
])('warns of %s', (_, over, fact) => {
  expect(keys(over)).toContain(fact);
});

it('warns of a class that the cluster lacks', () => {
  expect(keys({ storageClasses: classes('gp3') }, 'fast')).toContain(
    'noClass attention',
  );
  expect(keys({ storageClasses: classes('gp3', 'fast') }, 'fast')).toContain(
    'grows healthy',
  );
});

it.each([
  ['16', 'workers healthy'],
  ['17', 'workersSmall attention'],
])('with nodes of %s CPU says %s', (cpu, fact) => {
  const over = { zones: zones([1, 1, 1]) };
  expect(keys(over, undefined, { cpu, memory: '64Gi' })).toContain(fact);
});

it('holds nothing against workers whose size is not told', () => {
  const over = {
    zones: aged([{ name: 'a', workers: 9, usable: 9 }]),
  };
  expect(keys(over, undefined, { cpu: '64', memory: '1Ti' })).toContain(
    'workers healthy',
  );
});

it('shows what was seen last as unreachable', () => {
  const facts = contextFacts(
    aSilentContext({ zones: zones([2, 2, 2]) }),
    region,
  );
  expect(new Set(facts.map(({ state }) => state))).toEqual(
    new Set(['unreachable']),
  );
});
