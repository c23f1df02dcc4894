import { defineSentences } from '../sentences/define';

/** What the page of a datacenter says beside verdict and problems. */
export const sayDatacenter = defineSentences({
  // verdict, where no finding is about this datacenter
  'datacenter.healthy': 'All {size:node|nodes} of {region} are up.',
  'datacenter.clients.works':
    'LOCAL_QUORUM works for keyspaces with {copies} copies.',
  'datacenter.clients.lost':
    'Requests at LOCAL_QUORUM fail for part of the data.',
  'datacenter.clients.none': '{region} serves no clients now.',
  'datacenter.clients.unknown': 'Unknown for {region} while it is not seen.',
  // why a part is missing
  'datacenter.unread':
    '{kind} of {context} may not be listed, or were not read yet.',
  'datacenter.noClaim': 'There is no claim for its disk yet.',
  // what holds a removal
  'removal.cass-operator':
    'cass-operator takes away its nodes and disks first; if that does not move, look whether it runs.',
  'removal.other':
    'Whoever set {finalizer} has to let go of it: neither the control plane nor cass-operator does.',
  // evidence
  'evidence.event': 'Event {reason} on the {what}.',
  'evidence.events': 'Event {reason} on the {what}, {count} times.',
  'evidence.exit':
    '{container} ended with code {code}; it was restarted {times:time|times}.',
  'evidence.exit.reason':
    '{container} ended with code {code} ({reason}); it was restarted {times:time|times}.',
  'evidence.ready': 'Its container cassandra is ready.',
  'evidence.unready': 'Its container cassandra is not ready.',
  'evidence.waits': 'Kubernetes says {reason}.',
  'evidence.noPod': 'There is no pod {pod}.',
  'evidence.beside':
    'Container {container} does not run: {reason}, restarted {times:time|times}.',
  'evidence.claim': 'Disk {claim} is {phase}.',
  'evidence.claim.size': 'Disk {claim} is {phase}: {size}.',
  'evidence.noClaim': 'There is no claim for its disk.',
  'evidence.worker.ready': 'Worker {worker} is ready.',
  'evidence.worker.notReady': 'Worker {worker} is not ready.',
  'evidence.worker.silent':
    'Worker {worker} is not ready: its kubelet went silent.',
  'evidence.worker.gone': 'Worker {worker} is gone.',
  'evidence.worker.cordoned': 'Worker {worker} is ready and takes no new pods.',
  'evidence.unplaced': 'No worker has it yet.',
  'evidence.ring': 'cass-operator knows its host ID: it was in the ring.',
});
