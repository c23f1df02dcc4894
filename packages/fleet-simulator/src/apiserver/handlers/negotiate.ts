import { notAcceptable, notRepresentable } from '../status';

/** How an answer is written. */
export interface Format {
  /** What objects are turned into. */
  as: 'Object' | 'Table' | 'PartialObjectMetadata';
  yaml: boolean;
}

const PARTIAL = 'PartialObjectMetadata';
const jsonTypes = ['application/json', '*/*', ''];
const plain: Format = { as: 'Object', yaml: false };

const known = new Map<string, Format>();
const KNOWN_LIMIT = 1000;

/** Chooses the most wanted format of an `Accept` header that can be given; refuses callers that take none with 406. */
export function negotiate(accept: string | undefined, isList = false): Format {
  if (!accept) return plain;
  const key = `${isList} ${accept}`;
  let format = known.get(key);
  if (!format) {
    format = choose(accept, isList ? `${PARTIAL}List` : PARTIAL);
    if (known.size < KNOWN_LIMIT) known.set(key, format);
  }
  return format;
}

/** One wish of an `Accept` header. */
interface Wish {
  type: string;
  parameters: Map<string, string>;
  quality: number;
}

function wishesOf(accept: string): Wish[] {
  return accept
    .split(',')
    .map(part => {
      const [type, ...rest] = part.trim().split(';');
      const parameters = new Map(
        rest.map(item => item.trim().split('=') as [string, string]),
      );
      return { type, parameters, quality: Number(parameters.get('q') ?? 1) };
    })
    .sort((a, b) => b.quality - a.quality);
}

function choose(accept: string, partial: string): Format {
  let isKnownType = false;
  for (const { type, parameters } of wishesOf(accept)) {
    const yaml = type === 'application/yaml';
    if (!yaml && !jsonTypes.includes(type)) continue;
    isKnownType = true;
    const as = parameters.get('as');
    if (as === undefined) return { as: 'Object', yaml };
    if (parameters.get('v') !== 'v1') continue;
    if (as === 'Table') return { as: 'Table', yaml };
    if (as === partial) return { as: PARTIAL, yaml };
  }
  throw isKnownType ? notAcceptable() : notRepresentable();
}
