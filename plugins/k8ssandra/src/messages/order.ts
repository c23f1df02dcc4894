/** Texts of the template fields. */
export const orderMessages = {
  preview: {
    title: 'What will exist',
    hint: 'In each Kubernetes cluster, once everything has settled.',
    none: 'nothing',
  },
  order: {
    controlPlane: 'Control plane',
    namespace: 'Namespace',
    choose: 'Choose one',
    loading: 'Loading…',
    failed: 'Could not load the choices: {{message}}',
    noNamespace: '{{namespace}} does not exist in {{controlPlane}}.',
    missingIn:
      '{{namespace}} does not exist in {{contexts}}. Create it there before a datacenter is ordered in it.',
    unknownIn: 'Whether it exists in {{contexts}} cannot be seen now.',
    regions: 'Regions',
    regionsWhy:
      'Built in this order; the first one must be up before the next is made.',
    datacenter: 'Datacenter',
    kubernetesCluster: 'Kubernetes cluster',
    nodes: 'Nodes',
    racks: 'Racks',
    row: 'Region {{number, number}}',
    add: 'Add region',
    remove: 'Remove region {{number, number}}',
    most: 'Five regions are the most that one order makes.',
    waits:
      'You can order now: {{datacenter}} waits until {{context}} answers, the others are built.',
    unusable: '{{datacenter}} waits until this is mended: {{reason}}',
    unknownContext: '{{context}} (not configured)',
    lacksNamespace:
      'Namespace {{namespace}} does not exist in {{context}}. {{datacenter}} waits until it does.',
    manifest: 'Manifest',
    manifestWhy: 'Exactly this is applied.',
    incomplete:
      'Fill in name, namespace, version, storage and regions to see the manifest.',
    checking: 'Checking with the control plane…',
    accepted: 'Checked: the control plane accepts it.',
    notChecked: 'Could not be checked now: {{message}}',
    refused_one: 'The control plane refuses it for {{count}} reason:',
    refused_other: 'The control plane refuses it for {{count}} reasons:',
    error: {
      none: 'Add a region.',
      tooMany: 'Five regions are the most that one order makes. Remove one.',
      nameRequired: 'Name the datacenter.',
      nameInvalid:
        'Use lower-case letters, digits and dashes, beginning with a letter; 63 characters at most.',
      nameTwice: 'Another region has this name. Choose one that is unique.',
      size: 'Order 1 node or more.',
      racks: 'Order 1 rack or more.',
      racksOverNodes:
        'Each rack needs a node: order fewer racks or more nodes.',
    },
  },
} as const;
