/** Sentences about the life of a cluster in German: growth, removal, refusals and others. */
export const life = {
  'rest.restarting':
    '{region} startet Knoten für Knoten neu: {up} von {size:Knoten|Knoten} laufen.',
  'operator.update':
    'Ein neuer Operator will {nodes:Knoten|Knoten} in {region} neu starten.',
  'operator.clients': 'Ohne Wirkung, bis es erlaubt wird.',
  'operator.next': 'Je Region erlauben; vorher geschieht nichts.',
  'operator.next.annotation':
    'Den Cluster mit {annotation} versehen, um es zu erlauben: Die Regionen folgen dann nacheinander. Vorher geschieht nichts.',
  'refusal.disks':
    '{region} lehnt die Änderung ab: Platten können nicht schrumpfen ({from} → {to}).',
  'refusal.other': '{region} lehnt die Änderung ab: {message:quote}.',
  'refusal.brief': '{region} lehnt die Änderung ab.',
  'refusal.clients.wait': 'Ohne Wirkung; die anderen Regionen warten auch.',
  'refusal.disks.next':
    'Die Platte auf {from} zurückstellen oder die Änderung zurückziehen.',
  'refusal.next':
    'Das Abgelehnte ändern oder zurückziehen. Was läuft, bleibt wie es ist.',
  'both.change':
    'Datacenter können nicht in einer Änderung hinzugefügt und entfernt werden.',
  'both.next': 'Zuerst {removed} entfernen, danach {added} hinzufügen.',
  'rebuild.from':
    '{region} kommt hinzu: Aufbau aus {from}, {done} von {size:Knoten|Knoten} fertig.',
  'rebuild.runs':
    '{region} kommt hinzu: Aufbau, {done} von {size:Knoten|Knoten} fertig.',
  'rebuild.clients':
    '{region} noch nicht benutzen: Es hat erst einen Teil der Daten.',
  'rebuild.next': 'Rund {seconds:estimate}; dann ist {region} vollständig.',
  'rebuild.next.unknown':
    'Dann ist {region} vollständig. Es ist nichts zu tun.',
  'copies.none': '{region} läuft, hat aber keine Kopien von {keyspaces}.',
  'copies.none.brief':
    '{region} läuft, hat aber keine Kopien von {keyspaces:Keyspace|Keyspaces}.',
  'copies.clients':
    'Lesezugriffe auf {keyspaces:=ihn|sie} gehen von {region} in eine andere Region.',
  'copies.next':
    '{keyspaces:=Seine|Ihre} Kopien für {region} setzen; die Anweisung liegt zum Kopieren bereit.',
  'copies.next.plain': '{keyspaces:=Seine|Ihre} Kopien für {region} setzen.',
  'remove.inUse':
    '{region} kann nicht entfernt werden: Keyspace {keyspace} hat dort noch {copies:Kopie|Kopien}.',
  'remove.inUse.some':
    '{region} kann nicht entfernt werden: {keyspaces:=Keyspace|Keyspaces} {keyspaces} {keyspaces:=hat|haben} dort noch Kopien.',
  'remove.inUse.brief':
    '{region} kann nicht entfernt werden: {count:Keyspace|Keyspaces} {count:=hat|haben} dort noch Kopien.',
  'remove.inUse.next':
    '{keyspaces} in {region} auf 0 Kopien setzen; dann geht es weiter.',
  'remove.node.moved':
    '{region} wird entfernt: Knoten {position} von {size} gibt seine Daten ab, {done} von {of} übertragen.',
  'remove.node':
    '{region} wird entfernt: Knoten {position} von {size} gibt seine Daten ab.',
  'remove.left': '{region} wird entfernt: {left:Knoten ist|Knoten sind} übrig.',
  'remove.last':
    '{region} wird entfernt: Seine Knoten sind weg, der Rest folgt.',
  'remove.clients.components':
    'Clients dürfen {region} nicht mehr benutzen: {components:Komponente|Komponenten} {components:=tut|tun} es noch.',
  'remove.clients': 'Clients dürfen {region} nicht mehr benutzen.',
  'remove.next': 'Rund {seconds:estimate}.',
  'remove.next.unknown':
    'Seine Knoten gehen einer nach dem anderen. Es ist nichts zu tun.',
  'remove.waits':
    'Das Entfernen von {region} wartet: Es ist seit {seconds:duration} nicht erreichbar.',
  'remove.waits.unknown':
    'Das Entfernen von {region} wartet: Wir sehen es nicht.',
  'remove.waits.next':
    'Sobald es antwortet, geht das Entfernen von selbst weiter. Oder {region} aufgeben: Seine Knoten bleiben dort zurück.',
  'stopped.for':
    '{region} ist seit {seconds:duration} gestoppt; die Platten bleiben.',
  'schema.wait':
    'Die Kopien der System-Keyspaces warten: Die Knoten haben {versions} Versionen des Schemas.',
  'schema.wait.unknown':
    'Die Kopien der System-Keyspaces warten, bis alle Knoten dasselbe Schema haben.',
  'schema.wait.next':
    'Die Control Plane setzt sie, sobald die Schemaversionen übereinstimmen. Wenn nicht, nach Knoten suchen, die einander nicht sehen.',
  'hand.edited': 'Jemand hat {fields} von {region} von Hand geändert.',
  'hand.edited.brief': 'Jemand hat {region} von Hand geändert.',
  'hand.edited.next':
    'Mit der nächsten Änderung wird es zurückgestellt. Oder in die Bestellung übernehmen.',
  'observed.next.mode':
    'Control Plane {hub} sieht nur zu (mode: observe); mit reconcile übernimmt sie.',
  'writer.somebody':
    'Jemand macht immer wieder rückgängig, was wir in {what} schreiben.',
  'writer.who':
    '{who} macht immer wieder rückgängig, was wir in {what} schreiben.',
  'writer.somebody.next':
    'Wir schreiben es nur noch hin und wieder. Herausfinden, wer es ändert, und einen von beiden loslassen.',
  'unattended.unattended':
    '{kinds} {kinds:=wartet|warten} auf einen Operator in {regions}: Dort kümmert sich noch niemand darum.',
  'unattended.missing':
    '{kinds} {kinds:=wartet|warten} auf einen Operator in {regions}: Er ist dort nicht installiert.',
  'unattended.denied':
    'Unsere Rolle darf in {regions} keine Objekte {names} lesen.',
  'unattended.foreign':
    '{names} in {regions}: Der Name ist von jemand anderem belegt.',
  'unattended.brief':
    '{count:Objekt wartet|Objekte warten} auf einen Operator in {regions:Region|Regionen}.',
  'unattended.next.operator':
    'Dort den K8ssandra-Operator im Data-Plane-Modus betreiben. Nichts anderes wartet darauf.',
  'unattended.next.prometheus':
    'Dort den Prometheus-Operator installieren oder seine Metriken in der Bestellung abschalten. Nichts anderes wartet darauf.',
  'unattended.next.denied':
    'Unserer Rolle dort get, list, watch, create, patch und delete erlauben. Nichts anderes wartet darauf.',
  'unattended.next.foreign':
    'Es bleibt unberührt: umbenennen oder löschen. Nichts anderes wartet darauf.',
};
