import { plainText } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ControlPlaneLogger } from './types';

/** Longest line of a log. A stack of ours is longer than any text of somebody else. */
const MAX_LINE = 4000;

/**
 * A logger that writes no terminal escapes and no marks of direction: names and messages in a line come from servers and people
 * (research 4.3, F43). Lines of a stack are kept apart.
 */
export function plainLogger(logger: ControlPlaneLogger): ControlPlaneLogger {
  const plain = (message: string) =>
    message
      .split('\n')
      .map(line => plainText(line, MAX_LINE))
      .join('\n');
  return {
    error: message => logger.error(plain(message)),
    warn: message => logger.warn(plain(message)),
    info: message => logger.info(plain(message)),
    debug: message => logger.debug(plain(message)),
  };
}
