import type { Sentence } from '../sentences/sentence';
import { say } from './sentences';
import type { ConsistencyLevel, Loss, LossBreak } from './types';

/** What is lost, as it follows "without". */
export function lossWords(loss: Loss): Sentence {
  const { datacenter = '', rack = '', zone, regions = [] } = loss;
  switch (loss.kind) {
    case 'node':
      return say('loss.node', { rack, datacenter });
    case 'rack':
      return say('loss.rack', { rack, datacenter });
    case 'zone':
      return zone === null || zone === undefined
        ? say('loss.zone.unknown', { rack, datacenter })
        : say('loss.zone', { zone, region: regions[0] ?? '' });
    case 'region':
    case 'two-regions':
      return say('loss.regions', { regions });
    default:
      return say('loss.none');
  }
}

/** What a loss that is not survived does, and why. */
export function breakWords(
  level: ConsistencyLevel,
  broken: LossBreak,
): Sentence {
  const { outcome, datacenter, left, copies, need } = broken;
  const loss = lossWords(broken.loss);
  if (outcome === 'unknown') return say('break.unknown', { level, loss });
  const params = { loss, level, left, copies, need };
  if (outcome === 'partly') {
    return datacenter === null
      ? say('break.partly', params)
      : say('break.partly.in', { ...params, datacenter });
  }
  return datacenter === null
    ? say('break.lost', params)
    : say('break.lost.in', { ...params, datacenter });
}
