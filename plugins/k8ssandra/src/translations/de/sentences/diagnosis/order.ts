/** Diagnoses of regions that wait for each other, and of versions that differ, in German. */
export const order = {
  'diagnosis.later':
    '{later} {count:=wartet|warten} auf {first}, wo {up} von {size:Knoten|Knoten} {up:=läuft|laufen}: Regionen werden nacheinander geändert.',
  'diagnosis.later.unseen':
    '{later} {count:=wartet|warten} auf {first}, das nicht zu sehen ist: Regionen werden nacheinander geändert.',
  'diagnosis.later.ready':
    'Wenn {first} bereit ist, folgen die anderen. Die Bestellung erneut anzuwenden ändert nichts.',
  'diagnosis.later.next':
    '{first} zum Laufen bringen; dann folgen die anderen. Die Bestellung erneut anzuwenden ändert nichts.',

  'diagnosis.first':
    '{first} ist das erste der Bestellung und läuft nicht: Benutzer werden nur dort angelegt und geändert.',
  'diagnosis.first.clients':
    'Anmeldungen neuer Benutzer und mit neuen Passwörtern können in {others} scheitern.',
  'diagnosis.first.next': 'Zuerst {first} zum Laufen bringen.',

  'diagnosis.versions':
    'In {region} laufen mehrere Versionen von Cassandra: {versions}.',
  'diagnosis.versions.some': '{version} auf {count:Knoten|Knoten}',
  'diagnosis.versions.regions':
    'In den Regionen laufen mehrere Versionen von Cassandra: {versions}.',
  'diagnosis.versions.region': '{version} in {regions}',
  'diagnosis.versions.running':
    'Ein Upgrade ist unterwegs; es geht von selbst weiter.',
  'diagnosis.versions.next':
    'Das Upgrade abschließen: {nodes} ansehen. Vorher keine Tabellen ändern.',
  'diagnosis.versions.regions.next':
    'Das Upgrade abschließen. Vorher keine Tabellen ändern.',

  'diagnosis.replication':
    '{region} kann nicht gehen: Die Replikation der System-Keyspaces ist seit {seconds:duration} nicht geändert.',
  'diagnosis.replication.unknown':
    '{region} kann noch nicht gehen: Die Replikation der System-Keyspaces wird geändert.',
  'diagnosis.replication.clients': 'Ohne Wirkung.',
  'diagnosis.replication.next':
    'Jedes Datacenter muss laufen und dieselbe Schemaversion haben. {others} ansehen.',
  'diagnosis.replication.alone':
    'Jeder Knoten muss laufen und dieselbe Schemaversion haben.',

  'diagnosis.copies':
    '{keyspaces} {keyspaces:=verlangt|verlangen} {copies:Kopie|Kopien} in {region}, dort gibt es {size:Knoten|Knoten}.',
  'diagnosis.copies.clients':
    'Was alle Kopien verlangt, scheitert in {region}, und QUORUM zählt Kopien, die es nicht gibt.',
  'diagnosis.copies.next':
    '{keyspaces:=Seine|Ihre} Kopien in {region} auf höchstens {size} setzen oder Knoten hinzufügen.',
};
