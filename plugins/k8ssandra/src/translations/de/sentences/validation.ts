/** What validation says beside refusals, in German. */
export const validation = {
  'validation.unknownContext':
    'Noch nennt keine ClientConfig den Kontext „{context}“: Datacenter {datacenter} wartet, bis es eine gibt.',
  'validation.deprecatedStargate':
    '{field} verlangt Stargate, das veraltet ist: Seine Images enden mit Cassandra 4.0.',
  'validation.datacenterOnly':
    '{field} hat keine Wirkung: bei jedem Datacenter angeben, das es haben soll.',
  'validation.clusterOnly':
    '{field} hat keine Wirkung: unter spec.cassandra angeben.',
  'validation.seedName':
    '{field} „{seed}“ ist keine IP-Adresse und wird bei den Seeds ausgelassen.',
  'validation.rackZone':
    '{field} ist veraltet: nodeAffinityLabels mit topology.kubernetes.io/zone benutzen.',
  'validation.superuserChange':
    'Der Superuser eines laufenden Clusters bleibt, wie er ist ({from}): {to} in spec.cassandra.superuserSecretRef hat keine Wirkung.',
  'validation.storageGrowth':
    'Die Volumes von Datacenter {datacenter} wachsen nur mit der Annotation {annotation}: "true" in metadata.annotations von {from} auf {to}.',
  'normalise.cluster':
    'spec.cassandra.cluster wird als spec.cassandra.clusterName gelesen: „{name}“.',
  'normalise.clusterIgnored':
    'spec.cassandra.cluster „{cluster}“ wird ignoriert, weil spec.cassandra.clusterName „{name}“ gesetzt ist.',
};
