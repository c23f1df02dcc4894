import type { ControlPlane } from '@k8ssandra-backstage/control-plane';

/** Time, as the recorders read it. */
export interface Surroundings {
  /** Epoch milliseconds. */
  wallClock: () => number;
  /** The part of a moment by which two replicas would tell the same thing as one. */
  stamp: (controlPlane: ControlPlane, at: number) => number;
}

/** Every replica notices what happens; the one that leads writes it down. */
export function mayWrite({ leadership }: ControlPlane): boolean {
  return !leadership || leadership.leading;
}
