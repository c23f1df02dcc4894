/** Diagnoses of nodes and their containers, in German. */
export const nodes = {
  'diagnosis.node.others': 'Dasselbe gilt für {others}.',
  'diagnosis.node.lost':
    '{region} hat LOCAL_QUORUM für einen Teil der Daten verloren.',
  'diagnosis.node.nothing': '{region} bedient nichts.',
  'diagnosis.node.works': 'LOCAL_QUORUM funktioniert in {region}.',
  'diagnosis.node.some':
    '{up} von {size:Knoten|Knoten} von {region} {up:=antwortet|antworten}.',
  'diagnosis.node.container':
    'Knoten {node} von {region} startet nicht: Kubernetes kann seine Container nicht starten.',
  'diagnosis.node.down.restarting':
    'Knoten {node} von {region} läuft nicht: Cassandra in seinem Pod antwortet nicht. Warum, ist unbekannt: Weder Container noch Platte noch Ereignisse nennen eine Ursache.',
  'diagnosis.node.down.missing':
    'Knoten {node} von {region} läuft nicht: Er hat keinen Pod. Warum, ist unbekannt: Weder die Ereignisse zu seinem Rack noch die zu seiner Platte nennen eine Ursache.',
  'diagnosis.node.down.late':
    '{region} startet seit {seconds:duration}. Warum es länger dauert als üblich, ist unbekannt: Weder Pods noch Conditions noch Ereignisse nennen eine Ursache.',
  'diagnosis.node.down.next': 'Das Log von Knoten {node} ansehen.',
  'diagnosis.node.down.next.missing':
    'Nachsehen, ob cass-operator läuft, und das StatefulSet des Racks ansehen.',
  'diagnosis.node.down.next.late': 'Die Knoten von {datacenter} ansehen.',

  'diagnosis.beside':
    'Container {container} von Knoten {node} in {region} läuft nicht ({reason}). Cassandra daneben läuft.',
  'diagnosis.beside.clients':
    'Services lassen diesen Knoten aus, solange sein Pod nicht bereit ist.',
  'diagnosis.beside.next': 'Das Log von Container {container} ansehen.',

  'diagnosis.turn':
    '{count:Knoten|Knoten} von {region} {count:=wartet|warten}, bis {count:=er|sie} an der Reihe {count:=ist|sind}: Knoten starten einzeln, und Knoten {node} startet seit {seconds:duration}.',
  'diagnosis.turn.unknown':
    '{count:Knoten|Knoten} von {region} {count:=wartet|warten}, bis {count:=er|sie} an der Reihe {count:=ist|sind}: Knoten starten einzeln, und Knoten {node} startet gerade.',
  'diagnosis.turn.next':
    'Es geht weiter, wenn Knoten {node} läuft. Es ist nichts zu tun.',

  'diagnosis.replacing':
    '{region} ersetzt {count:Knoten|Knoten} ({nodes}): Die Daten strömen von den anderen.',
  'diagnosis.replacing.next':
    'Es geht von selbst weiter. Vorher keinen anderen Knoten ersetzen.',

  'diagnosis.leaving':
    'Knoten {node} von {region} gibt seine Daten ab: {left} von {from:Knoten|Knoten} sollen bleiben.',
  'diagnosis.leaving.region':
    '{region} wird entfernt: Knoten {node} gibt seine Daten ab, {left:Knoten ist|Knoten sind} übrig.',
  'diagnosis.leaving.next': 'Es geht von selbst weiter. Es ist nichts zu tun.',
  'diagnosis.leaving.clients': 'Ohne Wirkung.',
  'diagnosis.leaving.region.clients':
    'Clients dürfen {region} nicht mehr benutzen.',

  'diagnosis.worker.zone':
    'Zone {zone} von {region} ist verloren: Keiner ihrer Worker antwortet.',

  'diagnosis.zones':
    'Die Racks {racks} von {region} teilen sich Zone {zone}: Geht sie verloren, fehlen einem Teil der Daten {count} Kopien.',
  'diagnosis.zones.clients': 'Ohne Wirkung, solange die Zone da ist.',
  'diagnosis.zones.next': 'Jedem Rack eine eigene Zone geben.',

  'diagnosis.quiet':
    'cass-operator ruht in {region} nach seinem letzten Schritt noch {seconds:duration}. Das ist normal.',
};
