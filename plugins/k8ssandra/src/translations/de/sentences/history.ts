/** What history says itself, in German. */
export const history = {
  'history.by': ' mit {manager}',
  'history.clusterGone': 'Der Cluster ist weg.',
  'history.contextGone':
    '{context} ist kein Kubernetes-Cluster dieser Control Plane mehr.',
  'history.datacenterGone': '{datacenter} ist weg.',
  'history.contextState': '{context}: {state:state}.',
  'history.contextReason': '{reason}',
  'history.created': 'Der Cluster wurde{by} bestellt.',
  'history.changed': 'Die Spezifikation wurde{by} geändert: {fields}.',
  'history.unseenChange':
    'Die Spezifikation wurde{by} geändert; wie sie vorher war, ist nicht bekannt.',
  'history.deletionAsked': 'Das Löschen des Clusters wurde{by} verlangt.',
  'history.removed': 'Der Cluster wurde gelöscht.',
  'history.adopted': 'Diese Control Plane hat den Cluster übernommen{by}.',
  'history.released': '{from} ist nicht mehr für den Cluster zuständig{by}.',
  'history.event': '{kind} {name}: {reason}: {message:quote}',
  'history.operatorEvent': 'cass-operator zu {name}: {message:quote}',
  'history.operation': '{command} ({task}): {state:state}.',
  'history.outage': '{context} war nicht zu sehen.',
  'history.outageReason': '{context} war nicht zu sehen: {reason:quote}',
  'history.lastSeen':
    'Seit dem Start dieses Portals nicht gesehen. Vor {seconds:duration} {up:=lief|liefen} {up} von {size} Knoten.',
  'history.absentHome':
    'Wie es vor {seconds:duration} war: Control Plane {controlPlane} hat seit dem Start dieses Portals nicht geantwortet.',
  'history.away':
    'Die Datenbank der Historie antwortet nicht. Was geschieht, wird im Speicher gehalten und geschrieben, sobald sie antwortet.',
  'history.starting':
    'Die Datenbank der Historie ist noch nicht offen. Was geschieht, wird so lange im Speicher gehalten.',
  'history.behind': '{waiting:Eintrag ist|Einträge sind} noch zu schreiben.',
  'history.gap.overflow':
    '{lost:Eintrag ging|Einträge gingen} verloren, während die Datenbank nicht antwortete.',
  'history.gap.refused':
    '{lost:Eintrag wurde|Einträge wurden} von der Datenbank abgelehnt.',
  'history.gap.unwatched':
    'Kein Portal lief, deshalb hat niemand bemerkt, was geschah.',
};
