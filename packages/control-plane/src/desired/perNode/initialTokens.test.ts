import fc from 'fast-check';
import { RINGS, computeTokens, type Ring } from './initialTokens';

const { Murmur3Partitioner: murmur, RandomPartitioner: random } = RINGS;

const texts = (tokens: bigint[][]) => tokens.map(each => each.map(String));

describe('computeTokens (operator-spec 3.19)', () => {
  it.each([
    ['no datacenter', [], murmur, []],
    ['a datacenter without tokens', [0], murmur, [[]]],
    ['one token', [1], murmur, [['-9223372036854775808']]],
    [
      'three tokens',
      [3],
      murmur,
      [['-9223372036854775808', '-3074457345618258603', '3074457345618258602']],
    ],
    [
      'three tokens of the random partitioner',
      [3],
      random,
      [
        [
          '0',
          '56713727820156410577229101238628035242',
          '113427455640312821154458202477256070484',
        ],
      ],
    ],
    [
      'two datacenters, the second shifted by a 235th of the ring downwards',
      [3, 3],
      murmur,
      [
        ['-9223372036854775808', '-3074457345618258603', '3074457345618258602'],
        ['-3152954128910639674', '2995960562325877531', '9144875253562394737'],
      ],
    ],
    [
      'two datacenters of different size',
      [2, 1],
      random,
      [
        ['0', '85070591730234615865843651857942052864'],
        ['169417178424467235000914166253263322299'],
      ],
    ],
  ])('%s', (_case, counts, ring, expected) => {
    expect(texts(computeTokens(counts, ring))).toEqual(expected);
  });

  it('shifts less where more tokens would collide', () => {
    // 2 datacenters × 2 × 60 tokens are 240 parts of the ring, more than 235
    const [, second] = computeTokens([60, 60], murmur);
    expect(String(second[0])).toBe('-8992787735933406414');
    expect(String(second.at(-1))).toBe('9146510603214319342');
  });

  const inRange = (counts: number[], ring: Ring) => {
    const tokens = computeTokens(counts, ring);
    expect(tokens.map(each => each.length)).toEqual(counts);
    const end = ring.lowest + ring.size;
    expect(
      tokens.flat().filter(each => each < ring.lowest || each >= end),
    ).toEqual([]);
    return tokens;
  };

  it.each([murmur, random])('shares the ring evenly, in order', ring => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 45 }), {
          minLength: 1,
          maxLength: 5,
        }),
        counts => {
          for (const own of inRange(counts, ring)) {
            const even = ring.size / BigInt(own.length);
            const gaps = own.slice(1).map((each, index) => each - own[index]);
            expect(
              gaps.filter(gap => gap < even || gap > even + BigInt(own.length)),
            ).toEqual([]);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([murmur, random])(
    'has no token twice where datacenters have equally many',
    ring => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 45 }),
          fc.integer({ min: 1, max: 6 }),
          (count, datacenters) => {
            const all = inRange(Array(datacenters).fill(count), ring).flat();
            expect(new Set(all).size).toBe(all.length);
          },
        ),
        { numRuns: 100 },
      );
    },
  );
});
