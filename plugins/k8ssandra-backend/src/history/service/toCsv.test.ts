import type { HistoryEntry } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cell, toCsv } from './toCsv';

describe('a cell', () => {
  it.each([
    ['plain', 'plain', '"plain"'],
    ['nothing', null, '""'],
    ['a number', 7, '"7"'],
    ['quotation marks and commas', 'a "b", c', '"a ""b"", c"'],
    ['a formula', '=1+1', '"\'=1+1"'],
    ['a formula after spaces', '  =cmd', '"\'  =cmd"'],
    ['a plus', '+1', '"\'+1"'],
    ['a minus', '-1', '"\'-1"'],
    ['an at', '@SUM(A1)', '"\'@SUM(A1)"'],
    ['a full-width formula', '\uff1d1', '"\'\uff1d1"'],
    ['a formula behind a control character', '\t\r\n=1', '"\' =1"'],
    ['line ends', 'a\r\nb', '"a b"'],
    ['what terminals act on', 'a\u001b[31mred\u0007', '"ared "'],
    ['what turns the direction of text', 'a\u202ebc\u2066d', '"a bc d"'],
    ['no more than a cell may', 'x'.repeat(40_000), `"${'x'.repeat(31_999)}…"`],
    ['a formula behind what is not seen', '\u200b\u{e0041}=1', '"\' =1"'],
    ['C1 controls', 'a\u009b31mb', '"ab"'],
  ])('holds %s', (_, value, text) => {
    expect(cell(value)).toBe(text);
  });
});

describe('entries as CSV', () => {
  const common = {
    id: '1',
    at: '2026-01-31T15:00:00.000Z',
    ageSeconds: 1,
    until: null,
    untilAgeSeconds: null,
    controlPlane: 'home',
    cluster: { controlPlane: 'home', namespace: 'data', name: 'orders' },
    context: 'east',
    datacenter: null,
    sentence: { key: 'x', params: {}, text: '=HYPERLINK("http://x")' },
  };
  it.each([
    [
      { kind: 'transition', subject: 'cluster', from: 'healthy', to: 'down' },
      '"cluster","healthy","down","","",""',
    ],
    [
      {
        kind: 'change',
        verb: 'changed',
        author: { manager: '@m', operation: null, user: 'user:default/petra' },
      },
      '"changed","","","","\'@m","user:default/petra"',
    ],
    [{ kind: 'event', reason: 'Failed', count: 4 }, '"Failed","","","4","",""'],
    [
      { kind: 'operation', command: 'restart', state: 'failed' },
      '"restart","","failed","","",""',
    ],
    [
      { kind: 'outage', connection: 'down', cluster: null },
      '"down","","","","",""',
    ],
  ])('of %j', (facts, end) => {
    const entry = { ...common, ...facts } as unknown as HistoryEntry;
    const [head, line, last] = toCsv([entry]).split('\r\n');
    expect(head.split(',')).toHaveLength(15);
    const place = facts.kind === 'outage' ? '"",""' : '"data","orders"';
    expect(line).toBe(
      `"2026-01-31T15:00:00.000Z","","${facts.kind}","home",${place},"east","",${end},"'=HYPERLINK(""http://x"")"`,
    );
    expect(last).toBe('');
  });
});
