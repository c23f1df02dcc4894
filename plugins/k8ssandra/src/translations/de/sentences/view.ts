/** What cells, panels and notes say, in German. */
export const view = {
  // what follows "us-east, Rack r2, Knoten 3: "
  'cell.up': 'läuft',
  'cell.starting': 'startet seit {seconds:duration}',
  'cell.starting.unknown': 'startet',
  'cell.turn': 'wartet, bis er an der Reihe ist: Knoten starten einzeln',
  'cell.restarting': 'startet im Zuge einer Änderung neu',
  'cell.leaving': 'gibt seine Daten ab und geht',
  'cell.down': 'seit {seconds:duration} ausgefallen',
  'cell.down.unknown': 'ausgefallen',
  'cell.stuck': 'kann nicht starten, Kubernetes sagt {why:quote}',
  'cell.stuck.unknown': 'kann nicht starten',
  'cell.absent': 'noch nicht angelegt',
  'cell.stopped': 'absichtlich gestoppt',
  'cell.deleting': 'wird gelöscht',
  'cell.gone': 'weg',
  'cell.unseen': 'lief nicht ({letters})',
  'cell.never': 'nie',

  'panel.healthy': '{up} von {size:Knoten|Knoten} {up:=läuft|laufen}.',
  'panel.waits': 'Wartet auf {first}.',
  'panel.waiting': 'Noch nicht angelegt.',
  'panel.progressing':
    '{up} von {size:Knoten|Knoten} {up:=läuft|laufen}; eine Änderung ist unterwegs.',
  'panel.deleting': '{left:Knoten ist|Knoten sind} übrig.',
  'panel.gone': 'Weg.',
  'panel.goneForGood': 'Weg; was davon übrig war, wird aufgeräumt.',
  'panel.leaving': 'Nicht mehr verlangt; es wird auf das Gehen vorbereitet.',
  'panel.stopped': 'Absichtlich gestoppt; die Platten bleiben.',
  'panel.unseen':
    'Zuletzt vor {seconds:duration} gesehen: {up} von {size:Knoten|Knoten} {up:=lief|liefen}.',
  'panel.unasked': 'Nicht mehr verlangt; es läuft weiter.',

  'unseen.connecting': 'Die Control Plane verbindet sich mit {context}.',
  'unseen.unreachable': '{context} antwortet nicht.',
  'unseen.auth-failed': '{context} weist unsere Zugangsdaten ab.',
  'unseen.forbidden': '{context} lässt uns nicht hinsehen.',
  'unseen.incompatible': '{context} passt nicht.',
  'unseen.disabled': '{context} ist abgeschaltet.',
  'unseen.missing': 'Keine ClientConfig nennt den Kontext {context}.',
  'unseen.conflict':
    'Mehrere ClientConfigs beanspruchen den Kontext {context}.',
  'unseen.message': '{what} {message:quote}',
  'context.degraded': '{context} antwortet, mit Einschränkungen.',
  'context.replaced':
    '{context} ist ein anderer Kubernetes-Cluster als vorher: kube-system hat eine andere UID. Nichts wurde gelöscht.',
  'context.credentialEnds': 'Die Zugangsdaten enden in {seconds:duration}.',
  'context.permissionsMissing':
    '{missing:Berechtigung fehlt|Berechtigungen fehlen}.',

  'blocked.invalid':
    'Die Spezifikation von {cluster} wird abgelehnt: {causes}.',
  'blocked.invalid.next':
    'Sie berichtigen und neu anwenden; vorher wird in keine Region geschrieben.',
  'blocked.noNamespace': 'Den Namespace {namespace} gibt es in {region} nicht.',
  'blocked.noNamespace.next': 'Ihn dort anlegen.',
  'blocked.collision':
    '{other} war zuerst da: Beide verlangen das Datacenter {datacenter} im Namespace {namespace} von {region}.',
  'blocked.collision.next':
    'Einen der beiden umbenennen oder einen anderen Namespace wählen.',
  'blocked.step': '{title}: {reason:clause}.',
  'blocked.foreign':
    '{region}: Ein Datacenter {datacenter} von jemand anderem ist im Weg.',
  'blocked.foreign.next':
    '{datacenter} umbenennen oder einen anderen Namespace wählen.',

  'action.deleting': 'Der Cluster wird schon gelöscht.',
  'action.observed':
    'Eine andere Control Plane betreibt diesen Cluster; wir sehen nur zu.',
  'action.observeMode':
    'Control Plane {controlPlane} sieht nur zu (mode: observe). Mit reconcile übernimmt sie.',
  'action.outOfSight':
    '{regions} {regions:=ist|sind} jetzt nicht zu sehen. Der Besitz geht in allen Regionen zugleich über, oder in keiner.',
  'action.hub':
    'Der Cluster der Control Plane antwortet nicht; jetzt lässt sich nichts ändern.',
};
