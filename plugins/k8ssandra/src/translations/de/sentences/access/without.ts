/** What fails where something may not be read or written in a region, in German; by `<group>/<resource>`. */
export const withoutInRegion = {
  'without.cassandra.datastax.com/cassandradatacenters.read':
    'Über die Datacenter hier ist nichts bekannt, und nichts an ihnen wird geändert.',
  'without.cassandra.datastax.com/cassandradatacenters.write':
    'Datacenter können hier weder angelegt noch geändert oder entfernt werden.',
  'without.control.k8ssandra.io/cassandratasks.read':
    'Neustarts, Rebuilds und andere Arbeiten an Knoten lassen sich hier nicht verfolgen.',
  'without.control.k8ssandra.io/cassandratasks.write':
    'Neustarts, Rebuilds und andere Arbeiten an Knoten lassen sich hier nicht starten.',
  'without./secrets.read':
    'Ob Passwörter hier gleich sind, ist nicht zu erkennen: Ein neues Datacenter wartet auf sie.',
  'without./secrets.write':
    'Ein gewechseltes Passwort kommt hier nicht an; die Kopien weichen ab.',
  'without./configmaps.read':
    'Einstellungen, die Pods einhängen, sind hier nicht zu sehen: Ein neues Datacenter wartet auf sie.',
  'without./configmaps.write':
    'Einstellungen, die Pods einhängen, lassen sich hier nicht schreiben: Ein neues Datacenter wartet auf sie.',
  'without.discovery.k8s.io/endpointslices.read':
    'Ob Seeds anderer Regionen hier veröffentlicht sind, ist nicht bekannt: Ein neues Datacenter wartet.',
  'without.discovery.k8s.io/endpointslices.write':
    'Seeds anderer Regionen lassen sich nicht veröffentlichen: Ein neues Datacenter würde von hier nicht beitreten.',
  'without.discovery.k8s.io/endpointslices/restricted.read':
    'Wo der API-Server Adressen schützt, sind Seeds anderer Regionen nicht zu sehen.',
  'without.discovery.k8s.io/endpointslices/restricted.write':
    'Wo der API-Server Adressen schützt, lassen sich Seeds anderer Regionen nicht veröffentlichen.',
  'without./pods/proxy.read':
    'Die Replikation der Keyspaces lässt sich über diese Region nicht lesen.',
  'without./pods/proxy.write':
    'Die Replikation der Keyspaces lässt sich über diese Region nicht ändern; ein neues Datacenter wartet auf seine Kopien.',
  'without./pods/portforward.read':
    'Wo die Management-API ein Client-Zertifikat verlangt, lässt sie sich hier nicht fragen.',
  'without./pods/portforward.write':
    'Wo die Management-API ein Client-Zertifikat verlangt, lässt sie sich hier nicht fragen.',
  'without./pods/log.read':
    'Die letzten Zeilen eines Knotens lassen sich nicht zeigen; mit `kubectl logs` sind sie weiter zu lesen.',
  'without./pods.read':
    'Knoten sind hier nicht zu sehen, auch nicht, warum einer ausgefallen ist.',
  'without./events.read':
    'Warnungen von Kubernetes fehlen, wo eine Seite sagt, warum etwas wartet, und im Zeitverlauf fehlt, was cass-operator tat.',
  'without./events.write':
    '`kubectl describe` sagt nichts darüber, was getan wurde.',
  'without./namespaces.read':
    'Ein fehlender Namespace fällt erst auf, wenn ein Schreibzugriff scheitert, und zwei Namen desselben Kubernetes-Clusters werden nicht erkannt.',
  'without.apiextensions.k8s.io/customresourcedefinitions.read':
    'Welche Versionen und Felder vorhanden sind, ist nicht bekannt, und eine später installierte Art fällt spät auf.',
  'without./nodes.read':
    'Zonen und Worker sind nicht bekannt: ob Knoten passen und warum ein Pod keinen Platz findet, bleibt offen.',
  'without.storage.k8s.io/storageclasses.read':
    'StorageClasses sind nicht bekannt: ob Platten wachsen können, ist vorher nicht zu sagen.',
  'without.apps/statefulsets.read':
    'Wie weit eine Änderung ist, sagen nur die Pods, und ein von Hand skaliertes Rack fällt nicht auf.',
  'without./persistentvolumeclaims.read':
    'Warum eine Platte fehlt oder welcher Worker sie hält, bleibt offen.',
  'without.apps/deployments.read':
    'Ob die Operatoren dieser Region laufen, ist nicht bekannt.',
  'without.reaper.k8ssandra.io/reapers.read':
    'Reparaturen werden hier nicht verfolgt.',
  'without.reaper.k8ssandra.io/reapers.write':
    'Reaper lässt sich hier nicht einrichten.',
  'without.stargate.k8ssandra.io/stargates.read':
    'Stargate wird hier nicht verfolgt.',
  'without.stargate.k8ssandra.io/stargates.write':
    'Stargate lässt sich hier nicht einrichten.',
  'without.medusa.k8ssandra.io/medusabackupschedules.read':
    'Zeitpläne der Backups werden hier nicht verfolgt.',
  'without.medusa.k8ssandra.io/medusabackupschedules.write':
    'Backups lassen sich hier nicht planen.',
  'without.medusa.k8ssandra.io/medusabackupjobs.read':
    'Laufende Backups sind hier nicht zu sehen.',
  'without.medusa.k8ssandra.io/medusabackups.read':
    'Fertige Backups sind hier nicht zu sehen.',
  'without.monitoring.coreos.com/servicemonitors.read':
    'Ob hier Metriken gesammelt werden, ist nicht bekannt.',
  'without.monitoring.coreos.com/servicemonitors.write':
    'Metriken lassen sich hier nicht sammeln.',
  'without.other.read': 'Was {resource} sagt, ist hier nicht bekannt.',
  'without.other.write': '{resource} lässt sich hier nicht schreiben.',
};
