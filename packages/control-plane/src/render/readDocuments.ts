import {
  parseAllDocuments,
  type DocumentOptions,
  type ParseOptions,
  type SchemaOptions,
} from 'yaml';
import { isRecord } from './ideal/records';
import { refusal } from './renderError';
import type { RenderDocument } from './types';

/**
 * As kubectl reads YAML: `0644` is octal, `yes` and `on` are true, and text such as `22:22` or `2024-01-01` stays text.
 */
const AS_KUBECTL: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.1',
  merge: true,
  customTags: tags =>
    tags.filter(
      each =>
        typeof each === 'string' ||
        (each.format !== 'TIME' && each.tag !== 'tag:yaml.org,2002:timestamp'),
    ),
};

/**
 * The objects of a text in YAML or JSON: several documents, lists and objects of kind `List` are taken apart.
 * @param source - where the text comes from, for errors
 * @throws RenderError when it is neither
 */
export function readDocuments(text: string, source: string): RenderDocument[] {
  const parsed = parseAllDocuments(text, AS_KUBECTL);
  const documents = Array.isArray(parsed) ? parsed : [];
  for (const { errors } of documents) {
    const [error] = errors;
    if (error) {
      throw refusal(
        source,
        `neither YAML nor JSON: ${firstLine(error.message)}`,
      );
    }
  }
  return documents
    .flatMap(each => objectsIn(toJson(each, source)))
    .map(object => ({ object, source }));
}

function toJson(document: { toJS(): unknown }, source: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw refusal(
      source,
      `neither YAML nor JSON: ${firstLine((error as Error).message)}`,
    );
  }
}

function objectsIn(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (isRecord(value) && value.kind === 'List' && Array.isArray(value.items)) {
    return value.items.flatMap(objectsIn);
  }
  return [value];
}

/** Later lines of a message show the text itself, which may hold a secret. */
function firstLine(message: string): string {
  return message.split('\n')[0].replace(/:$/, '');
}
