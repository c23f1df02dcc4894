/** What is said of the access to a Kubernetes cluster, in German. */
export const access = {
  'credential.kind.client-certificate': 'Client-Zertifikat',
  'credential.kind.token': 'Token',
  'credential.kind.token-file': 'Token aus einer Datei',
  'credential.kind.command': 'Token von einem Programm',
  'credential.kind.password': 'Passwort',
  'credential.at': '{kind}, endet in {seconds:duration}',
  'credential.ended': '{kind}, endete vor {seconds:duration}',
  'credential.never': '{kind}, endet nicht',
  'credential.renewed': '{kind}, erneuert sich selbst',
  'credential.unknown': '{kind}, wann es endet, steht nicht darin',
  'credential.none': 'Von {context} konnten keine Zugangsdaten gelesen werden.',
  'permissions.all': 'Alle {needed} Berechtigungen',
  'permissions.some': '{allowed} von {needed} Berechtigungen',
  'permissions.unchecked': 'Noch nicht geprüft.',
  'permissions.failed': 'Die letzte Prüfung ist gescheitert: {message:quote}.',
  'permissions.unreachable':
    '{context} antwortet nicht; was hier steht, stammt von der letzten Prüfung.',
  'definition.fine': '{kind} {version} ist mit allen Feldern vorhanden.',
  'definition.absent':
    '{name} ist nicht installiert: Dort lassen sich keine Objekte {kind} anlegen. Die CustomResourceDefinition anwenden.',
  'definition.absentOptional':
    '{name} ist nicht installiert: Was {kind} braucht, steht dort nicht zur Verfügung.',
  'definition.version':
    '{name} bietet {version} nicht, nur {served}. Eine neuere CustomResourceDefinition anwenden.',
  'definition.fields':
    '{name} kennt {fields} nicht; was dort steht, geht verloren. Eine neuere CustomResourceDefinition anwenden.',
  'definition.unknown':
    'Die Definition von {kind} ist nicht zu sehen; ob sie passt, ist nicht bekannt.',
  'operator.runs': '{operator} {version} läuft.',
  'operator.unversioned': '{operator} läuft; sein Image nennt keine Version.',
  'operator.behind': '{operator} {version}; anderswo läuft {newest}.',
  'operator.away': '{operator} läuft nicht: Keiner seiner Pods ist bereit.',
  'operator.off':
    '{operator} wurde auf null skaliert: Hier arbeitet niemand an Datacentern.',
  'versions.old':
    'Kubernetes {version} ist zu alt: Nötig ist {oldest} oder neuer.',
  'versions.behind':
    'Kubernetes liegt {minors:Nebenversion|Nebenversionen} hinter den anderen.',
  'unknown.workers':
    'Worker von {context} dürfen nicht angesehen werden, oder noch nicht.',
  'unknown.storageClasses':
    'StorageClasses von {context} dürfen nicht angesehen werden, oder noch nicht.',
  'unknown.versions': 'Noch hat niemand nachgesehen.',
};
