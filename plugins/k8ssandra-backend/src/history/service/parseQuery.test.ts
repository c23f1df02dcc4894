import { formatCursor } from './cursor';
import { parseQuery } from './parseQuery';

const cursor = formatCursor({ at: 5, id: 7 });
const encoded = (value: unknown) =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a query of history', () => {
  it.each([
    [{}, { limit: 100 }],
    [{ limit: '500' }, { limit: 500 }],
    [{ kinds: 'event' }, { limit: 100, kinds: ['event'] }],
    [
      { kinds: 'change,event,change' },
      { limit: 100, kinds: ['change', 'event'] },
    ],
    [{ span: '3600' }, { limit: 100, span: 3_600_000 }],
    [{ datacenter: 'dc1' }, { limit: 100, datacenter: 'dc1' }],
    [{ datacenter: '-' }, { limit: 100, datacenter: '-' }],
    [{ cursor }, { limit: 100, after: { at: 5, id: 7 } }],
    [
      { from: '2026-01-31T15:00:00Z', to: '2026-01-31T16:00:00.5+01:00' },
      {
        limit: 100,
        from: Date.UTC(2026, 0, 31, 15),
        to: Date.UTC(2026, 0, 31, 15, 0, 0, 500),
      },
    ],
  ])('%j', (raw, parsed) => {
    expect(parseQuery(raw)).toEqual(parsed);
  });

  it.each([
    ['limit', { limit: '0' }],
    ['limit', { limit: '501' }],
    ['limit', { limit: '1e2' }],
    ['limit', { limit: '' }],
    ['kinds', { kinds: '' }],
    ['kinds', { kinds: 'event,nonsense' }],
    ['kinds', { kinds: 'constructor' }],
    ['from', { from: '' }],
    ['from', { from: 'yesterday' }],
    ['from', { from: '2026-01-31' }],
    ['from', { from: '2026-01-31T15:00:00' }],
    ['to', { to: '2026-13-31T15:00:00Z' }],
    ['from', { from: '2026-02-01T00:00:00Z', to: '2026-01-01T00:00:00Z' }],
    ['span', { span: '59' }],
    ['span', { span: '34560001' }],
    ['span', { span: '1h' }],
    ['span', { span: '60', from: '2026-02-01T00:00:00Z' }],
    ['datacenter', { datacenter: '' }],
    ['datacenter', { datacenter: 'DC 1' }],
    ['datacenter', { datacenter: '--' }],
    ['cursor', { cursor: '' }],
    ['cursor', { cursor: 'nonsense' }],
    ['cursor', { cursor: encoded([1]) }],
    ['cursor', { cursor: encoded([1, 2, 3]) }],
    ['cursor', { cursor: encoded(['1', 2]) }],
    ['cursor', { cursor: encoded([1.5, 2]) }],
    ['cursor', { cursor: encoded({ at: 1, id: 2 }) }],
    ['cursor', { cursor: encoded(null) }],
  ])('names %s of %j', (name, raw) => {
    expect(() => parseQuery(raw)).toThrow(new RegExp(`^${name}: `));
  });
});
