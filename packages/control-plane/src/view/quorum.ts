/** Nodes of a rack: those asked for, and those that should be up and are not. */
export interface RackLosses {
  name: string;
  size: number;
  down: number;
}

/** What LOCAL_QUORUM does in a datacenter. */
export interface QuorumFacts {
  quorum: 'works' | 'lost' | 'none';
  /** Racks where one more loss would end it for part of the data; empty where racks do not matter or nothing is lost yet. */
  secondLossIn: string[];
}

/** Copies that statements are made for while keyspaces are not read: 3, or one per node in a smaller datacenter (operator-spec 3.10). */
export function copiesOf(size: number): number {
  return Math.min(3, size);
}

/**
 * LOCAL_QUORUM for keyspaces with {@link copiesOf} copies. Cassandra puts one copy into each of as many racks, so with enough
 * racks what counts is the number of racks with a loss; with fewer racks any two nodes may hold two copies of something.
 */
export function quorumOf(racks: RackLosses[]): QuorumFacts {
  const size = racks.reduce((sum, rack) => sum + rack.size, 0);
  const down = racks.reduce((sum, rack) => sum + rack.down, 0);
  const copies = copiesOf(size);
  const spare = copies - (Math.floor(copies / 2) + 1);
  const used = racks.filter(rack => rack.size > 0);
  const spread = used.length >= copies;
  const hit = used.filter(rack => rack.down > 0);
  const losses = spread ? hit.length : down;
  if (size === 0 || down >= size) {
    return { quorum: 'none', secondLossIn: [] };
  }
  return {
    quorum: losses > spare ? 'lost' : 'works',
    secondLossIn:
      spread && losses === spare && losses > 0
        ? used.filter(rack => rack.down === 0).map(rack => rack.name)
        : [],
  };
}

/** Whether the loss of any one zone leaves LOCAL_QUORUM; `null` when zones are unknown. */
export function survivesZoneLoss(
  racks: Array<{ size: number; zone: string | null }>,
): boolean | null {
  const used = racks.filter(rack => rack.size > 0);
  if (used.some(rack => rack.zone === null)) {
    return null;
  }
  // racks that share a zone fall together
  return (
    used.length >= 3 &&
    new Set(used.map(rack => rack.zone)).size === used.length
  );
}
