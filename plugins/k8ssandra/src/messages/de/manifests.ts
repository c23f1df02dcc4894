import type { manifestMessages } from '../manifests';
import type { Translated } from '../Translated';

/** Texts of the tabs Manifests, in German. */
export const manifestGerman: Translated<typeof manifestMessages> = {
  'manifests.asked': 'Bestellt',
  'manifests.asked.hint': 'der K8ssandraCluster, wie er gespeichert ist',
  'manifests.hidden':
    'Status und Buchführung von Kubernetes fehlen. Werte, die geheim sein können, lauten (hidden); kein Secret wird gezeigt.',
  'manifests.notSeen': 'Die Bestellung wurde noch nicht gesehen',
  'manifests.where': 'in {{cluster}}, Namespace {{namespace}}',
  'manifests.is.same': 'Wie bestellt',
  'manifests.is.differs': 'Weicht ab',
  'manifests.is.not-created': 'Nicht angelegt',
  'manifests.is.not-asked': 'Nicht mehr bestellt',
  'manifests.is.foreign': 'Von einem anderen Cluster',
  'manifests.is.unknown': 'Nicht verglichen',
  'manifests.is.unseen': 'Nicht lesbar',
  'manifests.is.forbidden': 'Lesen verweigert',
  'manifests.view': 'Zeigen von {{region}}',
  'manifests.view.difference': 'Unterschied',
  'manifests.view.live': 'In der Region',
  'manifests.view.desired': 'Was aus der Bestellung folgt',
  'manifests.legend':
    '− was die Region hat, + was aus der Bestellung folgt. Vorgaben ihres API-Servers und Felder anderer fehlen.',
  'manifests.notCompared':
    'Verglichen wird nur, was die Region jetzt hat: zu sehen ist, was sie zuletzt hatte und was aus der Bestellung folgt.',
  'manifests.last': 'Wie zuletzt gesehen.',
  'manifests.nothingLive': 'Es gibt nichts zu zeigen.',
  'manifests.nothingDesired': 'Aus der Bestellung folgt nichts.',
  'manifests.datacenter': 'Datacenter {{name}}',
  'manifests.datacenter.why':
    'Die Annotation {{annotation}} nennt ein Datacenter, das der Cluster nicht hat.',
};
