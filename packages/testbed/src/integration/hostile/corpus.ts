/** A text that somebody may put where we take one from, and the mark by which it is found again (research 4.3, F43). */
export interface HostileText {
  mark: string;
  text: string;
}

const TEXTS: Array<(mark: string) => string> = [
  mark => `<script>alert("${mark}")</script>`,
  mark => `"><img src=x onerror=alert('${mark}')>`,
  mark => `javascript:alert("${mark}")`,
  mark => `=HYPERLINK("http://evil.example","${mark}")`,
  mark => `@SUM(A1)|cmd ${mark}`,
  mark => `${mark}\u001b[2J\u001b[31mall is lost\u001b[0m`,
  mark => `${mark}\u001b]0;owned\u0007\u009b5n`,
  mark => `${mark} safe\u202egnp.exe`,
  mark => `${mark} \u2066hidden\u2069\u200b\u{e0041}`,
  mark => `${mark} one\ntwo\r\n2026-01-01 error forged\u0000four`,
  mark => `${mark} {secret:quote} \${process.env} %s %o {{toJson}}`,
  mark => `__proto__ ${mark} constructor`,
  mark => `${mark} ${'x'.repeat(10_000)}`,
  mark => `${mark} ${'🙂'.repeat(5_000)}`,
  // half a pair of surrogates is legal in JSON, and no UTF-8
  mark => `${mark} half \ud83d of a pair`,
];

/** One of each sort, with marks that begin with a prefix. */
export const corpus = (prefix: string): HostileText[] =>
  TEXTS.map((make, index) => {
    const mark = `${prefix}-${String.fromCharCode(97 + index)}`;
    return { mark, text: make(mark) };
  });

/** What no text that we render may hold: control characters, those that turn the direction of writing, and those that are not seen. */
export const UNFIT =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]|\p{Cs}/u;

/** Longest of our sentences: some name several texts of others, each of them cut. */
export const LONGEST = 6_000;

/** Every text in a value, with its place. */
export function textsIn(
  value: unknown,
  place = '',
): Array<[place: string, text: string]> {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    [`${place}.${key} (name)`, key] as [string, string],
    ...textsIn(child, Array.isArray(value) ? place : `${place}.${key}`),
  ]);
}

/** Schemes that a browser acts on; everything else that a page makes a link of is http or https. */
export const ACTING = /^\s*(javascript|data|vbscript|file|blob):/i;

/** Places where a text cannot be shown as it is, each once, with the text. */
export function unfitIn(value: unknown): string[] {
  const found = new Map<string, string>();
  for (const [place, text] of textsIn(value)) {
    if (UNFIT.test(text) || [...text].length > LONGEST) {
      found.set(place, JSON.stringify(text.slice(0, 60)));
    }
  }
  return [...found].map(([place, text]) => `${place}: ${text}`);
}
