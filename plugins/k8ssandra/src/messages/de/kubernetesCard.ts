import type { kubernetesCardMessages } from '../kubernetesCard';
import type { Translated } from '../Translated';

/** Texts of the card of a Kubernetes cluster, in German. */
export const kubernetesCardGerman: Translated<typeof kubernetesCardMessages> = {
  hosted: {
    title: 'Cassandra auf {{name}}',
    lost: 'Dieser Kubernetes-Cluster',
    what: 'diesen Kubernetes-Cluster',
    lostWhy:
      'Keine ClientConfig nennt ihn, oder es braucht die Berechtigung k8ssandra.context.read, um ihn zu sehen.',
    api: 'API {{latency}}',
    sum_one:
      '{{count}} Datacenter, {{up, number}} von {{size, number}} Knoten laufen',
    sum_other:
      '{{count}} Datacenter, {{up, number}} von {{size, number}} Knoten laufen',
    sumUnseen_one: '{{count}} Datacenter',
    sumUnseen_other: '{{count}} Datacenter',
    hidden_one: '{{count}} Knoten nicht sichtbar',
    hidden_other: '{{count}} Knoten nicht sichtbar',
    hiddenUnknown: 'andere wurden nie gesehen',
    none: 'Kein sichtbares Datacenter läuft hier.',
    was: 'war {{up, number}} / {{size, number}}',
    nodes: '{{up, number}} / {{size, number}}',
    neverSeen: 'nie gesehen',
    more_one: '{{count}} weiteres, gesund',
    more_other: '{{count}} weitere, gesund',
    allHealthy_one: '{{count}} Datacenter, gesund',
    allHealthy_other: '{{count}} Datacenter, gesund',
    open: 'Kontext öffnen',
    whatIf: 'Und wenn er ausfällt?',
    without: {
      title: 'Und wenn {{name}} ausfällt?',
      what: 'Was von jedem Cluster ohne diesen Kubernetes-Cluster weitergeht, nach der Replikation seiner Keyspaces.',
      none: 'Kein sichtbarer Cluster hat hier ein Datacenter.',
      close: 'Schließen',
      outcome: {
        kept: 'geht',
        partly: 'scheitert teilweise',
        lost: 'scheitert',
        unknown: 'nicht bekannt',
      },
    },
  },
};
