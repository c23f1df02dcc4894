import { duplicateFields } from './duplicates';
import { PROTOBUF, readProtobuf } from './protobuf';
import {
  badRequest,
  StatusError,
  tooLarge,
  unsupportedMediaType,
} from '../status';
import type { ApiRequest } from '../types';
import { readYaml } from './yaml';

/** Bodies over this size are refused, as etcd would. */
export const BODY_LIMIT = 3 * 1024 * 1024;

const NO_KIND = "couldn't get version/kind; json parse error: ";

/** The media type of a body, without parameters. */
export function mediaTypeOf(request: ApiRequest): string {
  const type = request.headers['content-type'] || 'application/json';
  return type.split(';')[0].trim().toLowerCase();
}

/**
 * Reads a body as JSON or YAML; `kind` names what it should be, and makes an empty one a refusal. `notice` is told of fields that are
 * there twice, of which the last counts.
 */
export function readBody(
  request: ApiRequest,
  kind?: string,
  notice?: (duplicates: Duplicates) => void,
): unknown {
  const type = mediaTypeOf(request);
  if (type === PROTOBUF && request.body?.length) {
    return readProtobuf(Buffer.from(request.body));
  }
  const text = request.body?.toString() ?? '';
  if (text.length > BODY_LIMIT) throw tooLarge(BODY_LIMIT);
  const unreadable = (why: string) =>
    badRequest(
      kind
        ? `the object provided is unrecognized (must be of type ${kind}): ${why}`
        : why,
    );
  if (text === '') {
    if (kind) throw unreadable(`${NO_KIND}unexpected end of JSON input`);
    return undefined;
  }
  try {
    if (type.endsWith('yaml') && !isJson(text)) {
      const { value, duplicates } = readYaml(text);
      if (duplicates.length > 0) notice?.({ isYaml: true, duplicates });
      return value;
    }
    if (/json$|yaml$/.test(type) || type === '*/*') {
      const value = JSON.parse(text);
      const duplicates = notice ? duplicateFields(text) : [];
      const texts = duplicates.map(path => `duplicate field "${path}"`);
      if (texts.length > 0) notice!({ isYaml: false, duplicates: texts });
      return value;
    }
  } catch (error) {
    if (error instanceof StatusError) throw error;
    throw unreadable(
      type.endsWith('yaml')
        ? `${kind ? '' : 'error decoding YAML: '}yaml: ${placeOf(error)}`
        : `${NO_KIND}${jsonProblem(error, text)}`,
    );
  }
  throw unsupportedMediaType(
    'the body of the request was in an unknown format - accepted media types include: application/json, application/yaml, application/vnd.kubernetes.protobuf',
    false,
  );
}

/** What a body has twice, in the words of Kubernetes. */
export interface Duplicates {
  isYaml: boolean;
  duplicates: string[];
}

/** YAML is a superset of JSON; what is JSON (client-go sends applies so) is read the fast way. */
function isJson(text: string): boolean {
  if (!text.startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What broke, as far as it can be told without the text. Node says of a text that stops in the middle where it stops. */
function jsonProblem(error: unknown, text: string): string {
  const { message } = error as Error;
  const at = /at position (\d+)/.exec(message)?.[1];
  const isCutOff =
    /end of JSON input/.test(message) || Number(at) >= text.trimEnd().length;
  return isCutOff ? 'unexpected end of JSON input' : placeOf(error);
}

/** Parser messages quote the text, which may be a secret: only where it broke is told. */
function placeOf(error: unknown): string {
  const { message } = error as Error;
  const place = /(at position \d+|at line \d+, column \d+)/.exec(message);
  return place ? `invalid text ${place[1]}` : 'invalid text';
}
