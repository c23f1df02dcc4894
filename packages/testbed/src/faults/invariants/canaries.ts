import { randomBytes } from 'node:crypto';

/** Secret texts that must be found nowhere. */
export interface Canaries {
  /** Makes a random secret, to be planted. */
  make(label: string): string;
  /** Takes a secret that exists already. Texts shorter than 12 characters are not unique enough and are left out. */
  know(label: string, secret: string): void;
  /** Labels of the secrets that a text contains in any form, each with the form. Never the secret itself. */
  findIn(text: string): string[];
}

const SHORTEST = 12;

/** The part of a Base64 text that stays the same whatever stands before and after the secret. */
function base64At(bytes: Buffer, offset: number): string {
  const padded = Buffer.concat([Buffer.alloc(offset), bytes]).toString(
    'base64',
  );
  const first = offset === 0 ? 0 : 4;
  const last = Math.floor((offset + bytes.length) / 3) * 4;
  return padded.slice(first, last);
}

/** How a secret looks after what programs do to texts. */
function formsOf(secret: string): Array<[form: string, text: string]> {
  const bytes = Buffer.from(secret, 'utf8');
  const escaped = JSON.stringify(secret).slice(1, -1);
  const forms: Array<[string, string]> = [
    ['plain', secret],
    ['escaped', escaped],
    ['escaped twice', JSON.stringify(escaped).slice(1, -1)],
    ['URL', encodeURIComponent(secret)],
    ['hex', bytes.toString('hex')],
    ['reversed', [...secret].reverse().join('')],
  ];
  for (const offset of [0, 1, 2]) {
    const encoded = base64At(bytes, offset);
    forms.push(['Base64', encoded]);
    forms.push(['Base64 URL', encoded.replace(/\+/g, '-').replace(/\//g, '_')]);
    // a kubeconfig in a Secret: a secret in Base64, in Base64
    const twice = Buffer.from(encoded);
    for (const inner of [0, 1, 2]) {
      forms.push(['Base64 twice', base64At(twice, inner)]);
    }
  }
  return forms.filter(([, text]) => text.length >= SHORTEST);
}

/** Makes an empty set. */
export function createCanaries(): Canaries {
  const known = new Map<string, { label: string; forms: [string, string][] }>();
  const know = (label: string, secret: string) => {
    if (secret.length < SHORTEST || known.has(secret)) return;
    known.set(secret, { label, forms: formsOf(secret) });
  };
  return {
    make: label => {
      const secret = `canary-${randomBytes(12).toString('hex')}`;
      know(label, secret);
      return secret;
    },
    know,
    findIn: text =>
      [...known.values()].flatMap(({ label, forms }) => {
        const found = forms.find(([, form]) => text.includes(form));
        return found ? [`${label} (${found[0]})`] : [];
      }),
  };
}
