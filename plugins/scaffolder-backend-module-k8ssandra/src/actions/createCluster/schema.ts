import type { z as zod, ZodType } from 'zod/v3';

/** Fields of a schema as the scaffolder wants them: made with the zod 3 that it hands in. */
type Fields = Record<string, (z: typeof zod) => ZodType>;

/**
 * What the action takes: the fields of a `ClusterOrder`, or a whole manifest. No field takes a secret: a Secret is only named.
 */
export const inputSchema = {
  controlPlane: z =>
    z.string({
      description: 'Name of the control plane, as in the configuration',
    }),
  manifest: z =>
    z
      .string({
        description:
          'YAML or JSON text of one K8ssandraCluster, instead of the fields below',
      })
      .optional(),
  name: z =>
    z.string({ description: 'Name of the K8ssandraCluster' }).optional(),
  namespace: z =>
    z.string({ description: 'Namespace that it is created in' }).optional(),
  owner: z =>
    z
      .string({
        description: 'Entity reference such as group:default/payments',
      })
      .optional(),
  serverVersion: z =>
    z.string({ description: 'Cassandra version, such as 4.1.7' }).optional(),
  storage: z =>
    z
      .object({
        storageClassName: z.string().optional(),
        size: z.string({
          description: 'Size of the data volume of each node, such as 5Gi',
        }),
      })
      .optional(),
  heap: z =>
    z.string({ description: 'Heap of each node, such as 512M' }).optional(),
  resources: z =>
    z
      .object({
        cpu: z
          .string({ description: 'CPU that a node asks for, such as 4' })
          .optional(),
        memory: z
          .string({ description: 'Memory that a node asks for, such as 16Gi' })
          .optional(),
      })
      .optional(),
  auth: z =>
    z
      .boolean({
        description: 'Clients have to log in; true when absent',
      })
      .optional(),
  clientEncryption: z =>
    z
      .object({
        keystoreSecretName: z.string().optional(),
        truststoreSecretName: z.string().optional(),
      })
      .describe(
        'Names of Secrets with the stores of TLS between clients and nodes; none when absent',
      )
      .optional(),
  superuserSecretName: z =>
    z
      .string({
        description:
          "Name of a Secret with the superuser's credentials; one is generated when absent",
      })
      .optional(),
  regions: z =>
    z
      .array(
        z.object({
          context: z
            .string({
              description:
                'Context of the Kubernetes cluster; empty for the control-plane cluster',
            })
            .optional(),
          datacenterName: z.string(),
          size: z.number({ description: 'Number of nodes' }).int().min(1),
          racks: z
            .array(z.object({ name: z.string(), zone: z.string().optional() }))
            .optional(),
          storageClassName: z
            .string({
              description: 'Class of its disks; that of storage when absent',
            })
            .optional(),
        }),
      )
      .min(1)
      .optional(),
} satisfies Fields;

/** What later steps and the result page may use. */
export const outputSchema = {
  entityRef: z =>
    z.string({ description: 'Reference of the cluster in the catalog' }),
  cluster: z => z.string({ description: '<controlPlane>/<namespace>/<name>' }),
  manifest: z =>
    z.string({ description: 'What is stored, as YAML, defaults included' }),
} satisfies Fields;
