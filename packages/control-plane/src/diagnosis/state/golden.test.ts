import { resolve } from 'node:path';
import {
  hasReference,
  REFERENCE,
  referenceTitle,
} from '../../desired/__testUtils__/golden';
import { goldenCases } from '../../render/__testUtils__/golden';
import { explainState } from './explainState';
import { readState } from './readState';

const explain = (name: string) =>
  explainState(readState(resolve(REFERENCE, 'golden', name)), {
    now: '2026-03-04T15:05:00Z',
  });

/** Recordings that are not of a cluster at rest, and what must be said of them. */
const SPECIAL: Record<
  string,
  { state: string; heading: RegExp; rules: string[] }
> = {
  'seed-demo': {
    state: 'attention',
    heading: /new metrics endpoint/,
    rules: ['status-error'],
  },
  'single-dc': {
    state: 'attention',
    heading: /invalid semantic version/,
    rules: ['status-error'],
  },
  'two-dc--hash-drift': {
    state: 'attention',
    heading: /waits for your permission/,
    rules: ['operator-update-waits'],
  },
  'unknown-context': {
    state: 'attention',
    heading: /nowhere has no access data/,
    rules: ['context-missing'],
  },
  'two-dc--delete': {
    state: 'deleting',
    heading: /is deleted: 7 objects/,
    rules: [],
  },
  'three-dc--delete': {
    state: 'deleting',
    heading: /is deleted: 6 objects/,
    rules: [],
  },
  'two-dc--stop-dc': {
    state: 'healthy',
    heading: /west \(dc2\) is stopped/,
    rules: ['stopped-on-purpose'],
  },
};

/** One size was edited by hand in them, and the edit is never undone. */
const EDITED = [
  'two-dc--out-of-band-edit',
  'two-dc--secret-deleted',
  'two-dc--secret-edited',
  'two-dc--add-dc',
];

const all = hasReference ? goldenCases() : ['no reference data'];
const calm = all.filter(each => !(each in SPECIAL) && !EDITED.includes(each));

const suite = hasReference ? describe : describe.skip;

suite(referenceTitle('the golden states'), () => {
  it('are all there', () => {
    expect(all.length).toBeGreaterThanOrEqual(36);
  });

  it.each(calm)('%s is at rest, and nothing is wrong', name => {
    const { state, heading, problems, notes } = explain(name);
    expect(problems).toEqual([]);
    expect(state).toBe('healthy');
    expect(heading).toMatch(
      /^Everything asked for is running in \d regions?\.$/,
    );
    expect(notes.join()).toContain('Pods are missing in the recording');
  });

  it.each(Object.entries(SPECIAL))('%s is explained', (name, expected) => {
    const explained = explain(name);
    expect(explained.state).toBe(expected.state);
    expect(explained.heading).toMatch(expected.heading);
    expect(explained.problems.map(each => each.rule)).toEqual(expected.rules);
    for (const { evidence } of explained.problems) {
      expect(evidence.length).toBeGreaterThan(0);
    }
  });

  it.each(EDITED)('%s has a size that nobody asked for', name => {
    const { problems, heading } = explain(name);
    expect(problems.map(each => each.rule)).toEqual(['edited-by-hand']);
    expect(heading).toContain('west (dc2)');
  });
});
