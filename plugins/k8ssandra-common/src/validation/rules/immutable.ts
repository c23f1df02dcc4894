import {
  DATACENTERS,
  effective,
  keptDatacenters,
  refuse,
  type DatacenterEntry,
  type Manifest,
  type Rule,
  type RuleInput,
} from '../context';
import { asText, at } from '../read';
import { majorVersion } from './serverVersion';

/** A running cluster keeps its name (operator-spec 6.1 rule U4). */
export const clusterName: Rule = ({ manifest, previous }) =>
  previous && previous.clusterName !== manifest.clusterName
    ? [
        refuse.forbidden(
          'spec.cassandra.clusterName',
          `cannot be changed from "${previous.clusterName}" to "${manifest.clusterName}"; restore the former name`,
        ),
      ]
    : [];

/** Adding and removing at once cannot be told from renaming, which would lose the data (operator-spec 6.1 rule U3). */
export const addOrRemove: Rule = ({ manifest, previous }) => {
  if (!previous) {
    return [];
  }
  const now = manifest.datacenters.map(each => each.name);
  const before = previous.datacenters.map(each => each.name);
  const added = now.filter(each => !before.includes(each));
  const removed = before.filter(each => !now.includes(each));
  return added.length > 0 && removed.length > 0
    ? [
        refuse.forbidden(
          DATACENTERS,
          `adds ${added.join(', ')} and removes ${removed.join(
            ', ',
          )} at once, which is the same as renaming; add first, and remove in a second change`,
        ),
      ]
    : [];
};

/** A cluster keeps a datacenter as long as it lives: with the last one all data would go. Upstream lets it pass (operator-spec 6.1). */
export const lastDatacenter: Rule = ({ manifest, previous }) =>
  previous &&
  previous.datacenters.length > 0 &&
  manifest.datacenters.length === 0
    ? [
        refuse.forbidden(
          DATACENTERS,
          `removes the last datacenter (${previous.datacenters
            .map(each => each.name)
            .join(
              ', ',
            )}) and with it all data; keep it, or delete the whole K8ssandraCluster`,
        ),
      ]
    : [];

/** What a running datacenter is never changed in, and what to do instead (operator-spec 6.3). */
const FIXED: Array<{
  path: string[];
  read: (entry: DatacenterEntry, manifest: Manifest) => string;
  instead: string;
}> = [
  {
    path: ['k8sContext'],
    read: ({ template }) => asText(template.k8sContext) ?? '',
    instead:
      'nodes and data stay where they are; add a datacenter there and remove this one afterwards',
  },
  {
    path: ['metadata', 'namespace'],
    read: ({ template }, manifest) =>
      asText(at(template, 'metadata', 'namespace')) ??
      asText(at(manifest.root, 'metadata', 'namespace')) ??
      '',
    instead:
      'nodes and data stay where they are; add a datacenter there and remove this one afterwards',
  },
  {
    path: ['datacenterName'],
    read: ({ name, template }) => asText(template.datacenterName) ?? name,
    instead: 'Cassandra cannot rename a datacenter; restore the former name',
  },
];

/** A running datacenter stays in its place and keeps the name that Cassandra knows. */
export const datacenterIdentity: Rule = input =>
  keptDatacenters(input).flatMap(({ now, before }) =>
    FIXED.flatMap(({ path, read, instead }) => {
      const was = read(before, input.previous ?? input.manifest);
      const is = read(now, input.manifest);
      const place = path[0] === 'k8sContext';
      return was === is || (place && isAlias(input, was, is))
        ? []
        : [
            refuse.forbidden(
              `${now.field}.${path.join('.')}`,
              `cannot be changed from "${was}" to "${is}": ${instead}`,
            ),
          ];
    }),
  );

/** Whether two contexts are names of one Kubernetes cluster. */
function isAlias({ aliases }: RuleInput, a: string, b: string): boolean {
  return (aliases ?? []).some(names => names.includes(a) && names.includes(b));
}

/** A node keeps its number of tokens (operator-spec 6.1 rule U2). */
export const numTokens: Rule = input =>
  keptDatacenters(input).flatMap(({ now, before }) => {
    const was = tokensOf(input.previous ?? input.manifest, before);
    const is = tokensOf(input.manifest, now);
    return was === undefined ||
      is === undefined ||
      JSON.stringify(was) === JSON.stringify(is)
      ? []
      : [
          refuse.forbidden(
            `${now.field}.config.cassandraYaml.num_tokens`,
            `cannot be changed from ${JSON.stringify(was)} to ${JSON.stringify(
              is,
            )} in a running datacenter; set num_tokens to ${JSON.stringify(
              was,
            )}`,
          ),
        ];
  });

/** Tokens of each node; `undefined` where the version that decides cannot be read, which another rule reports. */
function tokensOf(manifest: Manifest, datacenter: DatacenterEntry): unknown {
  const given = effective(
    manifest,
    datacenter,
    'config',
    'cassandraYaml',
    'num_tokens',
  );
  if (given !== undefined) {
    return given;
  }
  const major = majorVersion(effective(manifest, datacenter, 'serverVersion'));
  const { serverType = 'cassandra' } = manifest.cassandra;
  if (major === undefined) {
    return undefined;
  }
  return serverType !== 'dse' && major === 3 ? 256 : 16;
}
