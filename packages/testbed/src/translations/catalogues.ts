import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';

/** Source files that define sentences of the API, of every package. */
export function filesWithSentences(repository: string): string[] {
  return ['packages', 'plugins']
    .flatMap(folder =>
      readdirSync(join(repository, folder)).map(each =>
        join(repository, folder, each, 'src'),
      ),
    )
    .flatMap(sourcesUnder)
    .filter(file => /\bdefineSentences\(/.test(readFileSync(file, 'utf8')));
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return isTest(entry.name) ? [] : sourcesUnder(path);
    return /\.tsx?$/.test(entry.name) && !/\.(test|d)\./.test(entry.name)
      ? [path]
      : [];
  });
}

function isTest(folder: string): boolean {
  return folder === '__testUtils__' || folder === 'node_modules';
}
