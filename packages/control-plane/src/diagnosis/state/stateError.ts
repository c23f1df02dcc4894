/** Why a state cannot be explained: one line for a person, with what to change. */
export class StateError extends Error {
  override readonly name = 'StateError';
}

/** `<where>: <what>`. */
export function stateError(where: string, what: string): StateError {
  return new StateError(`${where}: ${what}`);
}
