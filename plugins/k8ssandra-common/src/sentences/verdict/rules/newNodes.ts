import type { Sentence } from '../../sentence';
import { say } from '../catalogue';
import type { NodeCause, NodeTrouble } from '../facts';
import { nextForNode } from './causes';

/** Causes that a node does not get over by itself. */
const NEEDS_HELP = new Set<NodeCause['kind']>([
  'no-worker',
  'disk-bound',
  'no-storage-class',
  'no-volume',
  'no-image',
  'no-container',
  'crash',
  'worker-lost',
  'zone-lost',
]);

/** Whether a node with this cause stays away until somebody acts. */
export function needsHelp({ kind }: NodeCause): boolean {
  return NEEDS_HELP.has(kind);
}

/** Why a node is not up, as a heading, for causes that {@link needsHelp} is true of. */
export function cannotStart(
  region: string,
  { node, cause }: NodeTrouble,
  brief: boolean,
): Sentence {
  switch (cause.kind) {
    case 'no-worker':
      if (cause.need === null) {
        return say('place.no-worker.unknown', { node, region });
      }
      return cause.zone === null
        ? say('place.no-worker', { node, region, need: cause.need })
        : say('place.no-worker.zone', {
            node,
            zone: cause.zone,
            need: cause.need,
          });
    case 'no-storage-class':
      return brief
        ? say('place.storage.brief', { node, region })
        : say('place.storage', { node, region, class: cause.storageClass });
    case 'no-image':
      return say('start.image', { node, region });
    case 'crash':
      return crash(region, node, cause);
    case 'no-volume':
      return cause.why === 'unknown'
        ? say('place.volume', { node, region })
        : say(`place.volume.${cause.why}`, { node, region });
    case 'no-container':
      return say('start.container', { node, region });
    case 'worker-lost':
      return say('place.worker', { node, region, worker: cause.worker });
    case 'zone-lost':
      return say('place.zone', { node, region, zone: cause.zone });
    default:
      return say('place.disk-bound', { node, region });
  }
}

function crash(
  region: string,
  node: string,
  { times, memory, preparing }: Extract<NodeCause, { kind: 'crash' }>,
): Sentence {
  if (preparing) {
    return say('start.crash.preparing', { node, region, container: preparing });
  }
  return memory
    ? say('start.crash.memory', { node, region, times })
    : say('start.crash', { node, region, times });
}

/** What to do about a node that never joined. */
export function nextForNewNode(trouble: NodeTrouble): Sentence {
  if (trouble.cause.kind !== 'no-worker') {
    return nextForNode(trouble);
  }
  const { zone } = trouble.cause;
  return zone === null
    ? say('place.no-worker.next')
    : say('place.no-worker.next.zone', { zone });
}
