/** Diagnoses of regions out of reach, credentials, permissions and deletions that wait for them, in German. */
export const access = {
  'diagnosis.unreachable':
    '{region} ist seit {seconds:duration} nicht erreichbar.',
  'diagnosis.unreachable.unknown': '{region} ist nicht erreichbar.',
  'diagnosis.unreachable.clients': 'Unbekannt für {region}.',
  'diagnosis.unreachable.next':
    'Die Control Plane versucht es weiter. Nachsehen, ob der API-Server von {context} läuft und das Netz dorthin führt.',

  'diagnosis.context.quoted':
    '{region} wartet auf Zugangsdaten: Keine ClientConfig nennt den Kontext {context}.',
  'diagnosis.context.quoted.next':
    'Den Kubernetes-Cluster {context} anbinden oder k8sContext berichtigen.',
  'diagnosis.context.later':
    'Der Operator baut eine Region nach der anderen, deshalb {count:=wartet|warten} auch {later}.',

  'diagnosis.access.deletion':
    '{region} weist unsere Zugangsdaten ab: Was dort ist, kann nicht gelöscht werden.',
  'diagnosis.access.expired':
    '{region} weist unsere Zugangsdaten ab: Sie sind abgelaufen.',
  'diagnosis.access.clients':
    'Unbekannt für {region}: Wir können nicht hinsehen.',
  'diagnosis.access.next': 'Die Zugangsdaten des Kontexts {context} erneuern.',

  'diagnosis.permission':
    'Die Control Plane darf in {region} nicht schreiben: {message:quote}.',
  'diagnosis.permission.status':
    'Der Control Plane fehlt ein Recht: {message:quote}.',
  'diagnosis.permission.next': 'Das fehlende RBAC in {region} anwenden.',
  'diagnosis.permission.status.next':
    'Das fehlende RBAC dort anwenden, wo es die Meldung sagt.',

  'diagnosis.deletion.missing':
    'In {region} kann nichts gelöscht werden: Der Kontext {context} hat keine Zugangsdaten.',
  'diagnosis.deletion.disabled':
    'In {region} kann nichts gelöscht werden: Der Kontext {context} ist abgeschaltet.',
  'diagnosis.deletion.conflict':
    'In {region} kann nichts gelöscht werden: Mehrere ClientConfigs nennen den Kontext {context}.',
  'diagnosis.deletion.next':
    'Die ClientConfig von {context} wiederherstellen, dann endet das Löschen von selbst. Oder {context} aufgeben: Seine Objekte bleiben dort zurück.',

  'diagnosis.management':
    '{region} antwortet, aber seine Management-API ist von der Control Plane aus nicht erreichbar: {message:quote}.',
  'diagnosis.management.somewhere':
    'Alle Regionen antworten, aber eine Management-API ist von der Control Plane aus nicht erreichbar: {message:quote}.',
  'diagnosis.management.somewhere.next':
    'Der Control Plane den Weg zu Port 8080 des genannten Pods öffnen oder den Pod-Proxy seines API-Servers erlauben.',
  'diagnosis.management.clients': 'Ohne Wirkung: Clients benutzen sie nicht.',
  'diagnosis.management.next':
    'Der Control Plane den Weg zu Port 8080 der Pods dort öffnen oder den Pod-Proxy des API-Servers erlauben.',

  'diagnosis.operator.restarts':
    '{operator} in {region} startet immer wieder neu: {times:Mal|Mal}, zuletzt mit Code {code}.',
  'diagnosis.operator.restarts.unknown':
    '{operator} in {region} startet immer wieder neu: {times:Mal|Mal}.',
  'diagnosis.operator.away': '{operator} in {region} läuft nicht.',
  'diagnosis.operator.why':
    '{operator} in {region} läuft nicht: {reason:quote}.',
  'diagnosis.operator.access':
    'Er startet erst, wenn er jeden Kubernetes-Cluster erreicht, und erreicht {contexts} nicht.',
  'diagnosis.operator.changed':
    '{operator} in {region} ist vor {seconds:duration} neu gestartet, weil sich die Zugangsdaten von {contexts} geändert haben.',
  'diagnosis.operator.changed.next':
    'Er startet bei jeder solchen Änderung neu: Sie zusammen machen, und nicht während einer Änderung am Cluster.',
  'diagnosis.operator.clients':
    'Ohne Wirkung auf Clients; solange wird nichts geändert.',
  'diagnosis.operator.next': 'Das Log von {object} ansehen.',
  'diagnosis.operator.next.access':
    'Die Zugangsdaten von {contexts} in Ordnung bringen, dann nachsehen, ob {object} läuft.',
};
