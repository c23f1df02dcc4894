/** Configuration of the demo portal; a portal of your own has none of it. */
export interface Config {
  demo?: {
    /** Every signed-in user may do everything. Absent or false: nothing is allowed. */
    allowAll?: boolean;
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
