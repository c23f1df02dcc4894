import { randomInt } from 'node:crypto';

const ALPHABET =
  '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** 20 random characters of `-0-9A-Za-z` (operator-spec 4.1). */
export function generatePassword(): string {
  return Array.from(
    { length: 20 },
    () => ALPHABET[randomInt(ALPHABET.length)],
  ).join('');
}
