/** What fails where something may not be read or written in the control-plane cluster, in German; by `<group>/<resource>`. */
export const withoutControlPlane = {
  'without.k8ssandra.io/k8ssandraclusters.read':
    'Kein Cluster ist zu sehen, und nichts wird getan.',
  'without.k8ssandra.io/k8ssandraclusters.write':
    'Cluster lassen sich weder bestellen noch ändern oder löschen.',
  'without.k8ssandra.io/k8ssandraclusters/status.write':
    '`kubectl` zeigt keinen Status der Cluster.',
  'without.k8ssandra.io/k8ssandraclusters/finalizers.write':
    'Wo der API-Server Besitzer schützt, lässt sich nicht anlegen, was aus einem Cluster folgt.',
  'without.replication.k8ssandra.io/replicatedsecrets.read':
    'Passwörter werden nicht in die Regionen kopiert.',
  'without.replication.k8ssandra.io/replicatedsecrets.write':
    'Passwörter neuer Cluster werden nicht in die Regionen kopiert.',
  'without.replication.k8ssandra.io/replicatedsecrets/status.write':
    '`kubectl` zeigt nicht, ob Passwörter kopiert wurden.',
  'without.replication.k8ssandra.io/replicatedsecrets/finalizers.write':
    'Wo der API-Server Besitzer schützt, werden Passwörter neuer Cluster nicht kopiert.',
  'without.control.k8ssandra.io/k8ssandratasks.read':
    'Aufgaben an ganzen Clustern sind weder zu sehen noch werden sie ausgeführt.',
  'without.control.k8ssandra.io/k8ssandratasks.write':
    'Aufgaben an ganzen Clustern lassen sich weder starten noch beenden.',
  'without.control.k8ssandra.io/k8ssandratasks/status.write':
    '`kubectl` zeigt nicht, wie weit eine Aufgabe ist.',
  'without.control.k8ssandra.io/k8ssandratasks/finalizers.write':
    'Wo der API-Server Besitzer schützt, lassen sich Aufgaben nicht an die Regionen übergeben.',
  'without.config.k8ssandra.io/clientconfigs.read':
    'Kein anderer Kubernetes-Cluster ist bekannt.',
  'without.config.k8ssandra.io/clientconfigs.write':
    'Kubernetes-Cluster lassen sich aus dem Portal weder anbinden noch entfernen.',
  'without.medusa.k8ssandra.io/medusaconfigurations.read':
    'Einstellungen der Backups, die sich Cluster teilen, lassen sich nicht benutzen.',
  'without./services.read': 'Kontaktpunkte sind nicht zu sehen.',
  'without./services.write': 'Kontaktpunkte lassen sich nicht anlegen.',
  'without.coordination.k8s.io/leases.read':
    'Wer führt, ist nicht bekannt: Diese Replik schreibt nie.',
  'without.coordination.k8s.io/leases.write': 'Diese Replik kann nie führen.',
};
