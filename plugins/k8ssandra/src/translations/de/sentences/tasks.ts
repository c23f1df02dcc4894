/** What the plan of a task says, in German. */
export const tasks = {
  'task.claim': 'Die Aufgabe {task} übernehmen',
  'task.check': 'Prüfen, was die Aufgabe verlangt',
  'task.find': 'Das Datacenter in {region} finden',
  'task.run': '{command} in {region} ausführen',
  'task.delete': 'CassandraTask {name} in {region} löschen',
  'task.expire': 'Die beendete Aufgabe {task} löschen',
  'task.release': 'Die Aufgabe {task} loslassen',

  'task.why.claim':
    'Wird sie gelöscht, müssen die Aufgaben in den Regionen mit verschwinden.',
  'task.why.check': 'Eine falsche Aufgabe darf keine Region erreichen.',
  'task.why.find': 'Eine Aufgabe arbeitet an den Knoten eines Datacenters.',
  'task.why.inOrder': 'Ein Datacenter nach dem anderen.',
  'task.why.parallel': 'Alle Datacenter zugleich.',
  'task.why.delete': 'Die Aufgabe wird gelöscht.',
  'task.why.expire': 'Ihre Lebenszeit nach dem Ende ist abgelaufen.',
  'task.why.release':
    'Ihre Aufgaben in den Regionen sind weg, Kubernetes darf sie also entfernen.',

  'task.unknownCluster':
    'Den K8ssandraCluster {namespace}.{name} gibt es nicht. Ihn anlegen oder spec.cluster berichtigen',
  'task.noDatacenters':
    'K8ssandraCluster {namespace}.{name} hat keine Datacenter',
  'task.unknownDatacenters':
    'ungültige Spezifikation: unbekannte Datacenter {names}. K8ssandraCluster {cluster} hat {known}. spec.datacenters berichtigen',
  'task.invalid': 'ungültige Spezifikation: {field}: {message}',
  'task.longName':
    'ungültige Spezifikation: metadata.name hat {length} Zeichen, die Labels der Aufgaben in den Regionen fassen 63. Der Aufgabe einen kürzeren Namen geben',
  'task.refusedBefore': '{message}',

  'task.reason.clusterUnseen':
    'K8ssandraCluster {namespace}.{name} ist nicht zu sehen: Die Control Plane beobachtet seinen Namespace nicht oder hat ihn noch nicht gelesen',
  'task.reason.clusterDeleting': 'Der Cluster wird gelöscht',
  'task.reason.observe':
    'Eine andere Control Plane betreibt diesen Cluster; wir sehen nur zu',
  'task.reason.noDatacenter': 'Sein Datacenter ist noch nicht angelegt',
  'task.reason.running':
    '{succeeded:Knoten|Knoten} durchlaufen, davon {failed} gescheitert',
  'task.reason.progress': '{succeeded:Knoten|Knoten} fertig',
  'task.reason.notStarted': 'übergeben; cass-operator hat noch nicht begonnen',
  'task.reason.scheduled': 'beginnt um {time}',
  'task.reason.unseen': 'lief, als sie zuletzt zu sehen war: {detail:clause}',
  'task.reason.foreign':
    'Im Namespace {namespace} gibt es schon eine CassandraTask {name}, die nicht für diese Aufgabe angelegt wurde. Sie bleibt unberührt: Sie dort löschen oder der Aufgabe einen anderen Namen geben',
  'task.reason.cancelled': 'nicht begonnen, weil {failed} gescheitert ist',
  'task.reason.leaving': 'wird gelöscht',
  'task.reason.held':
    'Das Löschen wartet auf {region}: {detail:clause}. Sobald es antwortet, endet das Löschen von selbst; die Annotation {annotation} = {context} gibt es auf, seine Aufgabe bleibt dann dort zurück',
  'task.reason.abandoned':
    '{region} wurde aufgegeben: Seine Aufgabe bleibt dort zurück',

  'task.failed': '{region} ist gescheitert: {message}',
  'task.cancelled':
    '{failed} {failed:=ist|sind} gescheitert, deshalb {count:=wurde|wurden} {names} nicht begonnen. Eine Aufgabe anlegen, die {count:=es|sie} nennt',
  'task.created':
    'CassandraTask {namespace}.{name} im Kontext {context} angelegt',
};
