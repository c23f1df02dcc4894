import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { hiddenError, placeOf, publicError } from '../errors';
import type { ActionsOptions, Call } from './types';

/**
 * An action as an event of the audit log. Its errors are those of the HTTP API: what was not written for callers stays in the log, by
 * its name and place only.
 */
export function guarded<I extends object, O>(
  { auditor, logger }: ActionsOptions,
  name: string,
  work: (call: Call<I>) => Promise<O>,
): (call: Call<I>) => Promise<{ output: O }> {
  return async ({ input, credentials }) => {
    const event = await auditor.createEvent({
      eventId: 'action-invoke',
      severityLevel: 'low',
      meta: {
        action: name,
        input: input as JsonObject,
        caller: callerOf(credentials),
      },
    });
    try {
      const output = await work({ input, credentials });
      await event.success();
      return { output };
    } catch (error) {
      const told = publicError(error);
      if (!told) {
        logger.error(`The action ${name} failed: ${placeOf(error)}`);
      }
      await event.fail({
        error: new Error(
          `The action was refused with ${told?.name ?? 'Error'}`,
        ),
      });
      throw told ?? hiddenError();
    }
  };
}

/** A user's or a plugin's name; an action gets no request that would tell. */
function callerOf({ principal }: BackstageCredentials): string {
  const { userEntityRef, subject } = principal as {
    userEntityRef?: string;
    subject?: string;
  };
  return userEntityRef ?? subject ?? 'nobody';
}
