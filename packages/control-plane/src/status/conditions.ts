import type { Condition } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A condition before it has a time. */
export interface ConditionInit {
  type: string;
  status: Condition['status'];
  reason: string;
  message: string;
}

/** What conditions are written with. */
export interface ConditionOptions {
  /** RFC 3339. */
  now: string;
  generation: number;
  /** Whether the served schema keeps reason, message and generation of a condition. */
  ownFields: boolean;
}

/** Sets conditions among those that are there: the time changes only with the status (operator-spec 5.1 with its quirk mended). */
export function setConditions(
  live: Condition[],
  wanted: ConditionInit[],
  { now, generation, ownFields }: ConditionOptions,
): Condition[] {
  const next = live.map(each => {
    const found = wanted.find(other => other.type === each.type);
    return found ? condition(found, each) : each;
  });
  const added = wanted
    .filter(each => !live.some(other => other.type === each.type))
    .map(each => condition(each, undefined));
  return [...next, ...added];

  function condition(
    init: ConditionInit,
    before: Condition | undefined,
  ): Condition {
    const { type, status, reason, message } = init;
    const same = before?.status === status;
    const since = same ? before.lastTransitionTime ?? now : now;
    const plain = { type, status, lastTransitionTime: since };
    if (!ownFields) return plain;
    const unchanged =
      same && before.reason === reason && before.message === message;
    return {
      ...plain,
      reason,
      message,
      observedGeneration: unchanged
        ? before.observedGeneration ?? generation
        : generation,
    };
  }
}
