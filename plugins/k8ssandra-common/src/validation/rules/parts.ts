import { levelsOf, refuse, type Rule } from '../context';
import { asList, asObject, at, isObject } from '../read';

/** cass-operator's own prefix of labels and annotations. */
const RESERVED = 'cassandra.datastax.com';

/** A volume is made from a claim or is another source, never both or neither (operator-spec 6.3). */
export const additionalVolumes: Rule = ({ manifest }) =>
  levelsOf(manifest).flatMap(({ field, options }) =>
    [
      ['storageConfig', 'additionalVolumes'],
      ['extraVolumes', 'pvcs'],
    ].flatMap(path =>
      asList(at(options, ...path)).flatMap((volume, index) => {
        const sources = ['pvcSpec', 'volumeSource'].filter(name =>
          isObject(at(volume, name)),
        );
        return sources.length === 1
          ? []
          : [
              refuse.invalid(
                `${field}.${path.join('.')}[${index}]`,
                `must have exactly one of pvcSpec and volumeSource, not ${
                  sources.length === 0 ? 'none' : 'both'
                }`,
              ),
            ];
      }),
    ),
  );

/** Labels and annotations of Services leave cass-operator's own alone (operator-spec 6.3). */
export const serviceMetadata: Rule = ({ manifest }) =>
  levelsOf(manifest).flatMap(({ field, options }) =>
    Object.entries(asObject(at(options, 'metadata', 'services'))).flatMap(
      ([service, metadata]) =>
        ['labels', 'annotations'].flatMap(kind =>
          Object.keys(asObject(at(metadata, kind)))
            .filter(key => key.startsWith(RESERVED))
            .map(key =>
              refuse.forbidden(
                `${field}.metadata.services.${service}.${kind}[${key}]`,
                `${RESERVED} is reserved for cass-operator; choose another prefix`,
              ),
            ),
        ),
    ),
  );
