import type { Strategy } from '../apiserver/resources/definition';
import type { StatusCause } from '../apiserver/status';
import { isRecord } from '../storage';
import { schemaCauses } from './schemaCauses';

/** Names, versions and conditions of a CRD; it is established at once. */
export const customResourceDefinitionStrategy: Strategy = {
  prepare(object, old) {
    const { spec } = object;
    if (!isRecord(spec) || !isRecord(spec.names)) return;
    spec.names.singular ??= String(spec.names.kind ?? '').toLowerCase();
    spec.names.listKind ??= `${spec.names.kind}List`;
    spec.conversion ??= { strategy: 'None' };
    const since = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const condition = (type: string, reason: string, message: string) => ({
      type,
      status: 'True',
      lastTransitionTime: since,
      reason,
      message,
    });
    const storage = (spec.versions ?? []).find((v: any) => v?.storage)?.name;
    object.status = {
      acceptedNames: spec.names,
      conditions: old?.status?.conditions ?? [
        condition('NamesAccepted', 'NoConflicts', 'no conflicts found'),
        condition(
          'Established',
          'InitialNamesAccepted',
          'the initial names have been accepted',
        ),
      ],
      storedVersions: [
        ...new Set([...(old?.status?.storedVersions ?? []), storage]),
      ].filter(name => name !== undefined),
    };
  },
  validate(object, old) {
    const { spec } = object;
    const causes: StatusCause[] = [];
    const refuse = (field: string, message: string) =>
      causes.push({ reason: 'FieldValueInvalid', message, field });
    if (object.metadata.name !== `${spec.names?.plural}.${spec.group}`) {
      refuse(
        'metadata.name',
        `Invalid value: "${object.metadata.name}": must be spec.names.plural+"."+spec.group`,
      );
    }
    const storing = spec.versions.filter((v: any) => v.storage);
    if (storing.length !== 1) {
      refuse(
        'spec.versions',
        `Invalid value: ${JSON.stringify(
          spec.versions,
        )}: must have exactly one version marked as storage version`,
      );
      if (storing.length === 0) {
        refuse(
          'status.storedVersions',
          'Invalid value: null: must have at least one stored version',
        );
      }
    }
    spec.versions.forEach((version: any, index: number) => {
      const at = `spec.versions[${index}].schema.openAPIV3Schema`;
      const schema = version.schema?.openAPIV3Schema;
      if (!isRecord(schema)) {
        causes.push({
          reason: 'FieldValueRequired',
          message: 'Required value',
          field: at,
        });
      } else {
        // The schema of a single version is that of the whole definition.
        const isOnly = spec.versions.length === 1;
        const root = isOnly ? 'spec.validation.openAPIV3Schema' : at;
        causes.push(...schemaCauses(schema, root));
      }
    });
    if (spec.conversion?.strategy !== 'None') {
      refuse(
        'spec.conversion.strategy',
        'Unsupported value: this server converts between versions with strategy None only',
      );
    }
    if (old && old.spec.scope !== spec.scope) {
      refuse(
        'spec.scope',
        `Invalid value: "${spec.scope}": field is immutable`,
      );
    }
    return causes;
  },
};
