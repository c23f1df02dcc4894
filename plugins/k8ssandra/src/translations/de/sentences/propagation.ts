/** How far a change has come, in German. Hops stand in the dative: they follow "bei" and "nach". */
export const propagation = {
  'propagation.arrived': 'Generation {generation} läuft in {regions}.',
  'propagation.nothing': 'Generation {generation} verlangt kein Datacenter.',
  'propagation.hub':
    'Was jetzt verlangt ist, ist unbekannt: {controlPlane} ist nicht zu sehen. Zuletzt gesehen wurde Generation {generation}.',
  'propagation.cluster':
    'Generation {generation} kommt über die Control Plane nicht hinaus: {reason:clause}.',
  'propagation.stuck':
    'Generation {generation} hängt in {region} bei {hop}: {reason:clause}.',
  'propagation.running':
    'Generation {generation} ist in {region} bei {hop}: {reason:clause}.',
  'propagation.waiting':
    'Generation {generation} hat {region} noch nicht erreicht: {reason:clause}.',
  'propagation.unseen':
    'Generation {generation} läuft überall, wo wir hinsehen können; {regions} {regions:=ist|sind} nicht zu sehen.',

  'hop.intent': 'der Bestellung',
  'hop.cluster': 'dem K8ssandraCluster',
  'hop.datacenter': 'seinem CassandraDatacenter',
  'hop.statefulset': 'seinen StatefulSets',
  'hop.pods': 'seinen Pods',

  'hop.earlier': 'kommt nach {hop}',
  'hop.observed': 'Die zuständige Control Plane hat sie noch nicht aufgenommen',
  'hop.written': 'wird geschrieben',
  'hop.absent': 'noch nicht angelegt',
  'hop.operator': 'cass-operator hat es noch nicht übernommen',
  'hop.refused': 'cass-operator lehnt es ab: {message:quote}',
  'hop.permission':
    'cass-operator wartet auf die Erlaubnis, Knoten zu ändern ({annotation})',
  'hop.replicas':
    'Die StatefulSets verlangen {asked:Knoten|Knoten}, das Datacenter {size}',
  'hop.ready': '{ready} von {size:Knoten|Knoten} bereit',
  'hop.revision':
    '{done} von {size:Pod|Pods} {done:=hat|haben} die neue Revision',
  'hop.troubled': '{node} läuft nicht',
  'hop.stopping': '{left:Knoten läuft|Knoten laufen} noch',
  'hop.settling':
    'Alle Knoten laufen, cass-operator nennt das Datacenter noch nicht fertig',
};
