import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** What the list of installed actions shows. */
export const examples: TemplateExample[] = [
  {
    description: 'A cluster in two regions',
    example: stringify({
      steps: [
        {
          id: 'cluster',
          name: 'Order the cluster',
          action: 'k8ssandra:cluster:create',
          input: {
            controlPlane: 'control-plane',
            name: 'orders',
            namespace: 'databases',
            owner: 'group:default/payments',
            serverVersion: '4.1.9',
            storage: { storageClassName: 'standard', size: '5Gi' },
            regions: [
              { datacenterName: 'dc1', size: 3 },
              { context: 'east', datacenterName: 'dc2', size: 3 },
            ],
          },
        },
      ],
    }),
  },
];
