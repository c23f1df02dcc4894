import { annotations } from '../../constants';
import { refuse, type Rule } from '../context';
import { at } from '../read';

const VALUES = ['once', 'always'];

/** cass-operator's annotation of the same meaning (operator-spec 9.2). */
const CASS_OPERATOR = 'cassandra.datastax.com/autoupdate-spec';

/** The annotation that lets a new version change running datacenters (operator-spec 6.1 rule 5). */
export const autoupdate: Rule = ({ manifest }) =>
  check(manifest.root, 'metadata', annotations.autoupdateSpec);

/** cass-operator refuses other values of its own annotation (operator-spec 6.3). */
export const datacenterAutoupdate: Rule = ({ manifest }) =>
  [
    { field: 'spec.cassandra', options: manifest.cassandra },
    ...manifest.datacenters.map(each => ({
      field: each.field,
      options: each.template,
    })),
  ].flatMap(({ field, options }) =>
    check(options, `${field}.metadata`, CASS_OPERATOR),
  );

function check(holder: unknown, field: string, annotation: string) {
  const value = at(holder, 'metadata', 'annotations', annotation);
  return value === undefined || VALUES.includes(String(value))
    ? []
    : [
        refuse.notSupported(
          `${field}.annotations[${annotation}]`,
          `"${value}" is not known; write ${VALUES.join(
            ' or ',
          )}, or remove the annotation`,
        ),
      ];
}
