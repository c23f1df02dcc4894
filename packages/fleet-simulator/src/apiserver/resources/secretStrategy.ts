import { isRecord, type KubeObject } from '../../storage';
import { badRequest, type StatusCause } from '../status';
import { badKeys, immutableCauses, requiredCause } from './causes';
import type { Strategy } from './definition';

const SIZE_LIMIT = 1024 * 1024;
const ACCOUNT = 'kubernetes.io/service-account.name';

/** Position of the first byte that is no base64; undefined when all is well. */
function badByte(value: string): number | undefined {
  const text = value.replace(/[\r\n]/g, '');
  const wrong = /[^A-Za-z0-9+/]/.exec(text.replace(/={1,2}$/, ''));
  if (wrong) return wrong.index;
  return text.length % 4 === 0 ? undefined : text.length - (text.length % 4);
}

const required: Record<string, string[]> = {
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
};

/** What the type of a secret demands. */
function typeCauses(secret: KubeObject): StatusCause[] {
  const data = isRecord(secret.data) ? secret.data : {};
  const absent = (keys: string[]) =>
    keys
      .filter(key => data[key] === undefined)
      .map(key => requiredCause(`data[${key}]`));
  if (secret.type === 'kubernetes.io/basic-auth') {
    const missing = absent(['username', 'password']);
    return missing.length === 2 ? missing : [];
  }
  if (secret.type === 'kubernetes.io/service-account-token') {
    return secret.metadata.annotations?.[ACCOUNT]
      ? []
      : [requiredCause(`metadata.annotations[${ACCOUNT}]`)];
  }
  const missing = absent(required[secret.type] ?? []);
  if (missing.length > 0 || !/docker/.test(secret.type)) return missing;
  return (required[secret.type] ?? []).flatMap(key =>
    isJson(Buffer.from(data[key], 'base64').toString())
      ? []
      : [
          {
            reason: 'FieldValueInvalid',
            message:
              'Invalid value: "<secret contents redacted>": the value is no JSON',
            field: `data[${key}]`,
          },
        ],
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Secrets: plain texts are taken in, and each type has its keys. */
export const secretStrategy: Strategy = {
  prepare(object) {
    if (isRecord(object.stringData)) {
      object.data = { ...object.data };
      for (const [key, value] of Object.entries(object.stringData)) {
        object.data[key] = Buffer.from(String(value)).toString('base64');
      }
    }
    delete object.stringData;
    object.type ??= 'Opaque';
    for (const value of Object.values(
      isRecord(object.data) ? object.data : {},
    )) {
      const at = typeof value === 'string' ? badByte(value) : undefined;
      if (at !== undefined) {
        throw badRequest(
          `Secret in version "v1" cannot be handled as a Secret: illegal base64 data at input byte ${at}`,
        );
      }
    }
  },
  validate(object, old) {
    const causes = [
      ...badKeys('data', object.data),
      ...immutableCauses(object, old),
    ];
    const size = Object.values<string>(object.data ?? {}).reduce(
      (sum, value) => sum + Buffer.byteLength(value, 'base64'),
      0,
    );
    if (size > SIZE_LIMIT) {
      causes.push({
        reason: 'FieldValueTooLong',
        message: `Too long: may not be more than ${SIZE_LIMIT} bytes`,
        field: 'data',
      });
    }
    causes.push(...typeCauses(object));
    if (old && object.type !== old.type) {
      causes.push({
        reason: 'FieldValueInvalid',
        message: `Invalid value: ${JSON.stringify(
          object.type,
        )}: field is immutable`,
        field: 'type',
      });
    }
    return causes;
  },
};
