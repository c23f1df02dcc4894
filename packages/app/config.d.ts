export interface Config {
  auth?: {
    providers?: {
      /** The demo's own sign-in. Never configure it in production. */
      demo?: {
        /**
         * Entity references of the users that the sign-in page offers.
         * @deepVisibility frontend
         */
        users: string[];
      };
    };
  };
}
