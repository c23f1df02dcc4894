/** The steps of the demo's template, as the scaffolder hands them to its form; a test holds them to the template. */
export const orderSteps = [
  {
    title: 'Name and owner',
    schema: {
      'ui:field': 'K8ssandraOrder',
      'ui:options': { aside: false },
      required: ['name', 'owner', 'controlPlane', 'namespace', 'serverVersion'],
      properties: {
        name: {
          title: 'Name',
          type: 'string',
          maxLength: 30,
          'ui:field': 'K8ssandraClusterName',
        },
        owner: {
          title: 'Owner',
          type: 'string',
          description: 'The team that is responsible for it.',
          'ui:field': 'OwnerPicker',
          'ui:options': { catalogFilter: { kind: ['Group', 'User'] } },
        },
        controlPlane: {
          title: 'Control plane',
          type: 'string',
          'ui:field': 'K8ssandraControlPlane',
        },
        namespace: {
          title: 'Namespace',
          type: 'string',
          'ui:field': 'K8ssandraNamespace',
        },
        serverVersion: {
          title: 'Cassandra version',
          type: 'string',
          default: '4.1.9',
          enum: ['5.0.6', '4.1.9', '4.0.19', '3.11.19'],
        },
      },
    },
  },
  {
    title: 'Shape and regions',
    schema: {
      'ui:field': 'K8ssandraOrder',
      required: ['regions', 'storage'],
      properties: {
        profile: {
          title: 'What must it survive?',
          type: 'string',
          default: 'regional',
          enum: ['development', 'regional', 'multi-region'],
          'ui:field': 'K8ssandraProfile',
        },
        regions: {
          title: 'Regions',
          type: 'array',
          minItems: 1,
          maxItems: 5,
          'ui:field': 'K8ssandraRegions',
        },
        resources: {
          title: 'Node size',
          type: 'object',
          'ui:field': 'K8ssandraNodeSize',
        },
        storage: {
          title: 'Disk of each node',
          type: 'object',
          required: ['size'],
          default: { size: '5Gi' },
          'ui:field': 'K8ssandraStorage',
          properties: {
            size: {
              title: 'Size',
              type: 'string',
              pattern: '^[1-9][0-9]*(Mi|Gi|Ti|M|G|T)$',
            },
            storageClassName: { title: 'Storage class', type: 'string' },
          },
        },
        heap: {
          title: 'Heap',
          type: 'string',
          description:
            'A Kubernetes quantity such as 512M; Cassandra chooses when it is empty.',
          pattern: '^[1-9][0-9]*(Mi|Gi|M|G)$',
        },
      },
    },
  },
  {
    title: 'Access',
    schema: {
      'ui:field': 'K8ssandraOrder',
      properties: {
        auth: {
          title: 'Clients log in with a password',
          type: 'boolean',
          default: true,
          'ui:field': 'K8ssandraPasswordLogin',
        },
        superuserSecretName: {
          title: 'Superuser Secret',
          type: 'string',
          description:
            'Name of a Secret with username and password that exists in the namespace; one is generated when it is empty. Never type a password here.',
          pattern: '^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$',
        },
        clientEncryption: {
          title: 'Encryption of clients',
          type: 'object',
          'ui:field': 'K8ssandraClientEncryption',
        },
      },
    },
  },
];
