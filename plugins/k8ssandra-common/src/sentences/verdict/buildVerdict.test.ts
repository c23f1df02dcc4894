import { buildVerdict } from './buildVerdict';
import type { VerdictFacts } from './facts';
import {
  cluster,
  hidden,
  hours,
  lostNode,
  min,
  planned,
  racksOf,
  region,
} from './__testUtils__/facts';

const usEast = region('us-east', 'dc1');
const usWest = region('us-west', 'dc2');

const degraded = region('us-east', 'dc1', {
  state: 'degraded',
  up: 2,
  troubles: [lostNode('r2-0', { seconds: min(12) })],
});

describe('state', () => {
  it.each<[string, VerdictFacts, string]>([
    ['all healthy', cluster([usEast, usWest]), 'healthy'],
    [
      'one region hidden',
      cluster([usEast, hidden('eu', 'dc3')]),
      'unreachable',
    ],
    ['a lost node', cluster([degraded, hidden('eu', 'dc3')]), 'degraded'],
    [
      'a remark of the plan',
      cluster([usEast], {
        attention: [{ key: 'x', params: {}, text: 'Something is asked for.' }],
      }),
      'attention',
    ],
    ['deletion', cluster([usEast], { deletion: {} }), 'deleting'],
    [
      'a plan that is under way',
      cluster([usEast], {
        plan: {
          step: 2,
          of: 3,
          title: { key: 't', params: {}, text: 'Write it' },
          reason: null,
          state: 'ready',
        },
      }),
      'progressing',
    ],
    [
      'nothing seen',
      cluster([region('eu', 'dc1', { state: 'unknown' })]),
      'unknown',
    ],
    [
      'everything stopped',
      cluster([region('eu', 'dc1', { state: 'stopped', quorum: 'none' })]),
      'stopped',
    ],
  ])('%s', (_, facts, state) => {
    expect(buildVerdict(facts).state).toBe(state);
  });
});

describe('two troubles', () => {
  it('joins the two worst by a semicolon, worst first, and tells both consequences', () => {
    const { verdict, findings } = buildVerdict(
      cluster([degraded, usWest, hidden('eu-west', 'dc3')]),
    );
    expect(verdict.state).toMatchObject({
      key: 'verdict.two',
      nested: {
        first: { key: 'node.down.datacenter' },
        second: { key: 'unreachable.region' },
      },
      text: 'us-east (dc1) has 1 of 3 nodes down for 12 min; eu-west (dc3) has been unreachable for 6 min.',
    });
    expect(verdict.clients?.text).toContain('Unknown for eu-west.');
    expect(verdict.next?.text).toContain('Nothing is changed in eu-west');
    expect(findings.map(finding => finding.state)).toEqual([
      'degraded',
      'unreachable',
    ]);
  });

  it('keeps the rest as findings', () => {
    const { findings } = buildVerdict(
      cluster([degraded, hidden('a', 'dc2'), hidden('b', 'dc3')], {
        attention: [{ key: 'x', params: {}, text: 'A remark.' }],
      }),
    );
    expect(findings.map(finding => finding.rule)).toEqual([
      'node.down',
      'access.unreachable',
      'access.unreachable',
      'attention.x',
    ]);
  });

  it('puts the longer of two alike first', () => {
    const { verdict } = buildVerdict(
      cluster([
        hidden('a', 'dc1', { seconds: min(2) }),
        hidden('b', 'dc2', { seconds: hours(2) }),
      ]),
    );
    expect(verdict.state.text).toBe(
      'b (dc2) has been unreachable for 2 h; a (dc1) has been unreachable for 2 min.',
    );
  });
});

describe('deletion', () => {
  it('adds no nodes of a region out of sight', () => {
    const { findings } = buildVerdict(
      cluster(
        [
          region('us-east', 'dc1', {
            state: 'deleting',
            quorum: 'none',
            size: 6,
            racks: racksOf(2),
            removal: { gone: false, nodesLeft: 2 },
          }),
          {
            ...hidden('eu', 'dc3'),
            size: 9,
            removal: { gone: false, nodesLeft: null },
          },
        ],
        { deletion: {} },
      ),
    );
    expect(findings.map(finding => finding.headings[0].text)).toEqual([
      'Deletion waits for eu, which has been unreachable for 6 min.',
      'demo is being deleted in 2 regions: 2 of 6 nodes are left.',
    ]);
  });

  it('tells clients which regions still answer', () => {
    const { verdict } = buildVerdict(
      cluster([{ ...usEast, removal: { gone: false, nodesLeft: 3 } }], {
        deletion: {},
      }),
    );
    expect(verdict.clients?.text).toBe(
      'Clients must not use it any more: us-east still answers.',
    );
  });
});

it('shows what a person must do before what runs by itself', () => {
  const { verdict } = buildVerdict(
    cluster([planned('eu', 'dc1', undefined)], {
      blocked: [
        {
          state: 'attention',
          cause: { key: 'c', params: {}, text: 'The order is refused.' },
          next: { key: 'n', params: {}, text: 'Correct it.' },
          seconds: null,
        },
      ],
      plan: {
        step: 1,
        of: 9,
        title: { key: 't', params: {}, text: 'Take charge of demo' },
        reason: null,
        state: 'blocked',
      },
    }),
  );
  expect(verdict.state.text).toBe('The order is refused.');
  expect(verdict.next?.text).toBe('Correct it.');
});

it('says so when no datacenter is asked for', () => {
  expect(buildVerdict(cluster([])).verdict.state.text).toBe(
    'demo asks for no datacenter.',
  );
});

it('tells how a change goes before a remark that blocks nothing', () => {
  const remark = { key: 'x', params: {}, text: 'Stargate is not created.' };
  const { state, verdict, findings } = buildVerdict(
    cluster([usEast, planned('eu', 'dc2', 'dc1')], {
      attention: [remark],
      plan: {
        step: 3,
        of: 9,
        title: { key: 't', params: {}, text: 'Create the datacenter in eu' },
        reason: null,
        state: 'ready',
      },
    }),
  );
  expect(state).toBe('progressing');
  expect(verdict.state.text).toBe(
    'Step 3 of 9 is about to start: create the datacenter in eu.',
  );
  expect(findings.map(finding => finding.headings[0])).toContain(remark);
});
