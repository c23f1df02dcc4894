/** What the tab Connect says, in German. */
export const connection = {
  'connect.serves': '{up} von {size:Knoten|Knoten} läuft, LOCAL_QUORUM geht',
  'connect.quorumUnknown':
    '{up} von {size:Knoten|Knoten} läuft, LOCAL_QUORUM ist unbekannt',
  'connect.quorumLost':
    '{up} von {size:Knoten|Knoten} läuft, LOCAL_QUORUM ist verloren',
  'connect.notServing': '{up} von {size:Knoten|Knoten} läuft, bedient nicht',
  'connect.notSeen': 'nie gesehen',
  'connect.lastSeen': 'zuletzt gesehen: {up} von {size:Knoten|Knoten} lief',
  'connect.unseen':
    'Jetzt keinen Dienst nach {region} verlegen: ob es bedient, ist nicht bekannt.',
  'connect.notCreated': '{region} noch nicht benutzen: es ist nicht angelegt.',
  'connect.foreign':
    '{region} nicht benutzen: sein Datacenter gehört zu einem anderen Cluster.',
  'connect.starting':
    '{region} noch nicht benutzen: es war noch nie vollständig.',
  'connect.rebuilding':
    '{region} noch nicht benutzen: bis zum Ende des Rebuilds hat es nur einen Teil der Daten.',
  'connect.stopped':
    '{region} nicht benutzen: es ist absichtlich angehalten und bedient nichts.',
  'connect.leaving': '{region} nicht mehr benutzen: es wird entfernt.',
  'connect.deleting': '{region} nicht mehr benutzen: es wird gelöscht.',
  'connect.down':
    '{region} jetzt nicht benutzen: LOCAL_QUORUM scheitert dort für einen Teil der Daten.',
  'connect.inside':
    'Nur innerhalb von {cluster}, aus jedem Namespace. {service} in {home} ist für die Control Plane, nicht für Dienste.',
  'connect.inside.plain': 'Nur innerhalb von {cluster}, aus jedem Namespace.',
  'connect.nodePort':
    'Jeder Worker von {cluster} mit einem Knoten davon hört auf Port {port} (Service {service}): von außen erreichbar, wo das Netz es erlaubt.',
  'connect.hostNetwork':
    'Die Knoten benutzen die Adressen ihrer Worker: Port {port} dieser Worker ist von außen erreichbar, wo das Netz es erlaubt.',
  'connect.fallback':
    'Andere Regionen sind keine Ausweichliste. Mit Adressen zweier Regionen und ohne lokales Datacenter verteilt ein Treiber Anfragen auf beide und wartet auf den Weg dazwischen.',
  'connect.level.zone':
    'Übersteht den Verlust eines Knotens oder einer Zone in {region}.',
  'connect.level.rack':
    'Übersteht den Verlust eines Knotens oder eines Racks in {region}.',
  'connect.level.node': 'Übersteht den Verlust eines Knotens in {region}.',
  'connect.level.nothing': 'Kein Knoten von {region} darf verloren gehen.',
  'connect.level.fails':
    'Scheitert in {region} jetzt für einen Teil der Daten.',
  'connect.level.unknown': 'Was es in {region} übersteht, ist jetzt unbekannt.',
  'connect.level.unread':
    'Was es übersteht, ist unbekannt: die Keyspaces der Anwendungen wurden noch nicht gelesen.',
  'connect.level.none': 'Noch hat keine Anwendung einen Keyspace.',
  'connect.level.noCopies':
    'Kein Keyspace einer Anwendung hat Kopien in {region}.',
  'connect.level.quorum': 'QUORUM würde auf eine andere Region warten.',
  'connect.level.alone':
    'QUORUM bedeutet dasselbe, solange es nur eine Region gibt.',
  'connect.login':
    'Schlüssel {user} und {password}, im Namespace {namespace} von {cluster}. Ein Dienst in einem anderen Namespace braucht eine eigene Kopie. Die Werte werden hier nie gezeigt.',
  'connect.login.more':
    'Schlüssel {user} und {password}, im Namespace {namespace} von {cluster}; {more:weiteres Secret|weitere Secrets} für Anwendungen {more:=steht|stehen} in der Tabelle unten. Die Werte werden hier nie gezeigt.',
  'connect.login.superuser':
    'Nur der Superuser ist hier bekannt: mit ihm eine Rolle für den Dienst anlegen, und keinen Dienst mit ihm betreiben. Schlüssel {user} und {password}, im Namespace {namespace} von {cluster}.',
  'connect.login.off': 'Die Authentifizierung ist aus: niemand meldet sich an.',
  'connect.login.external':
    'Secrets liegen außerhalb der Control Plane: mit welchem sich der Dienst anmeldet, ist hier nicht bekannt.',
  'connect.login.hidden':
    'Welches Secret es ist, zeigt die Berechtigung {permission}.',
  'connect.tls.on':
    'Verschlüsselt. Die Stores der Knoten haben das Format von Java; Treiber anderer Sprachen brauchen die CA als PEM, und ob ein Secret sie hat, ist hier nicht bekannt.',
  'connect.tls.optional':
    'Verschlüsselte und offene Verbindungen gehen beide. Die Stores der Knoten haben das Format von Java; Treiber anderer Sprachen brauchen die CA als PEM, und ob ein Secret sie hat, ist hier nicht bekannt.',
  'connect.tls.client': 'Clients brauchen ein eigenes Zertifikat.',
  'connect.tls.off': 'Verbindungen sind nicht verschlüsselt.',
  'connect.tls.own':
    'In cassandra.yaml eingeschaltet, ohne Stores in der Bestellung: wo die CA ist, ist hier nicht bekannt.',
  'connect.tls.external':
    'Eingeschaltet, mit Secrets außerhalb der Control Plane: wo die CA ist, ist hier nicht bekannt.',
  'connect.tls.hidden':
    'Namen von Secrets zeigt die Berechtigung {permission}.',
};
