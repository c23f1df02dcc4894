import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateError } from './stateError';

/** A file of JSON. */
export interface JsonFile {
  name: string;
  value: unknown;
}

/** Reads every `*.json` of a directory, by name. @throws StateError for what is no directory, cannot be read, or is no JSON */
export function readFiles(directory: string): JsonFile[] {
  return namesOf(directory)
    .filter(each => each.endsWith('.json'))
    .sort()
    .map(name => ({ name, value: parse(join(directory, name)) }));
}

const DIRECTORY_TROUBLE: Record<string, string> = {
  ENOENT:
    'there is no such directory; give the one with the <context>.json files',
  ENOTDIR: 'is not a directory; give the one with the <context>.json files',
};

function namesOf(directory: string): string[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .filter(each => !each.isDirectory())
      .map(each => each.name);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw stateError(directory, DIRECTORY_TROUBLE[code ?? ''] ?? cannot(error));
  }
}

function cannot(error: unknown): string {
  return `cannot be read: ${(error as NodeJS.ErrnoException).code}`;
}

function parse(path: string): unknown {
  const text = read(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw stateError(
      path,
      `is not JSON${positionOf(
        error as Error,
        text,
      )}; write it with kubectl get -o json`,
    );
  }
}

/** A byte order mark is no part of JSON, and some tools write one. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw stateError(path, cannot(error));
  }
}

/** Where it stops to be JSON. Never quotes the text: it may be a Secret. */
function positionOf(error: Error, text: string): string {
  const ends = isEnd(error, text.length);
  const offset = ends ? text.length : brokenAt(text);
  const lines = text.slice(0, offset).split('\n');
  const column = lines[lines.length - 1].length + 1;
  const where = `line ${lines.length}, column ${column}`;
  return ends ? `: it ends too early (${where})` : ` (${where})`;
}

/** The parser does not always tell where: what comes before the fault only ends too early. */
function brokenAt(text: string): number {
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isBeginning(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    return isEnd(error as Error, text.length);
  }
}

function isEnd({ message }: Error, length: number): boolean {
  const position = /position (\d+)/.exec(message);
  return position
    ? Number(position[1]) >= length
    : /Unexpected end/.test(message);
}
