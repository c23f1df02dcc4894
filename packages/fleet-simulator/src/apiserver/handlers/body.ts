import { parse as parseYaml } from 'yaml';
import { PROTOBUF, readProtobuf } from './protobuf';
import { badRequest, tooLarge, unsupportedMediaType } from '../status';
import type { ApiRequest } from '../types';

/** Bodies over this size are refused, as etcd would. */
export const BODY_LIMIT = 3 * 1024 * 1024;

/** The media type of a body, without parameters. */
export function mediaTypeOf(request: ApiRequest): string {
  const type = request.headers['content-type'] ?? 'application/json';
  return type.split(';')[0].trim().toLowerCase();
}

/** Reads a body as JSON or YAML. */
export function readBody(request: ApiRequest): unknown {
  const type = mediaTypeOf(request);
  if (type === PROTOBUF && request.body?.length) {
    return readProtobuf(Buffer.from(request.body));
  }
  const text = request.body?.toString() ?? '';
  if (text.length > BODY_LIMIT) throw tooLarge(BODY_LIMIT);
  if (text === '') return undefined;
  if (type.endsWith('yaml')) return readYaml(text);
  if (type.endsWith('json') || type === '*/*') return readJson(text);
  throw unsupportedMediaType(
    'the body of the request was in an unknown format - accepted media types include: application/json, application/yaml',
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badRequest(
      `couldn't get version/kind; json parse error: ${sanitize(error)}`,
    );
  }
}

/** YAML is a superset of JSON; what is JSON (client-go sends applies so) is read the fast way. */
function readYaml(text: string): unknown {
  if (text.startsWith('{')) {
    try {
      return JSON.parse(text);
    } catch {
      // YAML in flow style.
    }
  }
  try {
    return parseYaml(text, { maxAliasCount: 100 });
  } catch (error) {
    throw badRequest(`error decoding YAML: ${sanitize(error)}`);
  }
}

/** Parser messages quote the text, which may be a secret: only where it broke is told. */
function sanitize(error: unknown): string {
  const { message } = error as Error;
  const place = /(at position \d+|at line \d+, column \d+)/.exec(message);
  return place ? `invalid text ${place[1]}` : 'invalid text';
}
