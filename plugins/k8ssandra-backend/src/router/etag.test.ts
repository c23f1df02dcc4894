import { etagOf } from './etag';

const body = {
  items: [{ name: 'a', value: { value: 3, observedAgeSeconds: 1 } }],
  steps: [{ state: 'running', sinceSeconds: 4 }],
};

describe('etagOf', () => {
  it('is weak and stays the same while only the clock moves', () => {
    const later = {
      items: [{ name: 'a', value: { value: 3, observedAgeSeconds: 2 } }],
      steps: [{ state: 'running', sinceSeconds: 5.5 }],
      latencyMs: 7,
    };
    expect(etagOf(body)).toMatch(/^W\/"[\w-]{22}"$/);
    expect(etagOf({ ...body, latencyMs: 3 })).toBe(etagOf(later));
  });

  it.each([
    ['a value', { ...body, items: [] }],
    [
      'an age that became unknown',
      {
        ...body,
        items: [{ name: 'a', value: { value: 3, observedAgeSeconds: null } }],
      },
    ],
    ['a state', { ...body, steps: [{ state: 'done', sinceSeconds: 4 }] }],
  ])('changes with %s', (_, changed) => {
    expect(etagOf(changed)).not.toBe(etagOf(body));
  });
});
