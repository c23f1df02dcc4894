/** What is said of survival where it rests on what the control plane sees, in German. */
export const coldStart = {
  'unknown.unseen': '{region} ist jetzt nicht zu sehen.',
  'unknown.external':
    'Die Knoten von {datacenter} sind hier nicht bekannt: Es gehört nicht zu dieser Spezifikation.',
  'unknown.rebuilding': '{region} hat erst einen Teil der Daten.',
  'unknown.unread':
    'Die Replikation der Keyspaces von Anwendungen wurde noch nicht gelesen.',
  'unknown.unreadable': 'Die Replikation von {keyspaces} ist nicht bekannt.',

  'nobody.headline': 'Derzeit bedient keine Region Clients.',
  'nobody.value': 'nichts',

  'source.read': 'Über {region} gelesen.',
  'source.noted':
    'Noch nicht gelesen: Das sind die Keyspaces, um die sich die Control Plane kümmert.',
  'source.never': 'Noch nicht gelesen.',
  'source.failed': 'Konnte nicht gelesen werden: {message:quote}.',
  'source.system':
    'Hier hat keine Anwendung einen Keyspace: Gilt für Cassandras eigene.',

  'cold.yes':
    '{region} könnte allein starten: Sein erster Knoten wird ein Seed.',
  'cold.yes.seeds':
    '{region} könnte allein starten: {seeds:eigener Seed|eigene Seeds}.',
  'cold.no': '{region} könnte nicht allein starten: {why}',
  'cold.unknown': 'Ob {region} allein starten könnte, ist unbekannt: {why}',
  'cold.sight': 'Es ist jetzt nicht zu sehen.',
  'cold.seeds.own': 'Dort {seeds:=ist|sind} jetzt {seeds:Knoten|Knoten} Seed.',
  'cold.seeds.first':
    'Dort läuft jetzt kein Seed; cass-operator macht den ersten Knoten dazu.',
  'cold.seeds.elsewhere':
    'Seine Seeds sind anderswo genannt, deshalb macht cass-operator keinen eigenen Knoten zum Seed.',
  'cold.data.complete': 'Es war einmal vollständig.',
  'cold.data.never': 'Es war noch nie vollständig.',
  'cold.data.rebuilding':
    'Sein Rebuild ist nicht fertig: Es hat erst einen Teil der Daten.',
  'cold.users.made': 'Die Benutzer wurden in {first} angelegt.',
  'cold.users.missing': 'Die Benutzer sind in {first} noch nicht angelegt.',
  'cold.users.unknown':
    'Ob die Benutzer in {first} angelegt wurden, ist nicht bekannt.',
  'cold.users.external':
    'Die Benutzer kommen aus einem Datacenter außerhalb dieser Spezifikation.',
  'cold.auth.off': 'Niemand meldet sich an: Die Authentifizierung ist aus.',
  'cold.auth.works':
    'Anmeldungen gehen: Es hat die Kopien von system_auth, die {level} braucht.',
  'cold.auth.fails':
    'Anmeldungen würden scheitern: {level} findet dort {left} von {copies:Kopie|Kopien} von system_auth und braucht {need}.',
  'cold.auth.unread': 'Die Replikation von system_auth ist nicht bekannt.',
  'cold.auth.level':
    'Auf welcher Stufe {server} Anmeldungen liest, ist hier nicht bekannt.',
  'cold.auth.cassandra':
    'Nur die Rolle cassandra könnte sich nicht anmelden: Sie wird mit QUORUM über alle Kopien gelesen.',
  'cold.secrets.there': 'Seine Kopien der Secrets sind da.',
  'cold.secrets.missing': 'Dort fehlt das Secret {secret}.',
  'cold.secrets.external': 'Seine Secrets liegen außerhalb unserer Sicht.',

  'without.works': 'Ohne {context} {levels:=geht|gehen} {levels} weiter.',
  'without.fails': 'Ohne {context} {levels:=scheitert|scheitern} {levels}.',
  'without.unknown':
    'Ob {levels} ohne {context} {levels:=weitergeht|weitergehen}, ist unbekannt.',
};
