/** Texts of the entity pages and cards. */
export const clusterMessages = {
  age: { ago: '{{age}} ago' },
  live: {
    loading: 'Loading',
    polling: 'Not live: refreshing every 30 s',
    failed: 'Could not refresh: {{message}}',
    retry: 'Retry',
  },
  verdict: {
    label: 'Verdict',
    clients: 'For clients',
    next: 'Next',
    oldest: 'oldest data',
    nodes: '{{up, number}} of {{size, number}} nodes up',
    notVisible: '{{hidden, number}} more not visible',
    plan: 'plan of generation {{generation, number}}',
    reporting_one:
      '{{reporting, number}} of {{count}} region and the control plane reporting',
    reporting_other:
      '{{reporting, number}} of {{count}} regions and the control plane reporting',
    reportingWithout_one:
      '{{reporting, number}} of {{count}} region reporting, the control plane is not',
    reportingWithout_other:
      '{{reporting, number}} of {{count}} regions reporting, the control plane is not',
    change: {
      creation: 'Creation · step {{step, number}} of {{of, number}}',
      change: 'Change · step {{step, number}} of {{of, number}}',
      deletion: 'Deletion · step {{step, number}} of {{of, number}}',
    },
  },
  context: {
    controlPlane: 'control plane',
    version: 'Kubernetes {{version}}',
    versionLastSeen: 'last seen: Kubernetes {{version}}',
    latency: 'API {{milliseconds, number}} ms',
  },
  region: {
    up: 'up',
    asSeen: 'as seen',
    lastSeenHealthy: 'Last seen healthy',
    lastSeenUp: 'Last seen {{up, number}} of {{size, number}} up',
    cassandraName: 'for drivers: {{name}}',
    noRacks: 'The nodes of {{region}} are not known yet.',
  },
  regions: {
    title: 'Regions',
    list: 'Regions of this cluster',
    table: 'Nodes of this cluster',
    view: 'Show the regions as',
    none: 'not known yet',
    reporting_one: '{{reporting, number}} of {{count}} region reporting',
    reporting_other: '{{reporting, number}} of {{count}} regions reporting',
    as: { map: 'Map', table: 'Table' },
    column: {
      region: 'Region',
      rack: 'Rack',
      node: 'Node',
      state: 'State',
      detail: 'In words',
      seen: 'Seen',
    },
  },
  grid: {
    label: '{{region}}: racks and nodes',
    cell: '{{region}}, rack {{rack}}, node {{node, number}}: {{what}}',
    up_one: 'up',
    up_other: '{{count}} up',
    lastSeen: 'as last seen',
    lastSeenAs: 'cannot be seen now; last seen: {{words}}',
    letters:
      'UN up · UJ joining · UL leaving · UM moving · DN down (nodetool letters)',
  },
  plan: {
    title: 'Plan',
    hint: 'what happens next, and what each step waits for',
    counts:
      '{{done, number}} done · {{running, number}} running · {{waiting, number}} waiting',
    done_one: '{{count}} step done',
    done_other: '{{count}} steps done',
    show: 'Show',
    hide: 'Hide',
    goTo: 'Show that step',
    optional: 'nothing waits for it',
  },
  problems: {
    title: 'What is wrong',
    hint: 'worst first, each with its evidence',
    quote: 'Kubernetes says “{{quote}}”.',
  },
  notes: { title: 'Good to know' },
  notFound: {
    title: {
      missing: 'No cluster {{value}}, or not yours to see',
      unreadable: 'The annotation of this entity cannot be read',
      absent: 'This entity names no cluster',
    },
    description: {
      missing:
        'The annotation {{annotation}} points to {{value}}, but there is no such K8ssandraCluster that you may read (permission k8ssandra.cluster.read). Order it, or correct the annotation.',
      unreadable:
        'The annotation {{annotation}} is "{{value}}". Write <controlPlane>/<namespace>/<name>, or order a new cluster.',
      absent:
        'Add the annotation {{annotation}} with the value <controlPlane>/<namespace>/<name>, or order a new cluster.',
    },
    edit: 'Edit the entity',
  },
  delete: {
    open: 'Delete…',
    title_one: 'Delete cluster {{name}} in {{count}} region',
    title_other: 'Delete cluster {{name}} in {{count}} regions',
    waits: 'Deletion will wait for {{region}}.',
    waitsWhy:
      'It cannot be reached. The other regions are removed; the rest follows by itself when it answers. Until then its nodes may go on running.',
    lastAnswer: 'last answer',
    what: 'What is removed',
    column: { region: 'Region', what: 'What is removed', when: 'When' },
    datacenter_one:
      'datacenter, {{count}} node with its disk, services, copies of secrets',
    datacenter_other:
      'datacenter, {{count}} nodes with their disks, services, copies of secrets',
    datacenterUnknown:
      'datacenter, nodes with their disks, services, copies of secrets',
    notCreated: 'copies of secrets; the datacenter was never created',
    asLastSeen: '(as last seen)',
    controlPlane: 'K8ssandraCluster, secrets and their replication',
    first: 'at once',
    whenAnswers: 'when {{region}} answers',
    last: 'last',
    type: 'Type',
    toDelete: 'to delete it',
    exactly: 'Exactly as written. Pasting works; Enter does not submit.',
    cancel: 'Cancel',
    confirm: 'Delete {{name}} and its data',
    failed: 'Not deleted: {{message}}',
  },
  cards: {
    datacenter: 'Cassandra datacenter',
    kubernetes: 'Cassandra on this Kubernetes cluster',
    noAnnotation: 'This entity does not say to which cluster it belongs.',
    noCluster: 'Its cluster does not exist, or is not yours to see.',
    noDatacenter: 'Its cluster no longer asks for this datacenter.',
    noContext:
      'No ClientConfig names this Kubernetes cluster, or it is not yours to see.',
    noneHere: 'No datacenter that you may see runs here.',
    openCluster: 'Open {{name}}',
  },
} as const;
