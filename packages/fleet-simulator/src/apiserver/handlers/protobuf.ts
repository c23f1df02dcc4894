import { Root } from 'protobufjs/light';
import { badRequest, unsupportedMediaType } from '../status';
import { messages } from './protobufMessages';

/** The media type in which typed Kubernetes clients, kubectl's `create` and `auth` among them, send built-in kinds. */
export const PROTOBUF = 'application/vnd.kubernetes.protobuf';

const MAGIC = Buffer.from('k8s\0');

const root = Root.fromJSON({
  nested: {
    TypeMeta: {
      fields: {
        apiVersion: { id: 1, type: 'string' },
        kind: { id: 2, type: 'string' },
      },
    },
    Unknown: {
      fields: {
        typeMeta: { id: 1, type: 'TypeMeta' },
        raw: { id: 2, type: 'bytes' },
      },
    },
    ...Object.fromEntries(
      Object.entries(messages).map(([name, message]) => [
        name,
        {
          fields: Object.fromEntries(
            Object.entries(message).map(([field, [id, type]]) => [
              field,
              describe(id, type),
            ]),
          ),
        },
      ]),
    ),
  },
});

function describe(id: number, type: string) {
  if (type.endsWith('[]')) {
    return { id, type: type.slice(0, -2), rule: 'repeated' };
  }
  const map = /^<(.+)>$/.exec(type);
  return map ? { id, type: map[1], keyType: 'string' } : { id, type };
}

/** Reads a protobuf body into the object that JSON would have given. Throws 415 for a kind that is not known in this form. */
export function readProtobuf(body: Buffer): Record<string, unknown> {
  if (!body.subarray(0, 4).equals(MAGIC)) {
    throw badRequest('the body of the request is not Kubernetes protobuf');
  }
  try {
    const Unknown = root.lookupType('Unknown');
    const envelope: any = Unknown.decode(body.subarray(4));
    const { apiVersion, kind } = envelope.typeMeta;
    if (!Object.hasOwn(messages, kind)) {
      throw unsupportedMediaType(
        `the body of the request was in an unknown format - ${kind} is read as application/json or application/yaml`,
      );
    }
    const type = root.lookupType(kind);
    const value = type.toObject(type.decode(envelope.raw), {
      bytes: String,
      longs: Number,
    });
    return { apiVersion, kind, ...withoutEmpty(value) };
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) {
      throw badRequest('the protobuf body of the request cannot be read');
    }
    throw error;
  }
}

/** Go writes empty strings for fields that are not set. */
function withoutEmpty(value: Record<string, any>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== '')
      .map(([key, item]) => [
        key,
        item &&
        Object.getPrototypeOf(item) === Object.prototype &&
        key !== 'data' &&
        key !== 'stringData'
          ? withoutEmpty(item)
          : item,
      ]),
  );
}
