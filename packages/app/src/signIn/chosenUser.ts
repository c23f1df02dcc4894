const KEY = 'k8ssandra-demo-user';

/** The demo user that this browser tab works as. Kept over a reload, and for this tab only: two tabs may be two people. */
export const chosenUser = {
  get: (): string | undefined => sessionStorage.getItem(KEY) ?? undefined,
  set: (user: string) => sessionStorage.setItem(KEY, user),
  clear: () => sessionStorage.removeItem(KEY),
};
