import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { State } from '../types';

/** Writes a state into its folder, in place of what is there. */
export function writeState(folder: string, state: State): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const write = (name: string, value: unknown, indent?: number) =>
    writeFileSync(
      join(folder, `${name}.json`),
      `${JSON.stringify(value, null, indent)}\n`,
    );
  for (const file of state.files) write(file.context, file);
  write('reachability', state.reachability);
  write('label', state.label, 2);
}
