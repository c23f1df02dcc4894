import { keptFingerprint } from './fingerprint';

const page = {
  state: 'healthy',
  latencyMs: 3,
  verdict: { state: { text: 'for 4 min' } },
  datacenters: [
    {
      name: 'dc1',
      nodes: { value: { up: 3, size: 3 }, observedAgeSeconds: 1 },
      sentence: { text: 'all is well' },
    },
  ],
};

describe('what a kept page says', () => {
  it('stays the same while only ages and words move', () => {
    const [datacenter] = page.datacenters;
    expect(
      keptFingerprint({
        ...page,
        latencyMs: 9,
        verdict: { state: { text: 'for 5 min' } },
        datacenters: [
          {
            ...datacenter,
            nodes: { ...datacenter.nodes, observedAgeSeconds: 400 },
            sentence: { text: 'all is still well' },
          },
        ],
      }),
    ).toBe(keptFingerprint(page));
  });

  it.each([
    ['a state', { ...page, state: 'down' }],
    [
      'a count',
      {
        ...page,
        datacenters: [
          { ...page.datacenters[0], nodes: { value: { up: 2, size: 3 } } },
        ],
      },
    ],
    ['a datacenter', { ...page, datacenters: [] }],
  ])('changes with %s', (_, changed) => {
    expect(keptFingerprint(changed)).not.toBe(keptFingerprint(page));
  });
});
