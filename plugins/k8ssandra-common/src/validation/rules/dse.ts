import { effective, refuse, type Rule } from '../context';
import { at, isObject } from '../read';

const WORKLOADS = ['analyticsEnabled', 'graphEnabled', 'searchEnabled'];

/** What only DataStax Enterprise has; cass-operator refuses it for other servers (operator-spec 6.3). */
export const dseOnly: Rule = ({ manifest }) => {
  const { serverType = 'cassandra' } = manifest.cassandra;
  if (serverType === 'dse') return [];
  return manifest.datacenters.flatMap(datacenter => {
    const placeOf = (...path: string[]) =>
      [
        at(datacenter.template, ...path) === undefined
          ? 'spec.cassandra'
          : datacenter.field,
        ...path,
      ].join('.');
    const workloads =
      serverType === 'cassandra'
        ? WORKLOADS.filter(
            name =>
              effective(manifest, datacenter, 'dseWorkloads', name) === true,
          )
        : [];
    const yaml = effective(manifest, datacenter, 'config', 'dseYaml');
    return [
      ...workloads.map(name =>
        refuse.invalid(
          placeOf('dseWorkloads', name),
          `datacenter ${datacenter.name} runs serverType cassandra, which has no such workload; remove it, or set spec.cassandra.serverType to dse`,
        ),
      ),
      ...(isObject(yaml) && Object.keys(yaml).length > 0
        ? [
            refuse.invalid(
              placeOf('config', 'dseYaml'),
              `datacenter ${datacenter.name} runs serverType ${serverType}, which reads no dse.yaml; remove it, or set spec.cassandra.serverType to dse`,
            ),
          ]
        : []),
    ];
  });
};
