/** What the tab Manifests says, in German. */
export const manifests = {
  'manifest.same': '{region} hat, was aus der Bestellung folgt.',
  'manifest.differs':
    '{region} hat etwas anderes, als aus der Bestellung folgt.',
  'manifest.changing':
    '{region} wird zu dem geändert, was aus der Bestellung folgt.',
  'manifest.notCreated': '{region} hat es noch nicht.',
  'manifest.notAsked': 'Nicht mehr bestellt, und {region} hat es noch.',
  'manifest.gone': 'Nicht mehr bestellt, und {region} hat es nicht mehr.',
  'manifest.foreign':
    '{region} hat eines dieses Namens, das zu einem anderen Cluster gehört.',
  'manifest.unseen': '{region} kann jetzt nicht gelesen werden.',
  'manifest.failed':
    '{region} konnte jetzt nicht gelesen werden: {message:quote}.',
  'manifest.forbidden':
    '{region} lässt die Control Plane es nicht lesen: {message:quote}.',
  'manifest.notComparable': 'Sie können nicht verglichen werden.',
  'manifest.refused': 'Die Bestellung wird abgelehnt: {causes}.',
  'manifest.referenced':
    'Es braucht Secrets oder ConfigMaps, die noch nicht gelesen wurden.',
  'manifest.desiredUnknown':
    'Was aus der Bestellung folgt, ist jetzt nicht bekannt.',
};
