/** Remarks of a plan in German: what a person should see to, while it goes on. */
export const attention = {
  'attention.edited':
    '{region}: Jemand anderes hat {fields} des Datacenters geändert. Mit der nächsten Änderung wird es zurückgestellt.',
  'attention.requiresUpdate':
    '{region}: Diese Version würde das Datacenter anders schreiben ({fields}). Es bleibt, wie es ist, bis der Cluster geändert wird oder die Annotation {annotation} es erlaubt.',
  'attention.fieldsDropped':
    '{region}: Kubernetes behält {fields} von {kind} {name} nicht; die CRD dort ist älter oder neuer als diese Version. Alles andere ist wie verlangt.',
  'attention.clusterIdentityChanged':
    '{region}: Der Kontext {context} führt zu einem anderen Kubernetes-Cluster als vorher. Nichts wurde gelöscht; was im früheren liegt, ist nicht zu sehen, und Datacenter werden hier neu angelegt. Ist das nicht gewollt, die Adresse oder die Kubeconfig berichtigen; sonst die ClientConfig löschen und neu anwenden.',
  'attention.superuserKept':
    '{region}: Das Superuser-Secret eines bestehenden Datacenters kann sich nicht ändern; es bleibt bei {kept}.',
  'attention.rebuildFailed':
    '{region}: Der Rebuild ist auf {failed:Knoten|Knoten} gescheitert.',
  'attention.abandonInSight':
    'Die Annotation {annotation} gibt noch {regions} auf, obwohl {regions:=es|sie} zu sehen {regions:=ist|sind}. Sie wegnehmen: Sonst lässt ein späteres Entfernen dort Knoten zurück, sobald keine Antwort kommt.',
  'attention.referredReaper':
    'Diese Version teilt dem Reaper {reaper} im Namespace {namespace} den Cluster nicht mit. Ihn auf dessen Seite hinzufügen.',
  'attention.stargateVersion':
    'Für Cassandra {versions} gibt es kein Stargate (verlangt in {datacenters}): Das letzte läuft mit 3.11 und 4.0.',

  'attention.childMissing':
    '{kind} {name} in {region}: Der API-Server dort kennt {kind} nicht. Dort den K8ssandra-Operator im Data-Plane-Modus installieren.',
  'attention.serviceMonitorMissing':
    'ServiceMonitor {name} in {region}: Der API-Server dort kennt ServiceMonitor nicht. Dort den Prometheus-Operator installieren oder telemetry.prometheus.enabled auf false setzen.',
  'attention.childDenied':
    '{kind} {name} in {region}: Unsere Rolle dort darf keine Objekte {kind} lesen. Ihr get, list, watch, create, patch und delete erlauben.',
  'attention.childForeign':
    '{kind} {name} in {region}: Der Name ist dort von jemand anderem belegt. Das Objekt bleibt unberührt; es umbenennen oder löschen.',
  'attention.childUnattended':
    '{kind} {name} in {region}: Noch kümmert sich in dieser Region kein Operator um {kind}.',
};
