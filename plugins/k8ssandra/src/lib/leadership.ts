import type { ControlPlaneListResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';

type Item = ControlPlaneListResponse['items'][number];

/** What is said of a control plane in the header of the fleet page. */
export interface ControlPlaneFact {
  name: string;
  /**
   * `leading`: some replica writes. `leaderless`: nobody does, or nobody can tell. `observing`: it writes nothing of its own accord.
   * `single`: nobody is elected, because there is one replica.
   */
  role: 'leading' | 'leaderless' | 'observing' | 'single';
  /** How long the leader has led, as sent; `null` where that is not known. */
  seconds: number | null;
}

/** Who writes, control plane by control plane. */
export function controlPlaneFacts(items: Item[]): ControlPlaneFact[] {
  return items.map(item => ({
    name: item.name,
    role: roleOf(item),
    seconds: item.leadership?.sinceSeconds ?? null,
  }));
}

function roleOf({ mode, leadership }: Item): ControlPlaneFact['role'] {
  if (mode === 'observe') return 'observing';
  if (!leadership) return 'single';
  return leadership.holder === null || leadership.problem
    ? 'leaderless'
    : 'leading';
}
