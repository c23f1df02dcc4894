import { plainText } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ControlPlaneLogger } from './types';

/** Longest line of a log. A stack of ours is longer than any text of somebody else. */
const MAX_LINE = 4000;

/** A stack has so many lines at most. */
const MAX_LINES = 50;

/**
 * A logger that writes no terminal escapes and no marks of direction: names and messages in a line come from servers and people
 * (research 4.3, F43). Lines of a stack are kept apart, and indented: no text of others begins a record of its own.
 */
export function plainLogger(logger: ControlPlaneLogger): ControlPlaneLogger {
  const plain = (message: string) =>
    message
      .split('\n', MAX_LINES)
      .map(line => plainText(line, MAX_LINE))
      .map((line, index) => (index && /^\S/.test(line) ? `  ${line}` : line))
      .join('\n');
  return {
    error: message => logger.error(plain(message)),
    warn: message => logger.warn(plain(message)),
    info: message => logger.info(plain(message)),
    debug: message => logger.debug(plain(message)),
  };
}
