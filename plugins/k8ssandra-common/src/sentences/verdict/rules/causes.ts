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
    case 'crash':
      return cause.exitCode === null
        ? say('cause.crash.brief', { node, times: cause.times })
        : say('cause.crash', {
            node,
            times: cause.times,
            code: cause.exitCode,
          });
    case 'no-image':
      return say('cause.image', { node });
    case 'zone-lost':
      return say('rack.down.zone.next');
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
