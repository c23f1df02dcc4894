/** Why a plan has its steps, in German. */
export const whys = {
  'why.claim':
    'Nichts wird angelegt, bevor sicher ist, dass das Löschen es wieder entfernt; und keine andere Control Plane übernimmt den Cluster.',
  'why.prepare':
    'Das erste Datacenter muss mit den richtigen Kopien starten; der Vermerk ändert sich danach nie.',
  'why.validate': 'Eine falsche Bestellung darf keine Region erreichen.',
  'why.collision':
    'Zwei Cluster können sich kein Datacenter desselben Namens teilen.',
  'why.reach':
    'Was nicht zu sehen ist, wird weder geändert noch für abwesend gehalten.',
  'why.namespace': 'Objekte von {region} brauchen ihn.',
  'why.superuser': 'Jedes Datacenter startet mit demselben Superuser.',
  'why.credentials': 'Benutzer und Passwort darin sind die von {user}.',
  'why.secretDigest':
    'Seine Daten haben sich geändert, und Werkzeuge vergleichen Kopien anhand des Vermerks.',
  'why.replicatedSecret':
    'kubectl und andere Werkzeuge sehen daran, wohin Secrets gehen.',
  'why.secretCopy': 'cass-operator lehnt ein Datacenter ohne seine Secrets ab.',
  'why.configMap':
    'Sie ist immer eingehängt, denn sie später hinzuzufügen würde jeden Knoten neu starten.',
  'why.seeds': 'Ein Knoten findet die anderen Regionen über ihre Seeds.',
  'why.datacenter': 'Dort {nodes:=ist|sind} {nodes:Knoten|Knoten} verlangt.',
  'why.replication':
    'Anmeldungen und Traces einer Region brauchen dort Kopien, von jedem höchstens 3.',
  'why.rebuild':
    'Ein später hinzukommendes Datacenter hat bis zum Rebuild keine Daten.',
  'why.contactPoints':
    'Clients im Cluster der Control Plane finden die Knoten dort.',
  'why.refresh':
    'Er würde die Knoten seit seinem eigenen Upgrade anders betreiben und wartet auf die Erlaubnis dazu.',
  'why.autoupdateOnce':
    'Sie galt für einen Durchgang, und der ist abgeschlossen.',
  'why.removal': 'Es ist nicht mehr verlangt.',
  'why.checkUnused':
    'Ein Keyspace mit Kopien in einem Datacenter verliert sie, wenn es geht.',
  'why.noteRemoval':
    'Der Vermerk gilt für die gelesene Spezifikation, damit eine ältere nichts entfernt.',
  'why.visitors': 'Es arbeitet für ein Datacenter, das geht.',
  'why.leftovers': 'Das Datacenter, für das es da war, ist weg.',
  'why.userReplication':
    'Die Annotation verlangt es; ein Rebuild überträgt nur, was dort Kopien hat.',
  'why.observe':
    'Eine andere Control Plane betreibt diesen Cluster; wir sehen nur zu.',
  'why.delete': 'Der Cluster wird gelöscht.',
  'why.release': 'Seine Objekte sind weg, Kubernetes darf ihn also entfernen.',

  'why.readReferences':
    'Passwörter von Stores, Einstellungen der Backups und einzelner Knoten gehören zu dem, was gebaut wird.',
  'why.references': '{names} {names:=gehört|gehören} zu dem, was gebaut wird.',

  'why.setting.vector': 'Vector läuft neben jedem Knoten.',
  'why.setting.medusa': 'Medusa läuft neben jedem Knoten.',
  'why.setting.perNode': 'Die ersten Knoten teilen sich den Ring gleichmäßig.',
  'why.setting.remove': 'Kein Knoten benutzt sie mehr.',
  'why.setting.mark':
    '{region} nimmt daraus die Konfiguration einzelner Knoten.',
};
