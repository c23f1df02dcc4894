/** Nodes of a rack, and those that answer. */
export interface RackNodes {
  size: number;
  available: number;
}

/** Fewest and most copies of one piece of data that answer, over every order of tokens. */
export interface LiveCopies {
  min: number;
  max: number;
}

/** Nothing answers. */
export const NO_COPIES: LiveCopies = { min: 0, max: 0 };

/**
 * Live copies in one datacenter under `NetworkTopologyStrategy`. Walking the ring, Cassandra takes the first node of each rack it
 * meets, and takes further nodes of racks it has met only as often as copies exceed racks. So the places of a piece of data are any
 * set of min(copies, nodes) nodes on as many racks as possible, and every such set comes up in some order of tokens.
 */
export function liveCopies(copies: number, racks: RackNodes[]): LiveCopies {
  let used = 0;
  let nodes = 0;
  let available = 0;
  let whole = 0;
  let empty = 0;
  for (const rack of racks) {
    if (rack.size === 0) continue;
    used += 1;
    nodes += rack.size;
    available += rack.available;
    if (rack.available === rack.size) whole += 1;
    if (rack.available === 0) empty += 1;
  }
  if (copies <= used) {
    return {
      min: Math.max(0, copies - (used - whole)),
      max: Math.min(copies, used - empty),
    };
  }
  // every rack gets one at least: a whole rack gives a live copy, an empty one does not
  const places = Math.min(copies, nodes);
  return {
    min: Math.max(whole, places - (nodes - available)),
    max: Math.min(available, places - empty),
  };
}

/** Live copies where places know no racks (`SimpleStrategy`): any nodes, of which some count. */
export function liveAnywhere(
  copies: number,
  nodes: number,
  counting: number,
): LiveCopies {
  const places = Math.min(copies, nodes);
  return {
    min: Math.max(0, places - (nodes - counting)),
    max: Math.min(places, counting),
  };
}
