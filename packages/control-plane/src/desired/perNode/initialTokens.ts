/** How a partitioner lays out its ring. */
export interface Ring {
  size: bigint;
  lowest: bigint;
}

/** Rings of the partitioners that tokens can be computed for (operator-spec 3.19). */
export const RINGS = {
  Murmur3Partitioner: { size: 2n ** 64n, lowest: -(2n ** 63n) },
  RandomPartitioner: { size: 2n ** 127n, lowest: 0n },
} satisfies Record<string, Ring>;

/** The shift between datacenters is at most this part of the ring. */
const LEAST_SHIFTS = 235n;

/**
 * Tokens that share the ring evenly within every datacenter, shifted from one datacenter to the next so that none is there
 * twice (operator-spec 3.19).
 * @param counts - number of tokens of each datacenter
 * @returns the tokens of each datacenter, lowest first
 */
export function computeTokens(counts: number[], ring: Ring): bigint[][] {
  const most = BigInt(Math.max(...counts, 0));
  const shifts = 2n * BigInt(counts.length) * most;
  const shift = floorDivide(
    -ring.size,
    shifts > LEAST_SHIFTS ? shifts : LEAST_SHIFTS,
  );
  return counts.map((count, datacenter) => {
    const tokens = Array.from({ length: count }, (_, index) => {
      const token =
        BigInt(index) * (ring.size / BigInt(count)) +
        shift * BigInt(datacenter) +
        ring.lowest;
      return token < ring.lowest ? token + ring.size : token;
    });
    return tokens.sort((a, b) => (a < b ? -1 : 1));
  });
}

/** Division that rounds down, for a positive divisor; BigInt's own rounds towards zero. */
function floorDivide(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  return value % divisor < 0n ? quotient - 1n : quotient;
}
