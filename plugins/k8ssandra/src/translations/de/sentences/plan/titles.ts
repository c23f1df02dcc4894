/** Titles of plan steps in German, and what others say they wait for. */
export const titles = {
  'plan.claim': '{cluster} übernehmen',
  'plan.prepare': 'An {cluster} vermerken, wie seine System-Keyspaces beginnen',
  'plan.validate': 'Prüfen, was verlangt wird',
  'plan.collision': 'Sicherstellen, dass {cluster} allein ist',
  'plan.reach': '{region} erreichen',
  'plan.namespace': 'Namespace {namespace} in {region} finden',
  'plan.superuser': 'Das Superuser-Secret {name} anlegen',
  'plan.superuserLabels':
    'Das Superuser-Secret {name} zum Verteilen kennzeichnen',
  'plan.credentials': 'Das Secret {name} für {user} anlegen',
  'plan.credentialsLabels':
    'Das Secret {name} von {user} zum Verteilen kennzeichnen',
  'plan.secretDigest': 'Am Secret {name} vermerken, was es jetzt enthält',
  'plan.replicatedSecret': 'Festhalten, welche Regionen die Secrets bekommen',
  'plan.secretCopy': 'Secret {name} nach {region} kopieren',
  'plan.configMap':
    'Die Einstellungen des Metrik-Agenten für {region} schreiben',
  'plan.seeds': '{region} die Seeds der anderen Datacenter nennen',
  'plan.seedsRemove': 'Verschwundene Seeds aus {region} zurücknehmen',
  'plan.datacenterCreate': 'Das Datacenter in {region} anlegen',
  'plan.datacenterUpdate': 'Das Datacenter in {region} ändern',
  'plan.datacenterRun': 'Das Datacenter in {region} betreiben',
  'plan.datacenterStop': 'Das Datacenter in {region} stoppen',
  'plan.replication': 'Die Kopien der System-Keyspaces setzen',
  'plan.rebuildMark': 'Vermerken, dass {region} einen Rebuild braucht',
  'plan.rebuildUnmark': 'Vermerken, dass der Rebuild fertig ist',
  'plan.rebuildForget': 'Die alte Rebuild-Aufgabe von {region} entfernen',
  'plan.rebuild': 'Rebuild von {region} aus {source}',
  'plan.rebuildUnknown': 'Rebuild von {region}',
  'plan.contactPoints': 'Die Kontaktpunkte von {region} veröffentlichen',
  'plan.contactPointsRemove':
    'Verschwundene Kontaktpunkte von {region} zurücknehmen',
  'plan.refresh':
    'cass-operator {datacenters} auf den neuen Stand bringen lassen',
  'plan.autoupdateOnce': 'Die einmalige Erlaubnis zum Ändern zurücknehmen',
  'plan.removal': 'Das Datacenter in {region} entfernen',
  'plan.checkUnused': 'Die Keyspaces von {region} prüfen',
  'plan.noteRemoval': 'Vermerken, dass {region} seine Daten abgibt',
  'plan.userReplication': 'Die Kopien eigener Keyspaces in {region} setzen',
  'plan.observe': 'Das Datacenter in {region} beobachten',
  'plan.delete': '{kind} {name} in {region} löschen',
  'plan.release': '{cluster} loslassen',

  'plan.readReferences': 'Lesen, worauf die Spezifikation in {region} verweist',
  'plan.readAgain': 'Noch einmal nach dem sehen, was {region} fehlt',
  'plan.references': 'Finden, worauf {region} verweist',

  'plan.setting.vector': 'Die Einstellungen von Vector für {region} schreiben',
  'plan.setting.medusa': 'Die Einstellungen von Medusa für {region} schreiben',
  'plan.setting.perNode':
    'Die Einstellungen einzelner Knoten von {region} schreiben',
  'plan.setting.remove': 'ConfigMap {name} aus {region} entfernen',
  'plan.setting.mark':
    'ConfigMap {name} in {region} kennzeichnen, damit Änderungen auffallen',

  // what follows "wartet auf"
  'subject.cluster': 'den Cluster selbst',
  'subject.secrets': 'die Secrets von {region}',
  'subject.superuser': 'das Superuser-Secret',
  'subject.credentials': 'das Secret von {user}',
  'subject.configMap': 'die Metrik-Einstellungen von {region}',
  'subject.seeds': 'die Seeds von {region}',
  'subject.contactPoints': 'die Kontaktpunkte von {region}',
  'subject.replication': 'die Kopien der System-Keyspaces',
  'subject.keyspaces': 'die Keyspaces von {region}',
  'subject.refresh': 'die Erneuerung von {datacenters}',
  'subject.rebuild': 'den Rebuild von {region}',
  'subject.references': 'das, worauf {region} verweist',
  'subject.setting.vector': 'die Einstellungen von Vector in {region}',
  'subject.setting.medusa': 'die Einstellungen von Medusa in {region}',
  'subject.setting.perNode': 'die Einstellungen einzelner Knoten von {region}',
};
