import { readFileSync } from 'fs';
import { join } from 'path';
import { ADMIN_FILE, type AdminAccess } from '../fleet/adminApi';

/** A failure that is told to the user as it is, without a stack. */
export class CommandError extends Error {}

/**
 * Talks to the fleet that runs with a state folder.
 * @throws CommandError when none runs
 */
export function connectToFleet(stateDir: string) {
  const notRunning = () =>
    new CommandError(
      `No fleet runs with the state in ${stateDir}. Start one with "npm start", or name its folder with --state.`,
    );
  let access: AdminAccess;
  try {
    access = JSON.parse(readFileSync(join(stateDir, ADMIN_FILE), 'utf8'));
  } catch {
    throw notRunning();
  }
  return async function call<T>(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<T> {
    let response: Response;
    try {
      response = await fetch(`http://127.0.0.1:${access.port}${path}`, {
        method,
        headers: { authorization: `Bearer ${access.token}` },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(10_000),
      });
    } catch {
      throw notRunning();
    }
    const answer: any = await response.json();
    if (!response.ok) throw new CommandError(answer.error);
    return answer;
  };
}
