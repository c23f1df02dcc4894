import { orderAsideMessages } from './orderAside';

/** Texts of the template fields. */
export const orderMessages = {
  preview: {
    title: 'What will exist',
    hint: 'In each Kubernetes cluster, once everything has settled.',
    none: 'nothing',
  },
  order: {
    ...orderAsideMessages,
    name: 'Name',
    nameWhy:
      'Lower-case letters, digits and hyphens; it cannot be changed later.',
    controlPlane: 'Control plane',
    namespace: 'Namespace',
    choose: 'Choose one',
    loading: 'Loading…',
    failed: 'Could not load the choices: {{message}}',
    noNamespace: '{{namespace}} does not exist in {{controlPlane}}.',
    missingIn:
      '{{namespace}} does not exist in {{contexts}}. Create it there before a datacenter is ordered in it.',
    unknownIn: 'Whether it exists in {{contexts}} cannot be seen now.',
    undo: 'Undo',
    draft: {
      saved: 'Saved in this browser',
      restored:
        'What was typed before is back. Saved in this browser: {{time}}',
      failed: 'Not saved in this browser: {{message}}',
      discard: 'Discard',
      discarded: 'Discarded.',
    },
    profile: {
      title: 'What must it survive?',
      development: {
        name: 'Development',
        why: 'Any loss stops it. Cheap, quick to start.',
        shape: '1 node · 1 region',
      },
      regional: {
        name: 'Regional',
        why: 'The loss of a node or of a whole zone.',
        shape: '3 or more nodes · 3 racks',
      },
      multiRegion: {
        name: 'Multi-region',
        why: 'The loss of any one region, and of a zone elsewhere.',
        shape: '2 or more regions · 3 copies each',
      },
      added: 'Added: {{names}}.',
      removed: 'Removed: {{names}}.',
      resized: 'New number of nodes and racks: {{names}}.',
      kept: 'Kept as it was typed: {{names}}.',
    },
    regions: 'Regions',
    regionsWhy:
      'Built in this order; the first one must be up before the next is made.',
    datacenter: 'Datacenter',
    kubernetesCluster: 'Kubernetes cluster',
    nodes: 'Nodes',
    racks: 'Racks',
    row: 'Region {{number, number}}',
    part: {
      datacenterName: 'Datacenter',
      context: 'Kubernetes cluster',
      size: 'Nodes',
      racks: 'Racks',
      storageClassName: 'Storage class',
    },
    field: {
      name: 'Name',
      owner: 'Owner',
      controlPlane: 'Control plane',
      namespace: 'Namespace',
      serverVersion: 'Cassandra version',
      profile: 'What must it survive?',
      regions: 'Regions',
      resources: 'Node size',
      storage: 'Disk of each node',
      heap: 'Heap',
      auth: 'Login',
      superuserSecretName: 'Superuser Secret',
      clientEncryption: 'Encryption',
    },
    add: 'Add region',
    remove: 'Remove region {{number, number}}',
    removed: '{{datacenter}} was removed.',
    move: 'Move region {{number, number}}: drag, or Alt with the arrow keys',
    moveUp: 'Build earlier',
    moveDown: 'Build later',
    moved:
      '{{datacenter}} is number {{place, number}} of {{total, number}} now.',
    most: 'Five regions are the most that one order makes.',
    hosts: {
      none: 'No other Kubernetes cluster can host it now.',
      more_one: '{{count}} more cluster can host it: {{names}}.',
      more_other: '{{count}} more clusters can host it: {{names}}.',
      later_one: '{{names}} does not answer now and would wait.',
      later_other: '{{names}} do not answer now and would wait.',
      never: '{{name}} cannot: {{word}}.',
    },
    picker: {
      later: 'Can be ordered; it waits until this cluster answers.',
      never: 'Cannot be used.',
    },
    fact: {
      zones_one: '{{count}} zone',
      zones_other: '{{count}} zones',
      zonesFew_one: '{{count}} zone for {{racks, number}} racks',
      zonesFew_other: '{{count}} zones for {{racks, number}} racks',
      zonesUnknown: 'zones not known',
      workers_one: '{{count}} worker',
      workers_other: '{{count}} workers',
      workersFew_one: '{{count}} worker for {{nodes, number}} nodes',
      workersFew_other: '{{count}} workers for {{nodes, number}} nodes',
      workersSmall_one:
        '{{count}} worker is large enough for {{nodes, number}} such nodes',
      workersSmall_other:
        '{{count}} workers are large enough for {{nodes, number}} such nodes',
      grows: 'disks of {{name}} can grow',
      fixed: 'disks of {{name}} cannot grow',
      noDefault: 'no default storage class',
      noClass: 'no storage class {{name}}',
      disksUnknown: 'storage classes not known',
      definitions: 'definitions fit',
      definitionsBad: '{{what}}',
      kubernetes: 'Kubernetes {{version}}',
      latency: 'API {{latency}},',
      nameLength:
        'StatefulSet name: {{length, number}} of {{max, number}} characters',
    },
    storageClass: {
      change: 'Other storage class',
      usual: 'Default: {{name}}',
      none: 'Default: there is none',
      absent: '{{name}} (not there)',
      grows: '{{name}}, can grow',
      fixed: '{{name}}, cannot grow',
    },
    waits: {
      first:
        'The first region must be up before the others: nothing is built until {{context}} answers.',
      later_zero:
        'You can order now. {{datacenter}} waits until {{context}} answers. Nothing that is typed is lost.',
      later_one:
        'You can order now. {{built}} is built; {{datacenter}} waits until {{context}} answers. Nothing that is typed is lost.',
      later_other:
        'You can order now. {{built}} are built; {{datacenter}} waits until {{context}} answers. Nothing that is typed is lost.',
      never: '{{datacenter}} waits until {{context}} is mended: {{reason}}',
      unknown:
        '{{context}} is not configured: {{datacenter}} waits until it is connected.',
      other: 'Choose another cluster',
    },
    unknownContext: '{{context}} (not configured)',
    lacksNamespace:
      'Namespace {{namespace}} does not exist in {{context}}. {{datacenter}} waits until it does.',
    nodeSize: {
      title: 'Node size',
      open: 'Left open',
      named: '{{name}} · {{cpu}} vCPU, {{memory}}',
      bare: '{{cpu}} vCPU, {{memory}}',
    },
    disk: {
      label: 'Disk of each node',
      why: 'A quantity such as 500Gi; it can grow later, never shrink. The storage class is chosen in each region.',
    },
    access: {
      login: 'Clients log in with a password',
      loginWhy:
        'A superuser is generated unless a Secret of your own is named. Passwords stay in Secrets and are never shown here.',
      open: 'Everybody who reaches a node can read and change everything.',
      encrypt: 'Encrypt connections of clients',
      keystoreSecretName: 'Secret with the key store',
      truststoreSecretName: 'Secret with the trust store',
      encryptWhy:
        'Each Secret must exist in the namespace of every region, with the store and its password.',
    },
    manifest: 'Manifest',
    manifestWhy: 'Exactly this is applied.',
    copy: 'Copy',
    justEdited: '← just edited',
    incomplete:
      'Fill in name, namespace, version, storage and regions to see the manifest.',
    sticky: {
      survives: {
        nothing: 'survives no loss',
        node: 'survives any one node',
        zone: 'survives any one zone',
        region: 'survives any one region',
        twoRegions: 'survives any two regions',
      },
      regions_one: '{{count}} region',
      regions_other: '{{count}} regions',
      nodes_one: '{{count}} node',
      nodes_other: '{{count}} nodes',
      errors_one: '{{count}} error',
      errors_other: '{{count}} errors',
    },
    error: {
      none: 'Add a region.',
      tooMany: 'Five regions are the most that one order makes. Remove one.',
      nameShort: 'Use at least 2 characters.',
      nameTaken:
        '{{name}} exists in namespace {{namespace}} already. Choose another name.',
      nameRequired: 'Name the datacenter.',
      nameInvalid:
        'Use lower-case letters, digits and dashes, beginning with a letter; 63 characters at most.',
      nameTwice: 'Another region has this name. Choose one that is unique.',
      datacenterTaken:
        'Cluster {{owner}} has a datacenter {{datacenter}} in namespace {{namespace}} of {{context}} already. Choose another name.',
      size: 'Order 1 node or more.',
      racks: 'Order 1 rack or more.',
      racksOverNodes:
        'Each rack needs a node: order fewer racks or more nodes.',
      stores: 'Name both Secrets, or leave the encryption off.',
    },
  },
} as const;
