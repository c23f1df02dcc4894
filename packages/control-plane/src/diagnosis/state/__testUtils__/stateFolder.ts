import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** Makes a directory of files for a test: objects as JSON, texts as they are. Removed by {@link removeStateFolders}. */
export function stateFolder(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'state-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const text =
      typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** For `afterAll`. */
export function removeStateFolders(): void {
  made.splice(0).forEach(each => rmSync(each, { recursive: true }));
}

/** `<context>.json` of these objects. */
export const contextFile = (context: string, ...objects: object[]) => ({
  context,
  objects: objects.map(object => ({ object })),
});
