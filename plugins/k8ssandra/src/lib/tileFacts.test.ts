import type { PlanStep } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aTroubledCluster, aRollOut } from '../__testUtils__/clusters';
import { withoutStatus } from '../__testUtils__/oddClusters';
import {
  theRollOut,
  theTroubles,
  threeRegions,
} from '../__testUtils__/overviews';
import { aHiddenDatacenter, aPlan, aStep } from '../__testUtils__/views';
import { changeFact, nodesFact, secondsLeft } from './tileFacts';

describe('nodes up', () => {
  it('are those of all regions, where all can be seen', () => {
    expect(nodesFact(threeRegions())).toMatchObject({
      state: 'healthy',
      up: 9,
      size: 9,
      notVisible: 0,
      regions: [
        { region: 'us-east', up: 3, whole: true },
        { region: 'us-west', up: 3, whole: true },
        { region: 'eu-west', up: 3, whole: true },
      ],
    });
  });

  it('never add what is out of sight, and keep its age', () => {
    const fact = nodesFact(aTroubledCluster());
    expect(fact).toMatchObject({
      state: 'degraded',
      up: 5,
      size: 6,
      notVisible: 3,
      hiddenAgeSeconds: 372,
    });
    expect(fact.regions.map(({ region }) => region)).toEqual([
      'us-east',
      'us-west',
    ]);
  });

  it('are progressing while some are being made', () => {
    expect(nodesFact(aRollOut()).state).toBe('progressing');
  });

  it('are never drawn healthy where some cannot be seen or are missing', () => {
    const hidden = threeRegions({
      datacenters: [...threeRegions().datacenters, aHiddenDatacenter()],
      nodes: { up: 9, size: 9, notVisible: 3 },
    });
    expect(nodesFact(hidden).state).toBe('unreachable');
    const missing = threeRegions({ nodes: { up: 8, size: 9, notVisible: 0 } });
    expect(nodesFact(missing).state).toBe('degraded');
  });

  it('were never seen where nothing was', () => {
    expect(nodesFact(withoutStatus())).toMatchObject({
      hiddenAgeSeconds: null,
      regions: [],
    });
  });
});

describe('the change', () => {
  it('is none, or none of ours', () => {
    expect(changeFact(threeRegions())).toEqual({ kind: 'none' });
    expect(changeFact(threeRegions({ mode: 'observe' }))).toEqual({
      kind: 'observed',
    });
  });

  it('counts its steps and what is left of them', () => {
    expect(changeFact(theRollOut())).toEqual({
      kind: 'running',
      done: 3,
      of: 7,
      // three steps of 3 min; the one that runs is over its time
      leftSeconds: 540,
    });
  });

  it('is held where no step runs or is about to', () => {
    expect(changeFact(theTroubles())).toMatchObject({ kind: 'held', done: 1 });
  });
});

it.each<[string, Partial<PlanStep>[], number | null]>([
  ['nothing', [{ state: 'done' }], 0],
  [
    'what a running step still takes',
    [{ state: 'running', usualSeconds: 60, sinceSeconds: 20 }],
    40,
  ],
  [
    'the whole of one that waits',
    [{ state: 'blocked', usualSeconds: 60, sinceSeconds: 20 }],
    60,
  ],
  ['not what nothing waits for', [{ state: 'running', optional: true }], 0],
  [
    'unknown with one that was never measured',
    [
      { state: 'blocked', usualSeconds: 60 },
      { state: 'blocked', usualSeconds: null },
    ],
    null,
  ],
])('what is left: %s', (_, steps, left) => {
  expect(secondsLeft(aPlan({ steps: steps.map(step => aStep(step)) }))).toBe(
    left,
  );
});
