import type { IdentityApi } from '@backstage/core-plugin-api';

/** An identity that does something before it signs out. The methods are forwarded: an instance of a class cannot be spread. */
export function withSignOut(
  identity: IdentityApi,
  before: () => void,
): IdentityApi {
  return {
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    getProfileInfo: () => identity.getProfileInfo(),
    signOut: () => {
      before();
      return identity.signOut();
    },
  };
}
