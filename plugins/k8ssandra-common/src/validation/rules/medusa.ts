import { refuse, type Rule } from '../context';
import { asText, at, isObject } from '../read';

const MEDUSA = 'spec.medusa';

/** Parts of an object reference that have no meaning for a configuration beside the cluster. */
const UNUSED = ['apiVersion', 'kind', 'fieldPath', 'resourceVersion', 'uid'];

/** Backups know where to write: by a shared configuration, or by provider and bucket (operator-spec 6.1 rules 6 and 7). */
export const medusa: Rule = ({ manifest }) => {
  if (!isObject(manifest.spec.medusa)) {
    return [];
  }
  const reference = at(manifest.spec.medusa, 'medusaConfigurationRef');
  const storage = at(manifest.spec.medusa, 'storageProperties');
  if (asText(at(reference, 'name'))) {
    return sharedConfiguration(reference, storage);
  }
  return ['storageProvider', 'bucketName'].flatMap(name =>
    asText(at(storage, name))
      ? []
      : [
          refuse.required(
            `${MEDUSA}.storageProperties.${name}`,
            'must be set when medusaConfigurationRef names no configuration',
          ),
        ],
  );
};

function sharedConfiguration(reference: unknown, storage: unknown) {
  const field = `${MEDUSA}.medusaConfigurationRef`;
  const causes = UNUSED.filter(name => asText(at(reference, name))).map(name =>
    refuse.forbidden(
      `${field}.${name}`,
      'has no meaning here; only the name is used, remove it',
    ),
  );
  if (asText(at(reference, 'namespace'))) {
    causes.push(
      refuse.forbidden(
        `${field}.namespace`,
        'must be empty: the configuration lies in the namespace of the cluster',
      ),
    );
  }
  if (!asText(at(storage, 'prefix'))) {
    causes.push(
      refuse.required(
        `${MEDUSA}.storageProperties.prefix`,
        'must be set, so that clusters that share a configuration do not write over each other',
      ),
    );
  }
  return causes;
}
