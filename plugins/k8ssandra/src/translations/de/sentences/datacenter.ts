/** Sentences of the page of a datacenter and of the panel of a node in German. */
export const datacenter = {
  'datacenter.healthy':
    'In {region} {size:=läuft|laufen} {size:Knoten|Knoten}: alle.',
  'datacenter.clients.works':
    'LOCAL_QUORUM funktioniert für Keyspaces mit {copies} Kopien.',
  'datacenter.clients.lost':
    'Anfragen mit LOCAL_QUORUM scheitern für einen Teil der Daten.',
  'datacenter.clients.none': '{region} bedient derzeit keine Clients.',
  'datacenter.clients.unknown':
    'Unbekannt für {region}, solange es nicht zu sehen ist.',
  'datacenter.unread':
    '{kind} von {context} dürfen nicht gelistet werden, oder sie wurden noch nicht gelesen.',
  'datacenter.noClaim': 'Für die Platte gibt es noch keinen Volume Claim.',
  'removal.cass-operator':
    'cass-operator nimmt zuerst die Knoten und Platten weg; bewegt sich das nicht, nachsehen, ob er läuft.',
  'removal.other':
    'Wer {finalizer} gesetzt hat, muss ihn wegnehmen: Weder die Control Plane noch cass-operator tut es.',
  'evidence.event': 'Ereignis {reason}, Objekt: {what}.',
  'evidence.events': 'Ereignis {reason}, Objekt: {what}, {count}-mal.',
  'evidence.exit':
    '{container} endete mit Code {code}; Neustarts: {times:Mal|Mal}.',
  'evidence.exit.reason':
    '{container} endete mit Code {code} ({reason}); Neustarts: {times:Mal|Mal}.',
  'evidence.ready': 'Der Container cassandra ist bereit.',
  'evidence.unready': 'Der Container cassandra ist nicht bereit.',
  'evidence.waits': 'Kubernetes sagt {reason}.',
  'evidence.noPod': 'Es gibt keinen Pod {pod}.',
  'evidence.beside':
    'Container {container} läuft nicht: {reason}, Neustarts: {times:Mal|Mal}.',
  'evidence.claim': 'Platte {claim} ist {phase}.',
  'evidence.claim.size': 'Platte {claim} ist {phase}: {size}.',
  'evidence.noClaim': 'Es gibt keinen Volume Claim für die Platte.',
  'evidence.worker.ready': 'Worker {worker} ist bereit.',
  'evidence.worker.notReady': 'Worker {worker} ist nicht bereit.',
  'evidence.worker.silent':
    'Worker {worker} ist nicht bereit: Sein Kubelet ist verstummt.',
  'evidence.worker.gone': 'Worker {worker} ist verschwunden.',
  'evidence.worker.cordoned':
    'Worker {worker} ist bereit und nimmt keine neuen Pods.',
  'evidence.unplaced': 'Noch kein Worker hat ihn.',
  'evidence.ring': 'cass-operator kennt die Host-ID: Er war im Ring.',
};
