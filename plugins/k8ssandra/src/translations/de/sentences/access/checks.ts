/** What is said of a Kubernetes cluster that is to be connected, renewed or removed, in German. */
export const checks = {
  'check.skipped': 'Nicht angesehen: Etwas davor ist gescheitert.',
  'check.again': 'Das beheben und erneut prüfen.',
  'check.readable.passed': 'Die Kubeconfig ist lesbar.',
  'check.readable.failed': 'Die Kubeconfig wird abgelehnt: {message}.',
  'check.readable.fix': 'Eine Kubeconfig ohne das angeben.',
  'check.readable.choose': 'Einen ihrer Kontexte wählen: {contexts}.',
  'check.name.passed': 'Der Name {name} ist frei.',
  'check.name.missing':
    'Er hat keinen Namen: Die Kubeconfig hat keinen aktuellen Kontext, und keiner wurde gewählt.',
  'check.name.invalid':
    '{name:quote} kann kein Name sein: höchstens 200 Buchstaben, Ziffern, „-“, „_“, „.“, „:“ und „@“, mit Buchstabe oder Ziffer an beiden Enden.',
  'check.name.taken': 'Einen Kontext {name} gibt es schon.',
  'check.name.object':
    '{kind} {object} gibt es im Namespace {namespace} schon.',
  'check.name.unknown':
    'Ob der Name frei ist, ist jetzt nicht bekannt: Die ClientConfigs sind noch nicht gelesen.',
  'check.name.fix':
    'Einen anderen Namen wählen oder die vorhandenen Zugangsdaten erneuern.',
  'check.namespace.passed': 'Sein Secret liegt im Namespace {namespace}.',
  'check.namespace.absent':
    'Der Cluster der Control Plane hat keinen Namespace {namespace}.',
  'check.namespace.notServed':
    'Diese Control Plane sieht nicht in den Namespace {namespace}, nur in {served}.',
  'check.namespace.undecided':
    'In welchen Namespace er gehört, lässt sich an den anderen nicht erkennen.',
  'check.namespace.fix':
    'Einen Namespace nennen, den es gibt und den die Control Plane bedient.',
  'check.address.passed': 'Die Adresse {endpoint} ist erlaubt.',
  'check.address.failed': 'Die Adresse wird abgelehnt: {message}.',
  'check.address.fix':
    'Eine erlaubte Adresse benutzen; wer das Portal betreibt, erlaubt andere unter kubeconfigs.allow.',
  'check.reachable.passed': '{endpoint} antwortet in {ms} ms.',
  'check.reachable.answers': '{endpoint} antwortet.',
  'check.reachable.failed': '{endpoint} ist nicht erreichbar: {message}.',
  'check.reachable.fix':
    'Dem Portal den Weg dorthin öffnen: Name, Route, Firewall und die Adresse in der Kubeconfig.',
  'check.tls.passed':
    'Sein Zertifikat stammt von der angegebenen Zertifizierungsstelle.',
  'check.tls.unchecked':
    'Sein Zertifikat wird nicht geprüft: Die Kubeconfig lässt die Prüfung aus oder benutzt einfaches http.',
  'check.tls.failed': 'Keine sichere Verbindung: {message}.',
  'check.tls.fix':
    'Die Zertifizierungsstelle des Servers als certificate-authority-data angeben, und eine Adresse, für die sein Zertifikat gilt.',
  'check.authenticated.passed': 'Die Zugangsdaten werden angenommen.',
  'check.authenticated.failed':
    'Die Zugangsdaten werden nicht angenommen: {message}.',
  'check.authenticated.ended': 'Die Zugangsdaten sind abgelaufen.',
  'check.authenticated.soon':
    'Die Zugangsdaten werden angenommen: {credential}.',
  'check.authenticated.fix': 'Neue Zugangsdaten für das Konto anlegen.',
  'check.version.passed': 'Er läuft mit Kubernetes {version}.',
  'check.version.old':
    'Kubernetes {version} ist zu alt: Nötig ist {oldest} oder neuer.',
  'check.version.behind':
    'Kubernetes {version} liegt {minors:Nebenversion|Nebenversionen} hinter der neuesten hier.',
  'check.version.unknown': 'Seine Version darf nicht gelesen werden.',
  'check.version.fix': 'Kubernetes aktualisieren.',
  'check.permissions.passed': 'Alle {needed} Berechtigungen sind da.',
  'check.permissions.missing':
    '{allowed} von {needed} Berechtigungen sind da. {without}',
  'check.permissions.failed':
    'Berechtigungen lassen sich nicht abfragen: {message}.',
  'check.permissions.fix': 'Das fehlende RBAC oder deploy/data-plane anwenden.',
  'check.definitions.passed': 'Alle nötigen Definitionen sind vorhanden.',
  'check.definitions.fix':
    'Dort cass-operator und die Definitionen aus deploy/crds installieren.',
  'check.namespaces.passed': 'Die bedienten Namespaces sind da.',
  'check.namespaces.missing':
    'Dort {missing:=fehlt der Namespace|fehlen die Namespaces} {missing}: Ein dort bestelltes Datacenter wartet.',
  'check.namespaces.unknown':
    'Ob die bedienten Namespaces da sind, darf nicht angesehen werden.',
  'check.namespaces.fix': 'Dort anlegen.',
};
