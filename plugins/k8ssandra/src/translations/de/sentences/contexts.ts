/** Sentences of verdicts in German: regions out of sight, credentials, permissions, the control plane itself. */
export const contexts = {
  'unreachable.others-healthy':
    '{region} ist seit {seconds:duration} nicht erreichbar; die anderen Regionen sind gesund.',
  'unreachable.region':
    '{region} ist seit {seconds:duration} nicht erreichbar.',
  'unreachable.region.unknown': '{region} ist nicht erreichbar.',
  'unreachable.clients.peers':
    'Unbekannt für {region}; die Nachbarn sehen {up} von {of:Knoten|Knoten} laufen.',
  'unreachable.clients': 'Unbekannt für {region}.',
  'unreachable.next.retry':
    'Die Control Plane versucht es in {retry:duration} wieder. In {region} wird nichts geändert, bis es antwortet.',
  'unreachable.next':
    'Die Control Plane versucht es weiter. In {region} wird nichts geändert, bis es antwortet.',
  'refused.since': '{region} weist unsere Zugangsdaten seit {since} ab.',
  'refused.for':
    '{region} weist unsere Zugangsdaten seit {seconds:duration} ab.',
  'refused.now': '{region} weist unsere Zugangsdaten ab.',
  'refused.clients': 'Clients sind wahrscheinlich nicht betroffen.',
  'refused.next': 'Die Zugangsdaten des Kontexts {context} erneuern.',
  'forbidden.unknown': 'Der Control Plane fehlen Rechte in {region}.',
  'forbidden.unknown.next': 'Das fehlende RBAC in {region} anwenden.',
  'forbidden.context':
    'Die Control Plane darf in {region} für {resources} nicht: {verb}.',
  'forbidden.clients': 'Jetzt ohne Wirkung auf Clients.',
  'forbidden.next':
    'Ein neues Datacenter könnte von dort nicht beitreten. Das fehlende RBAC anwenden.',
  'incompatible.region':
    '{region} kann nicht verwaltet werden: Sein Kubernetes-Cluster passt nicht.',
  'incompatible.next': 'Kubernetes-Cluster {context}: {message:quote}.',
  'incompatible.next.unknown':
    'Die Custom Resources und den Operator in einer unterstützten Version in {context} installieren.',
  'disabled.region':
    '{region} wird nicht verwaltet: Sein Kubernetes-Cluster ist abgeschaltet.',
  'disabled.next': '{context} einschalten, um weiterzumachen.',
  'missing.region':
    '{region} wartet auf Zugangsdaten: Keine ClientConfig nennt den Kontext {context}.',
  'missing.region.brief':
    '{region} wartet: Sein Kontext hat keine ClientConfig.',
  'missing.next':
    'Den Kubernetes-Cluster {context} anbinden oder den Kontext von {datacenter} ändern.',
  'conflict.region':
    '{region} wartet: Mehrere ClientConfigs beanspruchen den Kontext {context}, deshalb wird keine benutzt.',
  'conflict.region.brief':
    '{region} wartet: Mehrere ClientConfigs beanspruchen seinen Kontext.',
  'conflict.next': 'Alle ClientConfigs von {context} bis auf eine entfernen.',
  'connecting.region':
    '{region} wurde noch nicht gesehen: Die Control Plane verbindet sich.',
  'connecting.next': 'Die Control Plane liest {region}. Es ist nichts zu tun.',
  'context.unseen.clients': 'Unbekannt für {region}.',
  'hub.unreachable.serving':
    '{hub} ist seit {seconds:duration} nicht erreichbar; alle Regionen antworten weiter.',
  'hub.unreachable': '{hub} ist seit {seconds:duration} nicht erreichbar.',
  'hub.unreachable.unknown': '{hub} ist nicht erreichbar.',
  'hub.refused': '{hub} weist unsere Zugangsdaten ab.',
  'hub.refused.next': 'Die Zugangsdaten der Control Plane erneuern.',
  'hub.next':
    'Änderungen werden abgelehnt, bis es antwortet; was zu sehen ist, kommt live aus den Regionen.',
  'leader.none': 'Seit {since} führt keine Control Plane.',
  'leader.next':
    'Eine andere Replik übernimmt binnen 15 s; wenn nicht, ihre Pods ansehen.',
  'effect.none': 'Ohne Wirkung.',
  'effect.none.yet': 'Noch ohne Wirkung.',
  'credential.ends':
    'Die Zugangsdaten von {context} enden in {seconds:duration}.',
  'credential.next': 'Erneuern; ohne Neustart, ohne Lücke.',
  'management.fails':
    '{region} antwortet, aber seine Management-API seit {seconds:duration} nicht von {hub} aus.',
  'management.fails.unknown':
    '{region} antwortet, aber seine Management-API nicht von {hub} aus.',
  'management.next':
    'Schritte am Schema warten. Den Pod-Proxy des API-Servers erlauben oder Port 8080 öffnen.',
  'observed.cluster':
    '{cluster} wird von einer anderen Control Plane betrieben; wir sehen nur zu.',
  'observed.next': 'Übernehmen, falls es diese Control Plane nicht mehr gibt.',
  'writer.other':
    'Eine andere Control Plane schreibt diesen Cluster auch: {changes:Änderung|Änderungen} an {datacenter} in {seconds:duration} rückgängig gemacht.',
  'writer.next':
    'Wir schreiben nicht mehr. Eines wählen: übernehmen oder zusehen.',
  'cluster.unknown': '{cluster} wurde noch nicht gesehen.',
  'cluster.empty': '{cluster} verlangt kein Datacenter.',
};
