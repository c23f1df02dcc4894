import { refuse, type Rule } from '../context';
import { isDns1035Label } from '../kubernetesNames';
import { asText } from '../read';

/** Every datacenter has a name that Kubernetes accepts (operator-spec 6.1 rule 1). */
export const datacenterNames: Rule = ({ manifest }) =>
  manifest.datacenters.flatMap(({ name, field }) => {
    const path = `${field}.metadata.name`;
    if (!name) {
      return [refuse.required(path, 'names the datacenter, such as dc1')];
    }
    return isDns1035Label(name)
      ? []
      : [
          refuse.invalid(
            path,
            `"${name}" is not a valid name: use at most 63 small letters, digits and hyphens, beginning with a letter; the name that Cassandra uses can be set with datacenterName`,
          ),
        ];
  });

/** No two datacenters have one name, neither in Kubernetes nor in Cassandra. */
export const distinctDatacenters: Rule = ({ manifest }) => {
  const objects = new Map<string, string>();
  const inCassandra = new Map<string, string>();
  return manifest.datacenters.flatMap(({ name, field, template }) => {
    const cassandraName = asText(template.datacenterName) ?? name;
    const first = name && objects.get(name);
    const same = cassandraName && inCassandra.get(cassandraName);
    objects.set(name, objects.get(name) ?? field);
    inCassandra.set(cassandraName, inCassandra.get(cassandraName) ?? field);
    if (first) {
      return [
        refuse.duplicate(
          `${field}.metadata.name`,
          `"${name}" is the name of ${first} too; give each datacenter a name of its own`,
        ),
      ];
    }
    return same
      ? [
          refuse.duplicate(
            `${field}.datacenterName`,
            `Cassandra would know this datacenter and ${same} both as "${cassandraName}"; give each a name of its own`,
          ),
        ]
      : [];
  });
};
