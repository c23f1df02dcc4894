import type { cardMessages } from '../cards';
import type { Translated } from '../Translated';

/** Texts of the cards on catalog entities and on the home page, in German. */
export const cardGerman: Translated<typeof cardMessages> = {
  clusterCard: {
    title: 'Cassandra',
    oldest: 'älteste',
    regions: 'Regionen mit laufenden und verlangten Knoten',
    was: 'war {{up, number}} / {{size, number}}',
    nodes: '{{up, number}} / {{size, number}}',
    unseen: 'nie gesehen',
    more_one: 'und {{count}} weitere Region',
    more_other: 'und {{count}} weitere Regionen',
    survives: 'Übersteht',
    change: 'Änderung',
    noChange: 'keine',
    open: 'Cassandra öffnen',
    connect: 'Verbinden',
    object: 'K8ssandraCluster {{namespace}}/{{name}} in {{controlPlane}}',
    pointed:
      'Die Annotation {{annotation}} dieser Entität zeigt darauf. Den Cluster bestellen oder die Annotation berichtigen.',
    order: 'Diesen Cluster bestellen',
    edit: 'Entität bearbeiten',
    wrong: 'Falsche Annotation',
    wrongTitle: 'Die Annotation „{{value}}“ nennt keinen Cluster',
    wrongWhy:
      'In {{annotation}} gehört <controlPlane>/<namespace>/<name>, etwa hub/payments/orders.',
    missing: 'Diese Entität nennt keinen Cluster',
    missingWhy: 'Dazu die Annotation {{annotation}} setzen.',
    what: 'der Zustand dieses Clusters',
  },
  ownedCard: {
    title: 'Eigene Cassandra-Cluster',
    titleOf: 'Cassandra-Cluster',
    count_one: '{{count}} Cluster',
    count_other: '{{count}} Cluster',
    more_one: 'und {{count}} weiterer, nicht in schlechterem Zustand',
    more_other: 'und {{count}} weitere, nicht in schlechterem Zustand',
    none: 'Kein eigener Cassandra-Cluster',
    noneOf: '{{name}} besitzt keinen sichtbaren Cassandra-Cluster',
    noneWhy:
      'Ein Cluster nennt seinen Besitzer in der Annotation {{annotation}}.',
    all: 'Alle Cluster',
    order: 'Cluster bestellen',
    what: 'diese Cluster',
    unsynced:
      'Noch sind nicht alle Control Planes gelesen: Es können Cluster fehlen.',
  },
};
