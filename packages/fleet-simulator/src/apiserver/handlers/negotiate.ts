import { notAcceptable } from '../status';

/** How an answer is written. */
export interface Format {
  /** What objects are turned into. */
  as: 'Object' | 'Table' | 'PartialObjectMetadata';
  yaml: boolean;
}

const known = new Map<string, Format>();
const KNOWN_LIMIT = 1000;

/** Chooses the first acceptable format of an `Accept` header; refuses protobuf-only callers with 406. */
export function negotiate(accept: string | undefined): Format {
  if (!accept) return { as: 'Object', yaml: false };
  let format = known.get(accept);
  if (!format) {
    format = choose(accept);
    if (known.size < KNOWN_LIMIT) known.set(accept, format);
  }
  return format;
}

function choose(accept: string): Format {
  for (const part of accept.split(',')) {
    const [type, ...rest] = part.trim().split(';');
    const parameters = new Map(
      rest.map(item => item.trim().split('=') as [string, string]),
    );
    const as = parameters.get('as');
    const isJson = [
      'application/json',
      'application/*',
      '*/*',
      'text/html',
      '',
    ].includes(type);
    const yaml = type === 'application/yaml';
    if (!isJson && !yaml) continue;
    if (as === undefined) return { as: 'Object', yaml };
    if (parameters.get('v') !== 'v1') continue;
    if (as === 'Table') return { as: 'Table', yaml };
    if (as.startsWith('PartialObjectMetadata')) {
      return { as: 'PartialObjectMetadata', yaml };
    }
  }
  throw notAcceptable();
}
