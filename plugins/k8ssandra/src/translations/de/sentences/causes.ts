/** Sentences of verdicts in German: why a node does not run, and what helps. */
export const causes = {
  'cause.no-worker.zone':
    'Der Pod wartet auf einen Worker in {zone} mit {need}. Einen hinzufügen oder Platz schaffen.',
  'cause.no-worker':
    'Der Pod wartet auf einen Worker mit {need}. Einen hinzufügen oder Platz schaffen.',
  'cause.no-worker.unknown':
    'Der Pod wartet auf einen Worker mit genug Platz. Einen hinzufügen oder Platz schaffen.',
  'cause.disk-bound':
    'Den Knoten ersetzen: {size} strömen von {peers:Nachbarn|Nachbarn}, rund {seconds:duration}.',
  'cause.disk-bound.unknown':
    'Den Knoten ersetzen: Seine Daten strömen von den Nachbarn.',
  'cause.storage': 'Eine von diesen wählen: {choices}.',
  'cause.storage.unknown': 'Eine StorageClass wählen, die es dort gibt.',
  'cause.crash':
    'Knoten {node} ansehen: Cassandra endete {times:Mal|Mal} mit Code {code}. Die letzten Zeilen zeigen.',
  'cause.crash.brief':
    'Knoten {node} ansehen: Cassandra endete {times:Mal|Mal}. Die letzten Zeilen zeigen.',
  'cause.crash.memory':
    'Knoten {node} mehr Speicher geben, oder Cassandra einen kleineren Heap: Kubernetes beendete ihn {times:Mal|Mal} aus Mangel an Speicher.',
  'cause.crash.preparing':
    'Container {container} von Knoten {node} ansehen: Er scheiterte {times:Mal|Mal}.',
  'cause.volume.quota':
    'Die Quota des Namespace anheben oder darin Platz schaffen.',
  'cause.volume.space': 'Platz für Platten schaffen, wo der Pod laufen darf.',
  'cause.volume':
    'Den Volume Claim von Knoten {node} ansehen: Kubernetes hat ihn nicht gebunden.',
  'cause.container':
    'Knoten {node} ansehen: Kubernetes kann seine Container nicht starten und sagt warum.',
  'cause.worker':
    'Worker {worker} zurückholen. Ist er für immer weg, den Knoten ersetzen.',
  'cause.image':
    'Knoten {node} ansehen: Sein Image ist nicht abrufbar. Das Image und den Zugang zu seiner Registry prüfen.',
  'cause.replacing':
    'Knoten {node} wird ersetzt: Seine Daten strömen von den Nachbarn. Es ist nichts zu tun.',
  'cause.restarting': 'Kubernetes startet den Pod neu.',
  'cause.unknown': 'Knoten {node} ansehen: Die Ursache ist unbekannt.',
  'place.disk-bound':
    'Knoten {node} von {region} findet keinen Platz: Seine Platte ist an einen Worker gebunden, den es nicht mehr gibt.',
  'place.no-worker.zone':
    'Kubernetes findet keinen Platz für Knoten {node}: Kein Worker in {zone} hat {need}.',
  'place.no-worker':
    'Kubernetes findet keinen Platz für Knoten {node} von {region}: Kein Worker hat {need}.',
  'place.no-worker.unknown':
    'Kubernetes findet keinen Platz für Knoten {node} von {region}: Kein Worker hat genug Platz.',
  'place.no-worker.next.zone':
    'Einen Worker in {zone} hinzufügen oder kleinere Knoten bestellen.',
  'place.no-worker.next':
    'Einen Worker hinzufügen oder kleinere Knoten bestellen.',
  'place.storage':
    'Die Platte von Knoten {node} in {region} wird nicht bereitgestellt: Die StorageClass {class} gibt es dort nicht.',
  'place.storage.brief':
    'Die Platte von Knoten {node} in {region} wird nicht bereitgestellt: Ihre StorageClass gibt es nicht.',
  'place.volume':
    'Die Platte von Knoten {node} in {region} wird nicht bereitgestellt: Ihr Volume Claim ist nicht gebunden.',
  'place.volume.quota':
    'Die Platte von Knoten {node} in {region} wird nicht bereitgestellt: Die Quota des Namespace ist aufgebraucht.',
  'place.volume.space':
    'Die Platte von Knoten {node} in {region} wird nicht bereitgestellt: Es ist kein Platz für sie da.',
  'place.zone': 'Knoten {node} von {region} fehlt: Zone {zone} ist verloren.',
  'place.worker':
    'Knoten {node} von {region} fehlt: Sein Worker {worker} antwortet nicht.',
  'start.crash':
    'Knoten {node} von {region} startet nicht: Cassandra endete {times:Mal|Mal}.',
  'start.crash.memory':
    'Knoten {node} von {region} startet nicht: Cassandra wurde {times:Mal|Mal} aus Mangel an Speicher beendet.',
  'start.crash.preparing':
    'Knoten {node} von {region} startet nicht: Container {container} scheitert, bevor Cassandra beginnt.',
  'start.container':
    'Knoten {node} von {region} startet nicht: Kubernetes kann seine Container nicht starten.',
  'start.image':
    'Knoten {node} von {region} startet nicht: Sein Image ist nicht abrufbar.',
  'nodes.serve': '{up} von {size:Knoten|Knoten} antworten.',
  'seeds.none':
    '{region} kann nicht starten: Kein Seed antwortet, alle genannten Seeds liegen in {seeds}.',
  'seeds.clients': '{region} bedient nichts.',
  'seeds.next.unreachable':
    '{seeds} ist auch für uns nicht erreichbar. Einen Seed in {region} starten: Anleitung.',
  'seeds.next': 'Einen Seed in {region} starten: Anleitung.',
};
