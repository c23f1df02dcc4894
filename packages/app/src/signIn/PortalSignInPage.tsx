import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { SignInPage } from '@backstage/core-components';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { DemoSignInPage } from './DemoSignInPage';

/** The users of the demo where `auth.providers.demo` lists some, else a guest, where the backend lets one in. */
export function PortalSignInPage(props: SignInPageProps) {
  const config = useApi(configApiRef);
  const users = config.getOptionalStringArray('auth.providers.demo.users');
  return users?.length ? (
    <DemoSignInPage {...props} users={users} />
  ) : (
    <SignInPage {...props} providers={['guest']} />
  );
}
