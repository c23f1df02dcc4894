/** What a label selector is made of. */
export type Token =
  | { type: 'identifier'; text: string }
  | {
      type: '=' | '==' | '!=' | '!' | '(' | ')' | ',' | '>' | '<' | 'end';
      text: string;
    };

const PATTERN = /\s+|==|!=|[=!(),<>]|[^\s=!(),<>]+/g;

/** Splits a label selector; the last token is always `end`. `in` and `notin` are identifiers, as they may be keys. */
export function tokensOf(text: string): Token[] {
  const parts = (text.match(PATTERN) ?? []).filter(part => part.trim() !== '');
  const tokens = parts.map(part => {
    const isSymbol = /^[=!(),<>]/.test(part);
    return { type: isSymbol ? part : 'identifier', text: part } as Token;
  });
  return [...tokens, { type: 'end', text: '' }];
}
