/** Texts of the tabs Manifests. */
export const manifestMessages = {
  'manifests.asked': 'Asked',
  'manifests.asked.hint': 'the K8ssandraCluster as it is stored',
  'manifests.hidden':
    'Status and bookkeeping of Kubernetes are left out. Values that may be secret read (hidden); no Secret is shown.',
  'manifests.notSeen': 'The order was not seen yet',
  'manifests.where': 'in {{cluster}}, namespace {{namespace}}',
  'manifests.is.same': 'As asked',
  'manifests.is.differs': 'Differs',
  'manifests.is.not-created': 'Not created',
  'manifests.is.not-asked': 'No longer asked for',
  'manifests.is.foreign': 'Of another cluster',
  'manifests.is.unknown': 'Not compared',
  'manifests.is.unseen': 'Cannot be read',
  'manifests.is.forbidden': 'Reading refused',
  'manifests.view': 'Show of {{region}}',
  'manifests.view.difference': 'Difference',
  'manifests.view.live': 'In the region',
  'manifests.view.desired': 'What follows from the order',
  'manifests.legend':
    '− what the region has, + what follows from the order. Defaults of its API server and fields of others are left out.',
  'manifests.notCompared':
    'Only what the region has now is compared: see what it had last, and what follows from the order.',
  'manifests.last': 'As last seen.',
  'manifests.nothingLive': 'There is nothing to show.',
  'manifests.nothingDesired': 'Nothing follows from the order.',
  'manifests.datacenter': 'Datacenter {{name}}',
  'manifests.datacenter.why':
    'The annotation {{annotation}} names a datacenter that the cluster does not have.',
} as const;
