import { fireEvent, screen, waitFor } from '@testing-library/react';
import { renderInTestApp, mockApis } from '@backstage/frontend-test-utils';
import type { IdentityApi } from '@backstage/core-plugin-api';
import { PortalSignInPage } from './PortalSignInPage';

const users = ['user:default/petra', 'user:default/olaf'];
const session = {
  profile: { displayName: 'Petra' },
  providerInfo: {},
  backstageIdentity: {
    token: 'a.eyJleHAiOjQwMDAwMDAwMDB9.c',
    identity: {
      type: 'user',
      userEntityRef: 'user:default/petra',
      ownershipEntityRefs: [],
    },
  },
};

const answer = (status: number, body: object) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });

function show(configured: boolean) {
  const onSignInSuccess = jest.fn<void, [IdentityApi]>();
  renderInTestApp(<PortalSignInPage onSignInSuccess={onSignInSuccess} />, {
    apis: [mockApis.discovery({ baseUrl: 'http://portal' })],
    config: {
      app: { title: 'Portal', baseUrl: 'http://portal' },
      backend: { baseUrl: 'http://portal' },
      ...(configured && { auth: { providers: { demo: { users } } } }),
    },
  });
  return onSignInSuccess;
}

describe('PortalSignInPage', () => {
  const fetcher = jest.fn<Promise<Response>, [string, RequestInit]>();
  const original = global.fetch;

  beforeEach(() => {
    sessionStorage.clear();
    fetcher.mockReset();
    global.fetch = fetcher as unknown as typeof fetch;
  });
  afterEach(() => {
    global.fetch = original;
  });

  it('signs in the chosen user of the demo', async () => {
    fetcher.mockImplementation(async () => answer(200, session));
    const onSignInSuccess = show(true);
    fireEvent.click(
      await screen.findByRole('button', { name: 'Sign in as Petra' }),
    );
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalled());
    const [url, init] = fetcher.mock.calls[0];
    expect(url).toBe('http://portal/api/auth/demo/refresh');
    expect(new Headers(init.headers).get('x-demo-user')).toBe(
      'user:default/petra',
    );
    expect(sessionStorage).toHaveLength(1);
  });

  it('forgets the choice at sign-out, so that another can be made', async () => {
    fetcher.mockImplementation(async () => answer(200, session));
    const onSignInSuccess = show(true);
    fireEvent.click(
      await screen.findByRole('button', { name: 'Sign in as Petra' }),
    );
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalled());
    const [identity] = onSignInSuccess.mock.calls[0];
    await identity.signOut();
    expect(sessionStorage).toHaveLength(0);
  });

  it('tries again while the catalog has not read the users yet', async () => {
    fetcher
      .mockImplementationOnce(async () => answer(404, {}))
      .mockImplementation(async () => answer(200, session));
    const onSignInSuccess = show(true);
    fireEvent.click(
      await screen.findByRole('button', { name: 'Sign in as Olaf' }),
    );
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalled());
    expect(fetcher).toHaveBeenCalledTimes(2);
  });

  it('says so when it has tried often enough, and leads back to the choice', async () => {
    fetcher.mockImplementation(async () => answer(403, {}));
    const onSignInSuccess = show(true);
    fireEvent.click(
      await screen.findByRole('button', { name: 'Sign in as Olaf' }),
    );
    fireEvent.click(
      await screen.findByRole(
        'button',
        { name: 'Choose another user' },
        { timeout: 10_000 },
      ),
    );
    expect(
      await screen.findByRole('button', { name: 'Sign in as Petra' }),
    ).toBeInTheDocument();
    expect(fetcher).toHaveBeenCalledTimes(4);
    expect(onSignInSuccess).not.toHaveBeenCalled();
  }, 20_000);

  it('offers no demo user where none is configured', async () => {
    show(false);
    expect(await screen.findByText('Enter')).toBeInTheDocument();
    expect(screen.queryByText(/Sign in as/)).not.toBeInTheDocument();
  });
});
