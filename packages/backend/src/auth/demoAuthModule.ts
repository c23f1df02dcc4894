import { createBackendModule } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

/** Name of the header by which the demo's sign-in page says who signs in. */
export const DEMO_USER_HEADER = 'x-demo-user';

/**
 * Signs in the users that `auth.providers.demo.users` lists, without a password.
 * Refuses everybody outside of development unless `dangerouslyAllowOutsideDevelopment` is set;
 * without `auth.providers.demo` in the configuration the provider does not exist at all.
 */
export const demoAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async (result: { ref: string }) => ({
    profile: { displayName: result.ref },
  }),
  initialize: ({ config }) => ({
    open:
      process.env.NODE_ENV === 'development' ||
      config.getOptionalBoolean('dangerouslyAllowOutsideDevelopment') === true,
    users: config.getStringArray('users'),
  }),
  async authenticate({ req }, { open, users }) {
    const ref = req.get(DEMO_USER_HEADER) ?? '';
    if (!open || !users.includes(ref)) {
      throw new NotAllowedError('Not a user of the demo');
    }
    return { result: { ref } };
  },
});

/** The auth provider `demo`. */
export const demoAuthModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-provider',
  register(env) {
    env.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: demoAuthenticator,
            signInResolver: ({ result }, context) =>
              context.signInWithCatalogUser({ entityRef: result.ref }),
          }),
        });
      },
    });
  },
});
