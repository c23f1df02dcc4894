// `npm run test:full`: everything of `npm test`, with the long and exhaustive variants, and every test on real API servers.
import { run as check } from './check.mjs';

/** @param {string[]} args passed on to jest */
export function run(args, context) {
  process.env.K8SSANDRA_FULL = '1';
  return check(args, context);
}
