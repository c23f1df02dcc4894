/** Which Kubernetes cluster it is, and what is left to note after a change of access, in German. */
export const identity = {
  'check.identity.passed':
    'Es ist ein eigener Kubernetes-Cluster, oder der gemeinte.',
  'check.identity.alias':
    'Es ist derselbe Kubernetes-Cluster wie {names}: Die UID von kube-system ist dieselbe.',
  'check.identity.alias.fix':
    'Den vorhandenen Namen benutzen; oder angeben, dass ein zweiter gewollt ist (acceptAlias).',
  'check.identity.unknown':
    'Welcher Kubernetes-Cluster es ist, lässt sich nicht erkennen: Der Namespace kube-system darf nicht gelesen werden.',
  'check.identity.unknown.fix':
    '„get namespaces“ erlauben, damit zwei Namen desselben Kubernetes-Clusters erkannt werden.',
  'check.identity.same': 'Es ist derselbe Kubernetes-Cluster wie vorher.',
  'check.identity.sameElsewhere':
    'Nach eigener Angabe ist es derselbe Kubernetes-Cluster wie vorher (UID von kube-system), unter anderer Adresse oder mit anderer Zertifizierungsstelle.',
  'check.identity.sameElsewhere.fix':
    'Nichts, wenn der API-Server umgezogen ist oder seine Zertifizierungsstelle erneuert wurde.',
  'check.identity.sameServer':
    'Adresse und Zertifizierungsstelle sind dieselben wie vorher.',
  'check.identity.other':
    'Es ist ein anderer Kubernetes-Cluster als vorher: kube-system hat eine andere UID.',
  'check.identity.unsure':
    'Ob es derselbe Kubernetes-Cluster wie vorher ist, lässt sich nicht erkennen.',
  'check.identity.other.fix':
    'Zugangsdaten für den Kubernetes-Cluster angeben, in dem Datacenter laufen; oder angeben, dass ein anderer gemeint ist (acceptOther).',

  'note.operator':
    'Ein k8ssandra-operator betreibt diese Control Plane: Er startet von selbst neu, um das zu übernehmen.',
  'note.replacedCluster':
    'Der Kontext führt jetzt zu einem anderen Kubernetes-Cluster. In keinem der beiden wurde etwas gelöscht.',
  'note.secretShared':
    'Das Secret {secret} bleibt: {others} {others:=benutzt|benutzen} es auch.',
  'note.secretMore':
    'Das Secret {secret} bleibt: Es enthält mehr als eine Kubeconfig, oder es gehört zu etwas anderem.',
  'note.secretAbsent': 'Ein Secret {secret} gab es nicht mehr.',
  'note.secretLeft':
    'Das Secret {secret} konnte nicht gelöscht werden; es von Hand löschen: {message}.',
};
