import {
  liveCopies,
  quorumFor,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

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

/** LOCAL_QUORUM for keyspaces with {@link copiesOf} copies, whatever the order of tokens. */
export function quorumOf(racks: RackLosses[]): QuorumFacts {
  const size = racks.reduce((sum, rack) => sum + rack.size, 0);
  const down = racks.reduce((sum, rack) => sum + rack.down, 0);
  const copies = copiesOf(size);
  const used = racks.filter(rack => rack.size > 0);
  if (size === 0 || down >= size) {
    return { quorum: 'none', secondLossIn: [] };
  }
  const works = keepsQuorum(copies, used);
  // with fewer racks than copies any node can be the second
  const named = works && down > 0 && used.length >= copies;
  return {
    quorum: works ? 'works' : 'lost',
    secondLossIn: named
      ? used
          .filter(rack => rack.down < rack.size)
          .filter(rack => !keepsQuorum(copies, withOneMore(used, rack)))
          .map(rack => rack.name)
      : [],
  };
}

function keepsQuorum(copies: number, racks: RackLosses[]): boolean {
  const live = liveCopies(
    copies,
    racks.map(({ size, down }) => ({ size, available: size - down })),
  );
  return live.min >= quorumFor(copies);
}

function withOneMore(racks: RackLosses[], lost: RackLosses): RackLosses[] {
  return racks.map(rack =>
    rack === lost ? { ...rack, down: rack.down + 1 } : rack,
  );
}

/** Whether the loss of any one zone leaves LOCAL_QUORUM; `null` when zones are unknown. */
export function survivesZoneLoss(
  racks: Array<{ size: number; zone: string | null }>,
): boolean | null {
  const used = racks.filter(rack => rack.size > 0);
  if (used.some(rack => rack.zone === null)) {
    return null;
  }
  const copies = copiesOf(used.reduce((sum, rack) => sum + rack.size, 0));
  const zones = new Set(used.map(rack => rack.zone));
  // racks that share a zone fall together
  return (
    used.length > 0 &&
    [...zones].every(zone =>
      keepsQuorum(
        copies,
        used.map(({ size, ...rack }) => ({
          name: '',
          size,
          down: rack.zone === zone ? size : 0,
        })),
      ),
    )
  );
}
