import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDocuments } from '../readDocuments';
import { DEFAULT_CONTROL_PLANE, renderClusters } from '../renderClusters';
import { refusal } from '../renderError';
import type { RenderDocument, RenderOptions } from '../types';

const USAGE = `render --file FILE [--file …] [--namespace NS] [--control-plane NAME] [--contexts a,b]

Prints every object that exists in every region once the K8ssandraClusters in the files have settled, as JSON
{"<context>": [objects…]}. Secret values are never printed.

  --file            YAML or JSON, several documents; Secrets and ConfigMaps in it count as present in every context
  --namespace       namespace of objects that name none (default)
  --control-plane   name of the control plane's own Kubernetes cluster (${DEFAULT_CONTROL_PLANE})
  --contexts        contexts that there are; any other is an error. All that are named when absent`;

/** What a run prints, and its exit status. */
export interface CommandResult {
  status: 0 | 1;
  /** For standard output. */
  output: string;
  /** For standard error. */
  errors: string;
}

/** Runs the command line: nothing is printed on standard output unless everything is. */
export function renderCommand(args: string[]): CommandResult {
  try {
    const options = readArguments(args);
    if (!options) return { status: 0, output: `${USAGE}\n`, errors: '' };
    const { objects, notes } = renderClusters(options);
    return {
      status: 0,
      output: `${JSON.stringify(objects, null, 2)}\n`,
      errors: notes.map(each => `${each}\n`).join(''),
    };
  } catch (error) {
    return {
      status: 1,
      output: '',
      errors: `${(error as Error).message}\n`,
    };
  }
}

function readArguments(args: string[]): RenderOptions | undefined {
  const values = parse(args);
  if (values.help) return undefined;
  const files = values.file ?? [];
  if (files.length === 0) {
    throw new TypeError(`--file is needed.\n\n${USAGE}`);
  }
  const contexts = values.contexts
    ?.split(',')
    .map(each => each.trim())
    .filter(each => each !== '');
  return {
    documents: files.flatMap(readFile),
    namespace: values.namespace,
    controlPlane: values['control-plane'],
    contexts,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        file: { type: 'string', short: 'f', multiple: true },
        namespace: { type: 'string', short: 'n' },
        'control-plane': { type: 'string' },
        contexts: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new TypeError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function readFile(path: string): RenderDocument[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw refusal(
      path,
      code === 'ENOENT' ? 'there is no such file' : `cannot be read: ${code}`,
    );
  }
  return readDocuments(text, path);
}
