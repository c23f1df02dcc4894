/** Resolves after so long: rows are about what happens, or does not, while time goes by. */
export const wait = (ms: number) =>
  new Promise<void>(resolve => {
    setTimeout(resolve, ms);
  });
