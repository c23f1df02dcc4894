import { InputError } from '@backstage/errors';
import {
  quantityToNumber,
  type FreeForm,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { satisfies } from 'semver';
import type { DatacenterConfig } from '../datacenterConfig';
import { JVM_OPTIONS, type JvmOptionTarget } from './jvmOptions';

/**
 * The configuration as cass-operator's config builder takes it (operator-spec 3.7):
 * `cassandra-yaml`, `dse-yaml` and the JVM options at the keys of the server's version.
 * @throws InputError naming a JVM option that is not a quantity
 */
export function configJson(config: DatacenterConfig, field: string): FreeForm {
  const { cassandraYaml, dseYaml, jvmOptions } = config.config;
  const json: FreeForm = {};
  if (Object.keys(cassandraYaml).length > 0) {
    json['cassandra-yaml'] = cassandraYaml;
  }
  if (Object.keys(dseYaml).length > 0) {
    json['dse-yaml'] = dseYaml;
  }
  for (const [option, target] of Object.entries(JVM_OPTIONS)) {
    const value = jvmOptions[option];
    const path = isUnset(value) ? undefined : pathFor(target, config);
    if (path) {
      const where = `${field}.config.jvmOptions.${option}`;
      put(json, path, written(value, target, where));
    }
  }
  return json;
}

function isUnset(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** Key path of an option for the server, `undefined` where the server has no such option. Pre-releases have none. */
function pathFor(
  target: JvmOptionTarget,
  { serverType, serverVersion }: DatacenterConfig,
): string | undefined {
  if (target.cassandra3 === target.later) {
    return target.later;
  }
  if (serverType === 'cassandra' && satisfies(serverVersion, '^3.11.0')) {
    return target.cassandra3;
  }
  const oldest = { cassandra: '>=4.0.0', dse: '>=6.8.0', hcd: '>=1.0.0' };
  const java =
    serverType === 'dse' ? 'jvm8-server-options' : 'jvm11-server-options';
  return satisfies(serverVersion, oldest[serverType])
    ? target.later?.replace('{java}', java)
    : undefined;
}

function written(
  value: unknown,
  { kind }: JvmOptionTarget,
  field: string,
): unknown {
  if (kind === 'plain') {
    return value;
  }
  const number = quantityToNumber(value as string | number);
  if (number === undefined) {
    throw new InputError(
      `${field} "${value}" is not a quantity: write a number with a unit, such as 512Mi`,
    );
  }
  return number;
}

function put(json: FreeForm, path: string, value: unknown): void {
  const [group, key] = path.split('/');
  json[group] = { ...(json[group] as FreeForm | undefined), [key]: value };
}
