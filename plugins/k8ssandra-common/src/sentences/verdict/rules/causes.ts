import type { Sentence } from '../../sentence';
import { say } from '../catalogue';
import type { NodeCause, NodeTrouble } from '../facts';

/** What to do about a node that was up and is not (ux 5, rows 2, 5 and 13). Names the actor. */
export function nextForNode({ node, cause }: NodeTrouble): Sentence {
  switch (cause.kind) {
    case 'no-worker':
      return waitsForWorker(cause);
    case 'disk-bound':
      return cause.stream
        ? say('cause.disk-bound', cause.stream)
        : say('cause.disk-bound.unknown');
    case 'no-storage-class':
      return cause.choices.length > 0
        ? say('cause.storage', { choices: cause.choices.join(', ') })
        : say('cause.storage.unknown');
    case 'no-volume':
      return cause.why === 'unknown'
        ? say('cause.volume', { node })
        : say(`cause.volume.${cause.why}`);
    case 'crash':
      return lookAtCrash(node, cause);
    case 'no-container':
      return say('cause.container', { node });
    case 'worker-lost':
      return say('cause.worker', { worker: cause.worker });
    case 'no-image':
      return say('cause.image', { node });
    case 'zone-lost':
      return say('rack.down.zone.next');
    case 'replacing':
      return say('cause.replacing', { node });
    case 'restarting':
      return say('cause.restarting');
    default:
      return say('cause.unknown', { node });
  }
}

function waitsForWorker({
  zone,
  need,
}: Extract<NodeCause, { kind: 'no-worker' }>): Sentence {
  if (need === null) {
    return say('cause.no-worker.unknown');
  }
  return zone === null
    ? say('cause.no-worker', { need })
    : say('cause.no-worker.zone', { zone, need });
}

function lookAtCrash(
  node: string,
  { times, exitCode, memory, preparing }: Extract<NodeCause, { kind: 'crash' }>,
): Sentence {
  if (preparing) {
    return say('cause.crash.preparing', { node, times, container: preparing });
  }
  if (memory) {
    return say('cause.crash.memory', { node, times });
  }
  return exitCode === null
    ? say('cause.crash.brief', { node, times })
    : say('cause.crash', { node, times, code: exitCode });
}
