import {
  effective,
  keptDatacenters,
  refuse,
  type DatacenterEntry,
  type Manifest,
  type Rule,
} from '../context';

/** A node that shares a machine says what it needs and what it may take (operator-spec 6.3). */
const NEEDS = [
  ['requests', 'cpu'],
  ['requests', 'memory'],
  ['limits', 'cpu'],
  ['limits', 'memory'],
];

/** Upstream looks at the datacenter's own fields only (operator-spec 6.1 rule 4). */
export const softAntiAffinity: Rule = ({ manifest }) =>
  manifest.datacenters
    .filter(lacksOwnResources)
    .map(({ field }) =>
      refuse.required(
        `${field}.resources`,
        'must be set here when softPodAntiAffinity is true here: nodes that share a machine need requests and limits',
      ),
    );

/** cass-operator lets several nodes share a worker only with requests and limits of cpu and memory (operator-spec 6.3). */
export const sharedWorkers: Rule = ({ manifest }) =>
  manifest.datacenters
    .filter(
      each => isShared(manifest, each) === true && !lacksOwnResources(each),
    )
    .flatMap(datacenter =>
      NEEDS.filter(
        path =>
          (effective(manifest, datacenter, 'resources', ...path) ?? null) ===
          null,
      ).map(path =>
        refuse.required(
          `${datacenter.field}.resources.${path.join('.')}`,
          'must be set here or in spec.cassandra.resources: with softPodAntiAffinity nodes share a machine',
        ),
      ),
    );

/** Nodes that have machines of their own keep them (operator-spec 6.3). */
export const sharedWorkersChange: Rule = input =>
  keptDatacenters(input).flatMap(({ now, before }) => {
    const was = isShared(input.previous ?? input.manifest, before) === true;
    const is = isShared(input.manifest, now) === true;
    return was === is
      ? []
      : [
          refuse.forbidden(
            `${now.field}.softPodAntiAffinity`,
            `cannot be changed from ${was} to ${is} in a running datacenter; add a datacenter with ${is} and remove this one afterwards`,
          ),
        ];
  });

function isShared(manifest: Manifest, datacenter: DatacenterEntry): unknown {
  return effective(manifest, datacenter, 'softPodAntiAffinity');
}

function lacksOwnResources({ template }: DatacenterEntry): boolean {
  return (
    template.softPodAntiAffinity === true &&
    (template.resources ?? null) === null
  );
}
