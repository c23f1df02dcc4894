import { MAX_HEADING } from '../template';
import type { Sentence } from '../sentence';
import { buildVerdict } from './buildVerdict';
import type { VerdictFacts } from './facts';
import { creation, ends, losses } from './testing/examples';
import {
  cluster,
  hidden,
  hours,
  lostNode,
  min,
  planned,
  racksOf,
  region,
} from './testing/facts';

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
    expect(verdict.state).toEqual({
      key: 'verdict.two',
      params: {
        first: 'node.down.datacenter',
        second: 'unreachable.region',
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

describe('headings', () => {
  const long = (letter: string) => letter.repeat(30);

  /** The same facts with names of 30 characters. */
  function lengthen(facts: VerdictFacts): VerdictFacts {
    const names = new Map<string, string>();
    facts.regions.forEach((each, index) => {
      names.set(each.datacenter, long('defghij'[index]));
    });
    return {
      ...facts,
      cluster: { namespace: long('n'), name: long('c') },
      hub: { ...facts.hub, name: long('h') },
      regions: facts.regions.map((each, index) => ({
        ...each,
        region: long('uvwxyz'[index]),
        datacenter: names.get(each.datacenter)!,
        context: long('k'),
        waitsFor: each.waitsFor && names.get(each.waitsFor),
      })),
      secrets: facts.secrets?.map(each => ({
        ...each,
        datacenter: names.get(each.datacenter)!,
      })),
      keyspaces: facts.keyspaces?.map(each => ({
        ...each,
        datacenter: names.get(each.datacenter)!,
      })),
      credentials: facts.credentials?.map(each => ({
        ...each,
        context: long('k'),
      })),
    };
  }

  it.each([...creation, ...losses, ...ends])(
    'row %i fits with names of 30 characters, whole',
    (_, facts) => {
      const { text } = buildVerdict(lengthen(facts)).verdict.state;
      expect(text.length).toBeLessThanOrEqual(MAX_HEADING);
      expect(text).toMatch(/\.$/);
    },
  );

  it('cut what no form is short enough for', () => {
    const { verdict } = buildVerdict(
      cluster([usEast], {
        attention: [{ key: 'x', params: {}, text: 'word '.repeat(40) }],
      }),
    );
    expect(verdict.state.text.length).toBeLessThanOrEqual(MAX_HEADING);
    expect(verdict.state.text).toMatch(/…$/);
  });

  it('name both datacenters of one region', () => {
    const { verdict } = buildVerdict(
      cluster([
        region('us-east', 'dc1', { ambiguous: true }),
        region('us-east', 'dc4', {
          ambiguous: true,
          state: 'progressing',
          up: 1,
          quorum: 'none',
          starting: { seconds: 60, usualSeconds: null, overdue: false },
        }),
      ]),
    );
    expect(verdict.state.text).toBe(
      'us-east (dc4) is starting: 1 of 3 nodes ready.',
    );
    expect(verdict.clients?.text).toBe(
      'us-east (dc1) answers at LOCAL_QUORUM; us-east (dc4) takes no traffic yet.',
    );
  });
});

describe('a region out of sight', () => {
  const kinds = [
    'unreachable',
    'auth-failed',
    'incompatible',
    'disabled',
    'missing',
    'conflict',
    'connecting',
  ] as const;

  it.each(kinds)('%s: no sentence says that it is down', kind => {
    const facts = cluster([
      usEast,
      {
        ...hidden('eu-west', 'dc3', {
          kind,
          seconds: null,
          message: 'dial tcp: time-out',
        }),
        // what was last seen of it must not leak into any sentence
        troubles: [lostNode('r1-0'), lostNode('r2-0')],
        up: 0,
        starting: { seconds: 9, usualSeconds: null, overdue: true },
      },
    ]);
    const { verdict, findings, state } = buildVerdict(facts);
    const texts = [
      verdict.state,
      verdict.clients,
      verdict.next,
      ...findings.flatMap(({ headings, clients, next }) => [
        ...headings,
        clients,
        next,
      ]),
    ].flatMap((each: Sentence | null) => each?.text ?? []);
    expect(texts.filter(text => /\bdown\b/i.test(text))).toEqual([]);
    expect(texts.some(text => text.includes('eu-west'))).toBe(true);
    expect(['healthy', 'down', 'degraded']).not.toContain(state);
  });

  it('says what is missing for a context without ClientConfig', () => {
    const { verdict } = buildVerdict(
      cluster([usEast, hidden('eu-west', 'dc3', { kind: 'missing' })]),
    );
    expect(verdict.state.text).toBe(
      'eu-west (dc3) waits for a credential: no ClientConfig names the context prod-eu-west.',
    );
    expect(verdict.next?.text).toBe(
      'Connect the Kubernetes cluster prod-eu-west, or change the context of dc3.',
    );
  });
});

describe('what is not known is left out', () => {
  it.each<[string, VerdictFacts, string, string | null]>([
    [
      'how long it is unreachable',
      cluster([hidden('eu', 'dc3', { seconds: null })]),
      'eu (dc3) is unreachable.',
      'The control plane keeps trying. Nothing is changed in eu until it answers.',
    ],
    [
      'why a node is down',
      cluster([
        region('eu', 'dc3', {
          state: 'degraded',
          troubles: [lostNode('r1-0')],
        }),
      ]),
      'eu (dc3) has 1 of 3 nodes down.',
      'Look at node r1-0: the cause is unknown.',
    ],
    [
      'which node starts',
      cluster([
        region('eu', 'dc3', {
          state: 'progressing',
          up: 0,
          quorum: 'none',
          starting: { seconds: null, usualSeconds: null, overdue: false },
        }),
      ]),
      'eu (dc3) is starting: 0 of 3 nodes ready.',
      'Kubernetes starts the nodes of dc3 one by one. Nothing is needed from you.',
    ],
    [
      'sizes before a change',
      cluster([
        region('eu', 'dc3', {
          state: 'progressing',
          up: 4,
          size: 6,
          scaling: {
            direction: 'up',
            from: null,
            to: 6,
            position: null,
            node: null,
          },
        }),
      ]),
      'Scaling eu (dc3) to 6 nodes: 4 of 6 are up.',
      'Nodes change one at a time. Nothing is needed from you.',
    ],
    [
      'who stopped it',
      cluster([
        region('eu', 'dc3', { state: 'stopped', quorum: 'none', stopped: {} }),
      ]),
      'eu (dc3) is stopped; disks are kept.',
      'Start it when it is to serve again.',
    ],
    [
      'every node down',
      cluster([
        region('eu', 'dc3', {
          state: 'down',
          up: 0,
          quorum: 'none',
          troubles: ['r1-0', 'r2-0', 'r3-0'].map(node =>
            lostNode(node, { seconds: 60 }),
          ),
        }),
      ]),
      'eu (dc3) is down: 3 of 3 nodes, for 1 min.',
      'Look at node r1-0: the cause is unknown.',
    ],
  ])('%s', (_, facts, state, next) => {
    const { verdict } = buildVerdict(facts);
    expect(verdict.state.text).toBe(state);
    expect(verdict.next?.text ?? null).toBe(next);
  });

  it('names the copies it speaks of while keyspaces are not read', () => {
    const said = (facts: Partial<VerdictFacts>) =>
      buildVerdict(cluster([usEast], { keyspacesRead: false, ...facts }))
        .verdict.clients?.text;
    expect(said({})).toBe('LOCAL_QUORUM works for keyspaces with 3 copies.');
    expect(said({ copies: 1 })).toBe(
      'LOCAL_QUORUM works for keyspaces with 1 copy.',
    );
    expect(said({ survivesZone: true })).toBe(
      'LOCAL_QUORUM works for keyspaces with 3 copies; any one zone can be lost.',
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
