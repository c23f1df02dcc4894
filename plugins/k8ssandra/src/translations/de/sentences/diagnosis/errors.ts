/** What to do about errors that are known, and what is said of recordings, in German. */
export const errors = {
  'diagnosis.error': 'Der Operator meldet: {message:quote}.',
  'diagnosis.error.own': 'Die Control Plane vermerkt: {message:quote}.',
  'diagnosis.error.next':
    'Der Operator versucht es von selbst wieder. Bleibt die Meldung, sein Log ansehen.',
  'diagnosis.error.webhook':
    'Nachsehen, ob der Operator dieser Region läuft: Kubernetes fragt ihn zu jeder Änderung.',
  'diagnosis.error.writer':
    'Herausfinden, wer es ändert, und einen von beiden loslassen.',
  'diagnosis.error.credential':
    'Die Zugangsdaten der genannten Region erneuern.',
  'diagnosis.error.permission': 'Das fehlende RBAC anwenden.',
  'diagnosis.error.management':
    'Der Control Plane den Weg zu Port 8080 der genannten Pods öffnen.',
  'diagnosis.error.network':
    'Nachsehen, ob der genannte API-Server von der Control Plane aus antwortet.',
  'diagnosis.error.definitions':
    'Dort die Custom Resources einer unterstützten Version installieren.',
  'diagnosis.error.context':
    'Den genannten Kubernetes-Cluster anbinden oder k8sContext berichtigen.',
  'diagnosis.error.combination':
    'Zuerst die eine Änderung machen, danach die andere.',
  'diagnosis.error.keyspaces':
    'Zuerst die Kopien dieses Keyspace aus dem Datacenter nehmen.',
  'diagnosis.error.secret': 'Nachsehen, ob das genannte Secret da ist.',
  'diagnosis.error.version':
    'spec.cassandra.serverVersion berichtigen, etwa auf 4.1.9.',
  'diagnosis.error.schema':
    'Warten, bis alle Knoten dasselbe Schema haben; wenn nicht, nach Knoten suchen, die einander nicht sehen.',
  'diagnosis.error.specification':
    'Die Spezifikation berichtigen und neu anwenden.',

  'recorded.gone':
    '{cluster} ist gelöscht: {objects:Objekt davon ist|Objekte davon sind} in {contexts} übrig.',
  'recorded.gone.clients': 'Nichts bedient ihn mehr.',
  'recorded.gone.next':
    '{kinds} von Hand löschen, wenn niemand {count:=es|sie} braucht; die Datacenter sind weg.',
  'recorded.orphaned':
    '{cluster} ist aus der Control Plane verschwunden, {count:Datacenter davon ist|Datacenter davon sind} noch da: {datacenters}.',
  'recorded.orphaned.next':
    'Den K8ssandraCluster wiederherstellen, oder {datacenters} löschen, wenn niemand die Daten braucht.',
  'recorded.refused':
    'Der API-Server lehnt {cluster} ab: {message:quote}. Nichts davon existiert.',
  'recorded.refused.context':
    '{cluster} wird abgelehnt: {context} hat keine Zugangsdaten. Nichts davon existiert.',
  'recorded.refused.next': 'Das Abgelehnte ändern und neu anwenden.',
  'recorded.refused.context.next':
    'Den Kubernetes-Cluster {context} anbinden oder das Datacenter woanders hinlegen.',
  'recorded.believed':
    'In der Aufzeichnung fehlen Pods: Welche dieser Knoten laufen, hat ein Operator oder Kubernetes in einem Status vermerkt.',
  'recorded.unread': '{note}.',
  'recorded.unread.more':
    'Weitere {rest} Felder, die nicht lesbar waren, sind ausgelassen.',
  'recorded.observed':
    'Es wird kein Plan gemacht: Eine andere Control Plane betreibt den Cluster, oder es ist nicht alles aufgezeichnet, worauf ein Plan beruht.',
};
