import { InputError } from '@backstage/errors';
import { Lexer } from 'yaml';

/** The smallest parts of the text: words, spaces, line breaks, brackets. A line of YAML has some eight of them. */
export const MAX_LEXEMES = 30_000;

/** Brackets inside brackets; objects of Kubernetes have some 20. */
export const MAX_DEPTH = 64;

/**
 * Looks at the parts of a manifest before anything is built from it: that takes as long as the text is, while the parser may occupy the
 * process for seconds with 256 KiB of brackets, quotation marks or keys (research 4.3, F46).
 * @throws InputError which quotes nothing
 */
export function refuseBombs(text: string): void {
  let lexemes = 0;
  let depth = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const [first] = lexeme;
    if (++lexemes > MAX_LEXEMES) {
      throw new InputError(
        `manifest: it has more than ${MAX_LEXEMES} parts (words, brackets, line breaks); paste one K8ssandraCluster only`,
      );
    }
    if (first === '[' || first === '{') depth++;
    if (first === ']' || first === '}') depth--;
    if (depth > MAX_DEPTH) {
      throw new InputError(
        `manifest: it has more than ${MAX_DEPTH} brackets inside brackets; paste one K8ssandraCluster only`,
      );
    }
  }
}
