import { parseAllDocuments } from 'yaml';
import { isRecord } from './ideal/records';
import { refusal } from './renderError';
import type { RenderDocument } from './types';

/**
 * The objects of a text in YAML or JSON: several documents, lists and objects of kind `List` are taken apart.
 * @param source - where the text comes from, for errors
 * @throws RenderError when it is neither
 */
export function readDocuments(text: string, source: string): RenderDocument[] {
  const parsed = parseAllDocuments(text, { merge: true });
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
