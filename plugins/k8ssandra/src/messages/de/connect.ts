import type { connectMessages } from '../connect';
import type { Translated } from '../Translated';

/** Texts of the tab Connect, in German. */
export const connectGerman: Translated<typeof connectMessages> = {
  'connect.runsIn': 'Mein Dienst läuft in',
  'connect.because':
    '{{region}} ist gewählt, weil die eigene Komponente {{component}} dort läuft.',
  'connect.none': 'Kein Datacenter ist bestellt',
  'connect.none.why': 'Es gibt noch nichts, womit man sich verbinden könnte.',
  'connect.language': 'Sprache meines Dienstes',
  'connect.variables': 'woher die Variablen kommen',
  'connect.localDatacenter': 'Lokales Datacenter',
  'connect.sameName':
    'Wie Cassandra und die Treiber es kennen; in Kubernetes heißt es genauso.',
  'connect.otherName':
    'Wie Cassandra es kennt. In Kubernetes heißt dasselbe Datacenter {{name}}: dieser Name gehört nicht in einen Treiber.',
  'connect.contactPoint': 'Kontaktpunkt',
  'connect.outside': 'Von außen',
  'connect.outside.node-port': 'Node-Port {{port}}',
  'connect.outside.host-network': 'Port {{port}} der Worker',
  'connect.consistency': 'Konsistenz',
  'connect.login': 'Anmeldung',
  'connect.login.secret': 'in einem Secret',
  'connect.login.off': 'nicht nötig',
  'connect.login.unknown': 'hier nicht bekannt',
  'connect.hidden':
    'in einem Secret, dessen Name hier nicht gezeigt werden darf',
  'connect.secretIn': 'Secret {{place}} in {{cluster}}',
  'connect.tls': 'TLS',
  'connect.tls.on': 'an',
  'connect.tls.optional': 'wahlweise',
  'connect.tls.off': 'aus',
  'connect.tls.unknown': 'hier nicht bekannt',
  'connect.tls.store': '{{word}}, Truststore im Secret {{place}}',
  'connect.tls.truststore':
    'Truststore: Secret {{name}}, Schlüssel {{key}}; sein Passwort: Secret {{passwordName}}, Schlüssel {{passwordKey}}.',
  'connect.tls.keystore':
    'Keystore der Knoten: Secret {{name}}, Schlüssel {{key}}; sein Passwort: Secret {{passwordName}}, Schlüssel {{passwordKey}}.',

  'replication.title': 'Replikation',
  'replication.hint':
    'Kopien jedes Keyspaces je Region; die Zahl der Knoten steht im Kopf',
  'replication.read': 'gelesen',
  'replication.through': 'über {{region}}',
  'replication.never': 'Nie gelesen: kein Knoten antwortet',
  'replication.neverYet': 'Noch nie gelesen',
  'replication.none': 'Kein Keyspace ist bekannt',
  'replication.keyspace': 'Keyspace',
  'replication.level': 'Bei LOCAL_QUORUM',
  'replication.simple': 'SimpleStrategy, {{copies, number}} Kopien',
  'replication.everywhere': 'eine Kopie auf jedem Knoten',
  'replication.notKnown': 'nicht bekannt',
  'replication.more_one': '{{count}} weiterer Keyspace wird nicht gezeigt.',
  'replication.more_other': '{{count}} weitere Keyspaces werden nicht gezeigt.',
  'replication.statements_one': 'ALTER KEYSPACE für {{count}} Keyspace oben',
  'replication.statements_other': 'ALTER KEYSPACE für {{count}} Keyspaces oben',
  'replication.statementsHint':
    'Eine Anweisung bewegt keine Daten: danach die neue Region mit einem Rebuild füllen oder den Keyspace reparieren. Absichtlich fehlende Kopien dürfen fehlen.',
  'replication.ours':
    'Der Keyspace einer Anwendung wird nie von selbst geändert.',

  'credentials.title': 'Zugangsdaten',
  'credentials.hint':
    'wo sie sind und ob die Kopien übereinstimmen; nie, wie sie lauten',
  'credentials.what': 'wo Zugangsdaten sind',
  'credentials.none': 'Keine Zugangsdaten sind bekannt',
  'credentials.secret': 'Secret',
  'credentials.copies': 'Kopien in den Regionen',
  'credentials.age': 'Alter',
  'credentials.actions': 'Aktionen',
  'credentials.noCopies':
    'wird dort benutzt, wo es ist; keine Kopie ist bestellt',
  'credentials.same': '{{region}}',
  'credentials.differs': '{{region}} weicht ab',
  'credentials.absent': '{{region}} hat keine',
  'credentials.unknown': '{{region}} nicht bekannt',
  'credentials.lastSame': '{{region}}, zuletzt gleich',
  'credentials.lastDiffers': '{{region}}, zuletzt abweichend',
  'credentials.lastAbsent': '{{region}}, zuletzt ohne',
  'credentials.missing': 'fehlt',
  'credentials.command': 'Befehl kopieren',
  'credentials.commandOf':
    'der kubectl-Befehl, der das Passwort von {{name}} allen ausgibt, die es lesen dürfen',
  'credentials.unknownAge': 'nicht bekannt',
};
