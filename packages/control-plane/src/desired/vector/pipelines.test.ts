import type { VectorComponents } from './components';
import { usedPipelines } from './pipelines';

const component = (name: string, ...inputs: string[]) => ({
  name,
  type: 't',
  inputs,
});

function used(all: Partial<VectorComponents>) {
  const result = usedPipelines({
    sources: [],
    transforms: [],
    sinks: [],
    ...all,
  });
  const names = (list: Array<{ name: string }>) => list.map(each => each.name);
  return {
    sources: names(result.sources),
    transforms: names(result.transforms),
    sinks: names(result.sinks),
  };
}

describe('pipelines of Vector that lead to a sink (operator-spec 3.20)', () => {
  it.each<[string, Partial<VectorComponents>, object]>([
    ['nothing', {}, { sources: [], transforms: [], sinks: [] }],
    [
      'a source that a sink takes from',
      {
        sources: [component('a'), component('b')],
        sinks: [component('s', 'b')],
      },
      { sources: ['b'], transforms: [], sinks: ['s'] },
    ],
    [
      'a chain of transforms',
      {
        sources: [component('a')],
        transforms: [component('t2', 't1'), component('t1', 'a')],
        sinks: [component('s', 't2')],
      },
      { sources: ['a'], transforms: ['t2', 't1'], sinks: ['s'] },
    ],
    [
      'no chain that leads nowhere',
      {
        sources: [component('a')],
        transforms: [component('t1', 'a'), component('t2', 't1')],
      },
      { sources: [], transforms: [], sinks: [] },
    ],
    [
      'the branch of two that is used',
      {
        sources: [component('a'), component('b')],
        transforms: [component('t1', 'a'), component('t2', 'b')],
        sinks: [component('s', 't2')],
      },
      { sources: ['b'], transforms: ['t2'], sinks: ['s'] },
    ],
    [
      'the first of each name',
      {
        sources: [component('a'), component('a')],
        transforms: [component('t', 'a'), component('t', 'x')],
        sinks: [component('s', 't'), component('s', 't')],
      },
      { sources: ['a'], transforms: ['t'], sinks: ['s'] },
    ],
    [
      'the source of a transform that another of its name stands in for',
      {
        sources: [component('mine'), component('raw')],
        transforms: [component('t', 'mine'), component('t', 'raw')],
        sinks: [component('s', 't')],
      },
      { sources: ['mine'], transforms: ['t'], sinks: ['s'] },
    ],
    [
      'the source of a sink that another of its name stands in for',
      {
        sources: [component('mine'), component('log')],
        sinks: [component('s', 'mine'), component('s', 'log')],
      },
      { sources: ['mine', 'log'], transforms: [], sinks: ['s'] },
    ],
    [
      'components without inputs',
      {
        sources: [{ name: 'a', type: 't' }],
        sinks: [{ name: 's', type: 't' }],
      },
      { sources: [], transforms: [], sinks: ['s'] },
    ],
  ])('keeps %s', (_case, all, expected) => {
    expect(used(all)).toEqual(expected);
  });
});
