import { untruths, type Shown } from './truth';

const context = (change: object = {}) =>
  ({
    id: { controlPlane: 'cp', context: 'east' },
    name: 'east',
    state: 'healthy',
    connection: 'ready',
    visible: true,
    everSeen: true,
    lastContactSeconds: 1,
    ...change,
  } as Shown['contexts'][number]);

const away = {
  state: 'unreachable',
  connection: 'down',
  visible: false,
  lastContactSeconds: 40,
};

const datacenter = (change: object = {}) => ({
  name: 'dc1',
  context: 'east',
  asked: true,
  state: 'unreachable',
  nodes: {
    value: { up: 3, size: 3 },
    observedAgeSeconds: 40,
    reachable: false,
  },
  racks: { value: [], observedAgeSeconds: 40, reachable: false },
  ...change,
});

const cluster = (change: object = {}, own: object = {}) =>
  ({
    id: { controlPlane: 'cp', namespace: 'ns', name: 'one' },
    state: 'unreachable',
    nodes: { up: 0, size: 0, notVisible: 3 },
    datacenters: [datacenter(own)],
    ...change,
  } as unknown as Shown['clusters'][number]);

const judge = (shown: Partial<Shown>, lost: string[] = []) =>
  untruths(
    { contexts: [context()], clusters: [], conditions: new Map(), ...shown },
    { staleSeconds: 26, lost: new Set(lost) },
  );

describe('what is shown', () => {
  it('is true of a fresh region, and of one that is out of sight', () => {
    expect(judge({})).toEqual([]);
    expect(judge({ contexts: [context(away)], clusters: [cluster()] })).toEqual(
      [],
    );
    expect(judge({ contexts: [context(away)] }, ['east'])).toEqual([]);
  });

  it.each([
    ['never answered', { lastContactSeconds: null }],
    ['heard of 27 s ago', { lastContactSeconds: 27 }],
    ['heard of 90 s ago', { ...away, visible: true, lastContactSeconds: 90 }],
  ])('is untrue of a region: %s', (words, change) => {
    const found = judge({ contexts: [context(change)] });
    expect(found).toEqual([expect.stringContaining(words)]);
  });

  it('is untrue of a region that is ready while its server answers nothing', () => {
    expect(judge({}, ['east'])).toEqual([
      expect.stringContaining('answers nothing'),
    ]);
  });

  it.each([
    ['is green', {}, { state: 'healthy' }],
    ['called reachable', {}, { nodes: { value: null, reachable: true } }],
    [
      'have no age',
      {},
      { nodes: { value: { up: 0, size: 0 }, observedAgeSeconds: null } },
    ],
    ['green with dc1', { state: 'healthy' }, {}],
    ['not counted', { nodes: { up: 3, size: 3, notVisible: 0 } }, {}],
  ])('is untrue of a cluster: %s', (words, change, own) => {
    const found = judge({
      contexts: [context(away)],
      clusters: [cluster(change, own)],
    });
    expect(found).toEqual([expect.stringContaining(words)]);
  });

  it('is untrue of a region that was never seen and has numbers', () => {
    const never = { ...away, everSeen: false, lastContactSeconds: null };
    const found = judge({
      contexts: [context(never)],
      clusters: [cluster()],
    });
    expect(found).toEqual([expect.stringContaining('never seen, has 3')]);
  });

  it('is untrue of a condition, unless it could not be written', () => {
    const shown = {
      contexts: [context(away)],
      clusters: [cluster()],
      conditions: new Map([
        ['ns/one', [{ type: 'Reachable', status: 'True' }]],
      ]),
    };
    expect(judge(shown, ['east'])).toEqual([
      expect.stringContaining('Reachable=True'),
    ]);
    expect(judge(shown, ['east', ''])).toEqual([]);
  });
});
