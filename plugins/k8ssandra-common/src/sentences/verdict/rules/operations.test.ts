import { cluster, hidden, hours, region } from '../__testUtils__/facts';
import { buildVerdict } from '../buildVerdict';
import type { VerdictFacts } from '../facts';

const east = region('us-east', 'dc1');
const threeSentences = (changes: Partial<VerdictFacts>) => {
  const { verdict, state } = buildVerdict(cluster([east], changes));
  return [state, verdict.state.text, verdict.clients?.text, verdict.next?.text];
};

it.each<[string, Partial<VerdictFacts>, Array<string | undefined>]>([
  [
    'a late backup that nothing is known of',
    {
      backups: [
        { datacenter: 'dc1', seconds: hours(31), objectiveSeconds: hours(24) },
      ],
    },
    [
      'attention',
      'The last complete backup in us-east is 31 h old; the objective is 24 h.',
      'No effect.',
      'Run one now, and look at the schedule of us-east.',
    ],
  ],
  [
    'a repair of one region that has a schedule',
    {
      repairs: [
        {
          keyspace: 'carts',
          datacenter: 'dc1',
          seconds: hours(288),
          limitSeconds: hours(240),
          scheduled: true,
        },
      ],
    },
    [
      'attention',
      'carts is 12 d without a full repair in us-east (dc1); the limit is 10 d.',
      'Deleted rows can come back.',
      'Run its repair now.',
    ],
  ],
  [
    'a password, nobody knows since when',
    { passwords: [{ user: 'app', datacenter: 'dc1', seconds: null }] },
    [
      'attention',
      'The password of app differs in us-east.',
      'Logins with it can fail in us-east.',
      'Restore the copy from hub-eu.',
    ],
  ],
  [
    'a restart that nobody knows the end of',
    { restart: { done: 1, size: 3, datacenter: 'dc1', rack: null } },
    [
      'progressing',
      'Rolling restart: 1 of 3 nodes done, us-east (dc1) now.',
      'LOCAL_QUORUM works.',
      'Nodes restart one at a time. Nothing is needed from you.',
    ],
  ],
])('%s', (_, changes, expected) => {
  expect(threeSentences(changes)).toEqual(expected);
});

it.each<[string, VerdictFacts]>([
  [
    'an upgrade that goes on',
    cluster([east], { upgrade: { from: '5.0.6', to: '5.0.7', after: 'a' } }),
  ],
  [
    'a datacenter that is not there',
    cluster([east], {
      restart: { done: 1, size: 3, datacenter: 'dc9', rack: 'r1' },
      passwords: [{ user: 'app', datacenter: 'dc9', seconds: 9 }],
    }),
  ],
])('nothing is told of %s', (_, facts) => {
  expect(buildVerdict(facts).state).toBe('healthy');
});

it('nothing is claimed of the size of a region out of sight', () => {
  const away = {
    ...hidden('eu', 'dc1'),
    tooSmall: { data: '1 TiB', nodes: 1, disk: '1 GiB', needed: 3 },
  };
  expect(buildVerdict(cluster([away])).findings.map(each => each.rule)).toEqual(
    ['access.unreachable'],
  );
});
