import { buildVerdict } from '../buildVerdict';
import type { VerdictFacts } from '../facts';
import type { UnattendedFact } from '../lifeFacts';
import { cluster, hidden, lostNode, region } from '../__testUtils__/facts';

const usEast = region('us-east', 'dc1');
const text = ({ verdict }: ReturnType<typeof buildVerdict>) => [
  verdict.state.text,
  verdict.clients?.text ?? null,
  verdict.next?.text ?? null,
];
const leaving = (facts: NonNullable<Parameters<typeof region>[2]>['leaving']) =>
  cluster([
    usEast,
    region('eu-north', 'dc2', { state: 'deleting', leaving: facts }),
  ]);

describe('what is not known of a change is left out', () => {
  it.each<[string, VerdictFacts, string, string | null, string | null]>([
    [
      'an upgrade with the way to allow it',
      cluster([region('us-east', 'dc1', { operatorUpdate: { nodes: 1 } })], {
        updateAnnotation: 'k8ssandra.io/autoupdate-spec=once',
      }),
      'An operator upgrade wants to restart 1 node in us-east (dc1).',
      'No effect until allowed.',
      'Annotate the cluster with k8ssandra.io/autoupdate-spec=once to allow it: regions then follow one after the other. Nothing happens before.',
    ],
    [
      'a refusal in words of its own',
      cluster([
        region('us-west', 'dc2', {
          refusedChange: { message: 'no such rack', othersWait: false },
        }),
      ]),
      'us-west refuses the change: “no such rack”.',
      'No effect.',
      'Change what is refused, or withdraw it. What runs stays as it is.',
    ],
    [
      'a rebuild from somewhere, for some time',
      cluster([
        region('sa-east', 'dc4', {
          state: 'progressing',
          rebuild: { from: null, done: 0, size: 1 },
        }),
      ]),
      'Adding sa-east (dc4): rebuild, 0 of 1 node done.',
      'Do not use sa-east yet: it has part of the data.',
      'Then sa-east is complete. Nothing is needed from you.',
    ],
    [
      'one keyspace without copies, and no statement',
      cluster([
        region('sa-east', 'dc4', { noCopies: { keyspaces: ['carts'] } }),
      ]),
      'sa-east (dc4) is up but holds no copies of carts.',
      'Reads of it from sa-east go to another region.',
      'Set its copies for sa-east.',
    ],
    [
      'several keyspaces in the way',
      leaving({
        inUse: [
          { keyspace: 'carts', copies: 3 },
          { keyspace: 'orders', copies: null },
        ],
      }),
      'eu-north (dc2) cannot be removed: keyspaces carts and orders still have copies there.',
      'No effect.',
      'Change carts and orders to 0 copies in eu-north; then removal goes on.',
    ],
    [
      'one keyspace that does not say how many copies it has',
      leaving({ inUse: [{ keyspace: 'orders', copies: null }] }),
      'eu-north (dc2) cannot be removed: keyspace orders still has copies there.',
      'No effect.',
      'Change orders to 0 copies in eu-north; then removal goes on.',
    ],
    [
      'which node leaves',
      leaving({ nodes: { node: null, left: 2, size: 3 } }),
      'Removing eu-north (dc2): 2 nodes are left.',
      'Clients must not use eu-north any more.',
      'Its nodes leave one at a time. Nothing is needed from you.',
    ],
    [
      'more nodes than it ever asked for',
      leaving({ nodes: { node: 'r1-0', left: 4, size: 3 } }),
      'Removing eu-north (dc2): 4 nodes are left.',
      'Clients must not use eu-north any more.',
      'Its nodes leave one at a time. Nothing is needed from you.',
    ],
    [
      'no node left',
      leaving({ nodes: { node: null, left: 0, size: 3 } }),
      'Removing eu-north (dc2): its nodes are gone, the rest follows.',
      'Clients must not use eu-north any more.',
      'Its nodes leave one at a time. Nothing is needed from you.',
    ],
    [
      'how many copies wait for the schema',
      cluster([usEast], { schemaWait: { versions: 2, seconds: 300 } }),
      'The copies of the system keyspaces wait: the nodes have 2 versions of the schema.',
      'No effect.',
      'The control plane sets them when schema versions agree. If they do not, look for nodes that do not see each other.',
    ],
    [
      'how many versions of the schema there are',
      cluster([usEast], { schemaWait: { versions: null, seconds: null } }),
      'The copies of the system keyspaces wait until all nodes agree on the schema.',
      'No effect.',
      'The control plane sets them when schema versions agree. If they do not, look for nodes that do not see each other.',
    ],
    [
      'since when somebody stopped it, but for how long',
      cluster([
        region('eu', 'dc3', {
          state: 'stopped',
          quorum: 'none',
          stopped: { seconds: 3 * 86_400 },
        }),
      ]),
      'eu (dc3) has been stopped for 3 d; disks are kept.',
      'eu serves nothing, as wanted.',
      'Start it when it is to serve again.',
    ],
    [
      'what somebody changed by hand',
      cluster([region('eu', 'dc3', { editedByHand: { fields: 'spec.size' } })]),
      'Somebody changed spec.size of eu (dc3) by hand.',
      'No effect yet.',
      'It is set back at the next update. Or take it over in the order.',
    ],
    [
      'who fights us, not how often',
      cluster([usEast], {
        otherWriter: {
          datacenter: 'dc1',
          changes: null,
          seconds: 90,
          who: 'kubectl-edit',
        },
      }),
      'kubectl-edit keeps undoing what we write to dc1.',
      'No effect yet.',
      'We write it only once in a while. Find who changes it, and let one of us go.',
    ],
    [
      'how long a restart takes that a task makes',
      cluster([
        usEast,
        region('eu', 'dc3', { state: 'progressing', up: 2, restarting: true }),
      ]),
      'eu (dc3) is being restarted node by node: 2 of 3 nodes up.',
      'us-east and eu serve.',
      null,
    ],
    [
      'that our own control plane only looks',
      cluster([usEast], { observed: true, observedBecause: 'mode' }),
      'demo is run by another control plane; we only look.',
      'LOCAL_QUORUM works.',
      'Control plane hub-eu only looks (mode: observe); set it to reconcile to take charge.',
    ],
  ])('%s', (_, facts, ...sentences) => {
    expect(text(buildVerdict(facts))).toEqual(sentences);
  });
});

describe('a removal', () => {
  it('tells a region out of sight once, with the way to give it up', () => {
    const { verdict, findings, state } = buildVerdict(
      cluster([
        usEast,
        { ...hidden('ap-south', 'dc3'), leaving: { waits: true } },
      ]),
    );
    expect(state).toBe('unreachable');
    expect(verdict.state.text).toBe(
      'Removing ap-south (dc3) waits: it has been unreachable for 6 min.',
    );
    expect(verdict.next?.text).toBe(
      'When it answers, removal goes on by itself. Or give up ap-south: its nodes stay behind there.',
    );
    expect(findings.map(each => each.rule)).toEqual(['remove.waits']);
  });

  it('does not claim that the cluster itself is being deleted', () => {
    const { state } = buildVerdict(
      leaving({ nodes: { node: 'r1-0', left: 3, size: 3 } }),
    );
    expect(state).toBe('progressing');
  });

  it('hands the statements on that mend it', () => {
    const statements = ['ALTER KEYSPACE "orders" …'];
    const { findings } = buildVerdict(
      leaving({ inUse: [{ keyspace: 'orders', copies: 3 }], statements }),
    );
    expect(findings[0].statements).toBe(statements);
  });

  it('is told by the deletion while the whole cluster goes', () => {
    const { findings } = buildVerdict({
      ...leaving({ nodes: { node: 'r1-0', left: 3, size: 3 } }),
      deletion: {},
    });
    expect(findings.map(each => each.rule)).toEqual(['delete.progress']);
  });
});

describe('what waits for an operator', () => {
  const fact = (
    kind: string,
    where: string,
    why: UnattendedFact['why'] = 'unattended',
  ): UnattendedFact => ({
    kind,
    region: where,
    why,
    object: { context: where, kind, namespace: 'db', name: `demo-${kind}` },
  });
  const found = (...unattended: UnattendedFact[]) =>
    buildVerdict(cluster([usEast], { unattended }));

  it.each<[UnattendedFact[], string[]]>([
    [
      [fact('Reaper', 'us-east')],
      ['Reaper waits for an operator in us-east: nobody acts on it there yet.'],
    ],
    [
      [
        fact('Reaper', 'us-east'),
        fact('Stargate', 'us-east'),
        fact('Reaper', 'us-west'),
        fact('Stargate', 'us-west'),
      ],
      [
        'Reaper and Stargate wait for an operator in us-east and us-west: nobody acts on them there yet.',
      ],
    ],
    [
      [fact('Reaper', 'us-east'), fact('Stargate', 'us-west')],
      [
        'Reaper waits for an operator in us-east: nobody acts on it there yet.',
        'Stargate waits for an operator in us-west: nobody acts on it there yet.',
      ],
    ],
    [
      [
        fact('Reaper', 'us-east', 'missing'),
        fact('ServiceMonitor', 'us-east', 'missing'),
      ],
      [
        'Reaper waits for an operator in us-east: it is not installed there.',
        'The collection of metrics waits for an operator in us-east: it is not installed there.',
      ],
    ],
    [
      [fact('MedusaBackupSchedule', 'us-east', 'denied')],
      ['Our role may not read MedusaBackupSchedule objects in us-east.'],
    ],
  ])('%#: is told together where the reason is the same', (facts, texts) => {
    const { findings } = found(...facts);
    const told = findings.filter(each => each.rule === 'attention.unattended');
    expect(told.map(each => each.headings[0].text)).toEqual(texts);
    expect(told.flatMap(each => each.evidence)).toHaveLength(facts.length);
  });

  it('makes a cluster that serves need attention, and nothing worse', () => {
    const { state, verdict } = found(fact('Reaper', 'us-east'));
    expect(state).toBe('attention');
    expect(verdict.clients?.text).toBe('LOCAL_QUORUM works.');
    expect(verdict.next?.text).toBe(
      'Run the K8ssandra operator in data-plane mode there. Nothing else waits for it.',
    );
  });

  it('is not told of a cluster that we only look at', () => {
    const { findings } = buildVerdict(
      cluster([usEast], {
        observed: true,
        unattended: [fact('Reaper', 'us-east')],
      }),
    );
    expect(findings.map(each => each.rule)).toEqual(['observed']);
  });
});

it('a node that is replaced is away, and nobody is needed', () => {
  const { state, verdict } = buildVerdict(
    cluster([
      region('us-east', 'dc1', {
        state: 'degraded',
        up: 2,
        troubles: [
          lostNode('r2-0', { seconds: 360, cause: { kind: 'replacing' } }),
        ],
      }),
    ]),
  );
  expect([state, verdict.state.text, verdict.next?.text]).toEqual([
    'degraded',
    'us-east (dc1) has 1 of 3 nodes down for 6 min.',
    'Node r2-0 is being replaced: its data streams from its peers. Nothing is needed from you.',
  ]);
});
