// `npm run yarn -- ARGS`: Yarn under the right Node.
import { runToEnd } from '../lib/processes.mjs';

export const run = args => runToEnd('yarn', args);
