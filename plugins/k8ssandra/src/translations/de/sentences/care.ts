/** Sentences about operations in German: changes that are held, backups, repairs, passwords. */
export const care = {
  'size.tooSmall':
    '{region} fasste die Daten nach dem Schrumpfen nicht mehr: {data} auf {nodes:Knoten|Knoten} mit je {disk}.',
  'size.tooSmall.brief':
    '{region} fasste die Daten nach dem Schrumpfen nicht mehr.',
  'size.tooSmall.next':
    'Die Änderung wird zurückgehalten. {needed:Knoten|Knoten} behalten oder zuerst die Platten vergrößern.',
  'restart.runs':
    'Rollender Neustart: {done} von {size:Knoten|Knoten} fertig, jetzt {region} Rack {rack}.',
  'restart.runs.brief':
    'Rollender Neustart: {done} von {size:Knoten|Knoten} fertig, jetzt {region}.',
  'restart.next': 'Noch rund {seconds:estimate}.',
  'restart.next.unknown':
    'Die Knoten starten einer nach dem anderen neu. Es ist nichts zu tun.',
  'restart.paused':
    'Rollender Neustart pausiert bei {region}: Ein Knoten ist ausgefallen, ein Neustart nähme einen zweiten weg.',
  'restart.paused.brief':
    'Rollender Neustart pausiert bei {region}: Ein Knoten ist ausgefallen.',
  'restart.paused.next': 'Es geht von selbst weiter, wenn {node} läuft.',
  'upgrade.halted':
    'Upgrade auf {to} nach {after} angehalten: Knoten {node} wurde in {seconds:duration} nicht bereit.',
  'upgrade.halted.brief':
    'Upgrade auf {to} angehalten: Knoten {node} wurde nicht bereit.',
  'upgrade.halted.clients':
    '{after} hat einen Knoten weniger; die anderen Regionen laufen mit {from}.',
  'upgrade.halted.next':
    '{node} ansehen, dann fortsetzen oder zu {from} zurückkehren.',
  'upgrade.paused':
    'Upgrade nach {after} von {by} seit {seconds:duration} pausiert: {done} von {size:Knoten|Knoten} laufen mit {from}.',
  'upgrade.paused.brief': 'Upgrade von {by} seit {seconds:duration} pausiert.',
  'upgrade.paused.next': '{by} setzt fort oder kehrt zurück.',
  'backup.late':
    'Das letzte vollständige Backup in {region} ist {seconds:duration} alt; das Ziel ist {objective:duration}.',
  'backup.late.hangs':
    '{nodes} von {of:Knoten|Knoten} {nodes:=hängt|hängen} seit {since}: {because}. Wieder starten, wenn das behoben ist.',
  'backup.late.next':
    'Jetzt eines starten und den Zeitplan von {region} ansehen.',
  'repair.late.all':
    '{keyspace} ist seit {seconds:duration} in keiner Region vollständig repariert; die Grenze ist {limit:duration}.',
  'repair.late':
    '{keyspace} ist seit {seconds:duration} in {region} nicht vollständig repariert; die Grenze ist {limit:duration}.',
  'repair.late.clients': 'Gelöschte Zeilen können wiederkehren.',
  'repair.late.next.unscheduled':
    'Kein Zeitplan deckt ihn ab. In den wöchentlichen aufnehmen.',
  'repair.late.next': 'Seine Reparatur jetzt starten.',
  'password.differs':
    'Das Passwort von {user} weicht in {region} seit {seconds:duration} ab.',
  'password.differs.unknown': 'Das Passwort von {user} weicht in {region} ab.',
  'password.clients': 'Anmeldungen damit können in {region} scheitern.',
  'password.next': 'Die Kopie aus {hub} wiederherstellen.',
};
