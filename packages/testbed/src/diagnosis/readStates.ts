import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/paths';
import type { Label, State, StateFile } from './types';

/** Where the labelled states are. */
export const STATES = join(root, 'packages/testbed/src/diagnosis/states');

/** A state of the labelled set. */
export interface LabelledState {
  name: string;
  /** Its folder. */
  folder: string;
  label: Label;
}

/** All labelled states, by name. */
export function readStates(): LabelledState[] {
  return readdirSync(STATES)
    .sort()
    .map(name => {
      const folder = join(STATES, name);
      const label = JSON.parse(
        readFileSync(join(folder, 'label.json'), 'utf8'),
      ) as Label;
      return { name, folder, label };
    });
}

/** Everything that lies in the folder of a state. */
export function readWhole({ folder, label }: LabelledState): State {
  const read = (file: string) =>
    JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const files = readdirSync(folder).filter(
    file => !['label.json', 'reachability.json'].includes(file),
  );
  return {
    files: files.map((file): StateFile => read(file)),
    reachability: read('reachability.json'),
    label,
  };
}
