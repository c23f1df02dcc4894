/** What the tables of replication and credentials say, in German. */
export const tables = {
  'keyspace.application': 'Anwendung',
  'keyspace.logins': 'Anmeldungen',
  'keyspace.system': 'Cassandras eigene',
  'keyspace.simple':
    'Kennt keine Regionen: {copies:Kopie|Kopien} irgendwo im Ring',
  'keyspace.simple.alone': 'SimpleStrategy: vor einer zweiten Region zu ändern',
  'keyspace.noCopies': 'Keine Kopien in {region}',
  'keyspace.tooMany':
    '{copies:Kopie|Kopien} in {region} bestellt, dort gibt es {nodes:Knoten|Knoten}',
  'keyspace.tooFew':
    '{copies:Kopie|Kopien} in {region}, {wanted} bestellt; die Control Plane erhöht sie',
  'keyspace.absent':
    '{copies:Kopie|Kopien} in {datacenter}, das kein Datacenter dieses Clusters ist',
  'keyspace.survives.zone': '1 Knoten oder Zone je Region',
  'keyspace.survives.rack': '1 Knoten oder Rack je Region',
  'keyspace.survives.node': '1 Knoten je Region',
  'keyspace.survives.nothing': 'kein Knoten darf verloren gehen',
  'keyspace.survives.fails': 'scheitert jetzt für einen Teil der Daten',
  'keyspace.survives.unknown': 'jetzt unbekannt',
  'keyspace.survives.unreliable': 'keine Region kann sich darauf verlassen',
  'keyspace.survives.elsewhere':
    '{regions} {regions:=liest|lesen} aus einer anderen Region',
  'keyspace.survives.logins': 'Anmeldungen gehen in jeder Region allein',

  'credential.application': 'für Anwendungen',
  'credential.superuser': 'Superuser, nicht für Anwendungen',
  'credential.reaper': 'Reparaturen, von Reaper benutzt',
  'credential.reaper-ui': 'Seiten von Reaper',
  'credential.medusa': 'Backups, von Medusa benutzt',
  'credential.differs':
    'Die Kopie in {regions} weicht ab: Anmeldungen dort können scheitern. Die Control Plane schreibt sie neu, sobald sie darf.',
  'credential.missing':
    'In {regions} gibt es keine Kopie: ein Datacenter kann dort nicht starten.',
  'credential.absent': 'Das Secret selbst fehlt in {cluster}.',
  'credential.noSource':
    'Es gibt nichts zu vergleichen: das Secret selbst ist nicht zu sehen.',
  'credentials.forbidden':
    'Wo Zugangsdaten sind, zeigt die Berechtigung {permission}.',
  'credentials.external':
    'Secrets liegen außerhalb der Control Plane (secretsProvider: external): sie kennt keines.',
  'credentials.unseen':
    'Die Secrets von {cluster} wurden noch nicht gesehen; über sie ist nichts bekannt.',
  'credentials.none': 'Noch gibt es kein Secret mit einer Anmeldung.',
};
