import { createHash } from 'node:crypto';
import {
  resourceTypes,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { IdealWorld } from './ideal';
import { isRecord } from './ideal/records';

/** Fields that may hold what stands in a Secret, such as `keystore_password`. */
const PASSWORD = /pass(word|phrase)?$/i;

/** Options that end in such a field and a value, such as `-Djavax.net.ssl.keyStorePassword=…`. */
const OPTION = /^(.*pass(?:word|phrase)?=)(.*)$/is;

/** Puts something in the place of values that nobody may see. */
export interface Concealer {
  /** Of the data of a Secret: `sha256:<hex>` of what was given, `<random, n characters>` for what is generated. */
  data(data: Secret['data']): Secret['data'];
  /** Of any other object: passwords that stand in a Secret too. */
  passwords(value: unknown): unknown;
}

/** Makes one that knows all secrets of a world. */
export function concealer(world: IdealWorld): Concealer {
  const { generated } = world;
  const conceal = (value: string) => {
    const bytes = Buffer.from(value, 'base64');
    return generated.has(value)
      ? `<random, ${bytes.length} characters>`
      : `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  };
  const secret = new Map<string, string>(
    world.stores().flatMap(store =>
      store
        .list<Secret>(resourceTypes.Secret.kind)
        .flatMap(each => Object.values(each.data ?? {}))
        .map(value => [
          Buffer.from(value, 'base64').toString('utf8'),
          conceal(value),
        ]),
    ),
  );
  const passwords = (value: unknown, field = ''): unknown => {
    if (typeof value === 'string') {
      if (PASSWORD.test(field)) return secret.get(value) ?? value;
      const [, option, given] = OPTION.exec(value) ?? [];
      const concealed = given && secret.get(given);
      return concealed ? `${option}${concealed}` : value;
    }
    if (Array.isArray(value)) return value.map(each => passwords(each));
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, passwords(each, key)]),
    );
  };
  return {
    data: data =>
      data &&
      Object.fromEntries(
        Object.entries(data).map(([key, value]) => [key, conceal(value)]),
      ),
    passwords: value => passwords(value),
  };
}
