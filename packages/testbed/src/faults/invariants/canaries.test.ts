import { createCanaries } from './canaries';

describe('canaries', () => {
  const secret = 'p4ss"w0rd-that/nobody+may=see';

  it.each([
    ['as it is', secret],
    ['in a JSON text', JSON.stringify({ password: secret })],
    ['in JSON in JSON', JSON.stringify({ a: JSON.stringify({ b: secret }) })],
    ['in an address', `https://host/?p=${encodeURIComponent(secret)}`],
    ['in hex', Buffer.from(secret).toString('hex')],
    ['in Base64', Buffer.from(secret).toString('base64')],
    ['in Base64, shifted by one', Buffer.from(`x${secret}`).toString('base64')],
    ['in Base64, within', Buffer.from(`ab${secret}yz`).toString('base64')],
    ['in Base64 for addresses', Buffer.from(secret).toString('base64url')],
    [
      'in Base64 in Base64',
      Buffer.from(`k: ${Buffer.from(secret).toString('base64')}\n`).toString(
        'base64',
      ),
    ],
  ])('are found %s', (_, text) => {
    const canaries = createCanaries();
    canaries.know('the password', secret);
    const found = canaries.findIn(`before ${text} after`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^the password \(/);
    expect(found[0]).not.toContain(secret);
  });

  it('are not found where they are not', () => {
    const canaries = createCanaries();
    const made = canaries.make('token');
    canaries.know('too short', 'cassandra');
    expect(canaries.findIn(`cassandra ${made.slice(0, -1)}`)).toEqual([]);
  });

  it('are never the same', () => {
    const canaries = createCanaries();
    expect(canaries.make('a')).not.toBe(canaries.make('b'));
  });
});
