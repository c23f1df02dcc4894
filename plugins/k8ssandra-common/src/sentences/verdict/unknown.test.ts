import type { Sentence } from '../sentence';
import { buildVerdict } from './buildVerdict';
import type { VerdictFacts } from './facts';
import { cluster, hidden, lostNode, region } from './__testUtils__/facts';

const usEast = region('us-east', 'dc1');

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
