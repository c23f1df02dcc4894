import {
  aDatacenter,
  entriesOf,
  NOW,
  observed,
  observedContext,
} from '../__testUtils__/observed';
import { clusterTransitions, contextTransitions } from './transitions';

const look = { at: NOW, stamp: 7 };
const moves = (
  before: ReturnType<typeof observed> | undefined,
  after: ReturnType<typeof observed> | undefined,
) =>
  entriesOf(clusterTransitions({ before, after, ...look })).map(
    ({ body, context, datacenter }) => [
      datacenter ?? 'cluster',
      context,
      body.from,
      body.to,
    ],
  );
const well = observed();
const worse = observed({
  view: {
    state: 'degraded',
    datacenters: [aDatacenter({ state: 'degraded' })],
  },
});
const notYet = observed({
  view: { state: null, datacenters: [aDatacenter({ state: null })] },
});

describe('transitions of a cluster', () => {
  it.each([
    ['the first look is none', undefined, well, []],
    ['the same is none', well, observed(), []],
    [
      'its state and that of a datacenter',
      well,
      worse,
      [
        ['cluster', null, 'healthy', 'degraded'],
        ['dc1', 'east', 'healthy', 'degraded'],
      ],
    ],
    [
      'one that is new begins with its first state',
      undefined,
      observed({ isNew: true }),
      [
        ['cluster', null, null, 'healthy'],
        ['dc1', 'east', null, 'healthy'],
      ],
    ],
    ['what was not looked at yet is in no state', well, notYet, []],
    ['nor was it in one before', notYet, well, []],
    ['one that is gone', well, undefined, [['cluster', null, 'healthy', null]]],
    ['one that is gone and was never seen', notYet, undefined, []],
    [
      'a datacenter that is added, and one that is gone',
      well,
      observed({ view: { datacenters: [aDatacenter({ name: 'dc2' })] } }),
      [
        ['dc2', 'east', null, 'healthy'],
        ['dc1', 'east', 'healthy', null],
      ],
    ],
    [
      'a datacenter that moved is another one',
      well,
      observed({ view: { datacenters: [aDatacenter({ context: 'west' })] } }),
      [
        ['dc1', 'west', null, 'healthy'],
        ['dc1', 'east', 'healthy', null],
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(moves(before, after)).toEqual(expected);
  });

  it('keep the sentence of the page, cut', () => {
    const long = {
      key: 'a',
      params: { name: 'x'.repeat(5000) },
      text: 'y'.repeat(9000),
    };
    const after = observed({ view: { state: 'down', sentence: long } });
    const [entry] = entriesOf(
      clusterTransitions({ before: well, after, ...look }),
    );
    const kept = entry.body.sentence as typeof long;
    expect(kept.text).toHaveLength(1000);
    expect(kept.params.name).toHaveLength(1000);
    expect(entry).toMatchObject({ at: NOW, until: NOW });
  });

  it('told twice within one stamp have one key, and another after it', () => {
    const keys = (stamp: number) =>
      entriesOf(
        clusterTransitions({ before: well, after: worse, at: NOW, stamp }),
      ).map(({ key }) => key);
    expect(keys(7)).toEqual(keys(7));
    expect(new Set([...keys(7), ...keys(8)]).size).toBe(4);
  });
});

describe('transitions of a Kubernetes cluster', () => {
  const up = observedContext();
  const down = observedContext({
    state: 'unreachable',
    connection: 'down',
    visible: false,
    sentence: { key: 'x', params: {}, text: 'nobody listens' },
  });
  it.each([
    ['the first look', undefined, up, []],
    ['nothing new', up, observedContext(), []],
    ['lost', up, down, [['healthy', 'unreachable', 'nobody listens']]],
    ['back', down, up, [['unreachable', 'healthy', 'east: healthy.']]],
    ['not looked at yet', observedContext({ state: null }), up, []],
    ['connecting again', up, observedContext({ state: null }), []],
    [
      'gone',
      up,
      undefined,
      [
        [
          'healthy',
          null,
          'east is no longer a Kubernetes cluster of this control plane.',
        ],
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    const found = entriesOf(contextTransitions({ before, after, ...look }));
    expect(
      found.map(({ body }) => [
        body.from,
        body.to,
        (body.sentence as { text: string }).text,
      ]),
    ).toEqual(expected);
    expect(found.every(({ context }) => context === 'east')).toBe(true);
  });
});
