import {
  annotations,
  labels,
  type CassandraPod,
  type Condition,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { EventFact } from '../snapshot/types';
import {
  asked,
  complete,
  context,
  demo,
  outOfSight,
  planOf,
  pod,
  snapshot,
  step,
} from './__testUtils__/fleet';
import { view } from './__testUtils__/views';

/** What somebody may put where a text is taken from (research 4.3, F43). */
const corpus = [
  '<script>alert(document.cookie)</script>',
  '"><img src=x onerror=alert(1)>',
  // eslint-disable-next-line no-script-url
  'javascript:alert(1)',
  '=HYPERLINK("http://evil.example","click")',
  '\u001b[2J\u001b[31mall is lost\u001b[0m',
  '\u001b]0;owned\u0007',
  'safe\u202egnp.exe',
  '\u2066hidden\u2069\u200b',
  'one\ntwo\r\nthree\u0000four',
  '{secret:quote} ${process.env} %s %o',
  '__proto__',
  'x'.repeat(10_000),
  '🙂'.repeat(5_000),
  'half \ud83d of a pair',
];

const UNFIT =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f]/;

/** A text of ours names some of theirs, each cut. */
const LONGEST = 6_000;

const event = (kind: string, name: string, text: string): EventFact => ({
  involved: { kind, name },
  type: 'Warning',
  reason: text,
  message: text,
  count: 3,
  lastSeenSeconds: 5,
});

const condition = (type: string, status: 'True' | 'False', text: string) =>
  ({ type, status, reason: text, message: text } as Condition);

/** A cluster in which every free text is the same one. */
function hostileView(text: string) {
  const cluster = demo(
    [
      asked('dc1', 'east', {
        racks: [
          { name: text, nodeAffinityLabels: { [`${labels.region}x`]: text } },
        ],
      }),
      asked('dc2', 'west'),
    ],
    { annotations: { [annotations.owner]: text } },
  );
  cluster.spec.cassandra!.clusterName = text;
  cluster.spec.cassandra!.serverVersion = text;
  const live = complete('dc1');
  live.status!.conditions = [
    ...live.status!.conditions!,
    condition('Valid', 'False', text),
    condition(text, 'True', text),
  ];
  const failing: CassandraPod = {
    ...pod('dc1', text, 0, {
      ready: false,
      phase: 'Pending',
      reason: 'Unschedulable',
      message: text,
      restarts: 5,
    }),
  };
  return view(
    snapshot(cluster, [
      context('east', {
        region: text,
        reason: { code: text, message: text },
        kubernetesVersion: text,
        datacenters: [live],
        pods: [failing],
        events: [
          event('Pod', failing.metadata.name, text),
          event('CassandraDatacenter', 'dc1', text),
        ],
        failures: {
          [text]: { code: text, message: text, attempts: 2, sinceSeconds: 4 },
        },
      }),
      outOfSight('west', { reason: { code: 'Timeout', message: text } }),
    ]),
    planOf(
      step('a', 'blocked', { needsPerson: true, reasonText: 'quoted' }),
      step('b', 'running', { datacenter: 'dc1', reasonText: 'quoted' }),
    ),
  );
}

/** Names of texts that a page shows as they are. */
const SHOWN = new Set([
  'quote',
  'owner',
  'clusterName',
  'serverVersion',
  'kubernetesVersion',
  'region',
  'zone',
  'label',
  'type',
]);

/** Every sentence and every text that a page shows as it is, wherever it stands. */
function textsOf(value: unknown, path = ''): Array<[string, string]> {
  if (typeof value !== 'object' || value === null) return [];
  if (isSentence(value)) return [[path, value.text]];
  return Object.entries(value).flatMap(([key, child]) =>
    SHOWN.has(key) && typeof child === 'string'
      ? [[`${path}.${key}`, child] as [string, string]]
      : textsOf(child, `${path}.${key}`),
  );
}

function isSentence(value: object): value is Sentence {
  return 'key' in value && 'params' in value && 'text' in value;
}

describe.each(corpus)('a cluster whose free texts are %j', text => {
  const texts = textsOf(hostileView(text));

  it('is shown', () => {
    expect(texts.length).toBeGreaterThan(20);
  });

  it('is shown on single lines without escapes and marks of direction', () => {
    expect(texts.filter(([, shown]) => UNFIT.test(shown))).toEqual([]);
  });

  it('is shown in bounded texts', () => {
    expect(texts.filter(([, shown]) => shown.length > LONGEST)).toEqual([]);
  });

  it('is answered as JSON that reads back as it was', () => {
    const shown = hostileView(text);
    expect(JSON.parse(JSON.stringify(shown))).toEqual(
      JSON.parse(JSON.stringify(shown)),
    );
    expect(JSON.stringify(shown).length).toBeLessThan(600_000);
  });
});
