/** Texts of the card of a Kubernetes cluster in the catalog. */
export const kubernetesCardMessages = {
  hosted: {
    title: 'Cassandra on {{name}}',
    lost: 'This Kubernetes cluster',
    what: 'this Kubernetes cluster',
    lostWhy:
      'No ClientConfig names it, or it takes the permission k8ssandra.context.read to see it.',
    api: 'API {{latency}}',
    sum_one:
      '{{count}} datacenter, {{up, number}} of {{size, number}} nodes up',
    sum_other:
      '{{count}} datacenters, {{up, number}} of {{size, number}} nodes up',
    sumUnseen_one: '{{count}} datacenter',
    sumUnseen_other: '{{count}} datacenters',
    hidden_one: '{{count}} node not visible',
    hidden_other: '{{count}} nodes not visible',
    hiddenUnknown: 'others were never seen',
    none: 'No datacenter that you may see runs here.',
    was: 'was {{up, number}} / {{size, number}}',
    nodes: '{{up, number}} / {{size, number}}',
    neverSeen: 'never seen',
    more_one: '{{count}} more, healthy',
    more_other: '{{count}} more, healthy',
    allHealthy_one: '{{count}} datacenter, healthy',
    allHealthy_other: '{{count}} datacenters, healthy',
    open: 'Open context',
    whatIf: 'What if it fails?',
    without: {
      title: 'What if {{name}} fails?',
      what: 'What goes on of each cluster without this Kubernetes cluster, by how its keyspaces are replicated.',
      none: 'No cluster that you may see has a datacenter here.',
      close: 'Close',
      outcome: {
        kept: 'works',
        partly: 'fails in part',
        lost: 'fails',
        unknown: 'unknown',
      },
    },
  },
} as const;
