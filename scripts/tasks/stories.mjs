// `npm run stories`: shows every component and page in each of its states, on http://localhost:6006.
import { join } from 'node:path';
import { runToEnd } from '../lib/processes.mjs';

/** @param {string[]} args */
export function run(args, { root }) {
  return runToEnd(
    'yarn',
    [
      'storybook',
      'dev',
      '--host',
      '127.0.0.1',
      '--port',
      '6006',
      '--no-open',
      ...args,
    ],
    {
      cwd: join(root, 'plugins/k8ssandra'),
      env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
    },
  );
}
