import { adopt } from '../adopt';

/** The control-plane cluster itself is out of sight. */
export const hubUnreachable = adopt({
  id: 'hub-unreachable',
  of: ({ rule }) =>
    rule.startsWith('hub.') &&
    rule !== 'hub.auth-failed' &&
    rule !== 'hub.forbidden',
});
