/** Configuration of the demo portal; a portal of your own has none of it. */
export interface Config {
  demo?: {
    /** Every signed-in user may do everything, whatever `administrators` says. */
    allowAll?: boolean;
    /**
     * Entity references of users and groups that may do everything; everybody else sees and restarts what their groups own.
     * Absent: nothing is allowed to anybody, unless `allowAll` is set.
     */
    administrators?: string[];
  };
  auth?: {
    providers?: {
      demo?: {
        /** Signs in without a password outside of NODE_ENV=development too. */
        dangerouslyAllowOutsideDevelopment?: boolean;
      };
    };
  };
}
