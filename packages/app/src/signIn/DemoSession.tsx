import { useEffect, useState } from 'react';
import Button from '@material-ui/core/Button';
import {
  Content,
  ErrorPanel,
  Page,
  Progress,
  ProxiedSignInPage,
} from '@backstage/core-components';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { chosenUser } from './chosenUser';
import { withSignOut } from './withSignOut';

/** Name of the header that the demo's auth provider reads. */
const DEMO_USER_HEADER = 'x-demo-user';
/** At its first start the portal is up a moment before its catalog has read the users. */
const RETRY_AFTER_MS = [300, 700, 1500];

/** Props of {@link DemoSession}. */
export interface DemoSessionProps extends SignInPageProps {
  user: string;
  /** Back to the choice of users. */
  onLeave(): void;
}

/** Signs one user in, trying again a few times. */
export function DemoSession({
  user,
  onSignInSuccess,
  onLeave,
}: DemoSessionProps) {
  const [attempt, setAttempt] = useState(0);
  return (
    <ProxiedSignInPage
      key={attempt}
      provider="demo"
      headers={{ [DEMO_USER_HEADER]: user }}
      onSignInSuccess={identity =>
        onSignInSuccess(withSignOut(identity, chosenUser.clear))
      }
      ErrorComponent={({ error }) => (
        <SignInFailed
          error={error}
          retryAfterMs={RETRY_AFTER_MS[attempt]}
          onRetry={() => setAttempt(attempt + 1)}
          onLeave={onLeave}
        />
      )}
    />
  );
}

interface SignInFailedProps {
  error?: Error;
  /** Tries again by itself after this time; `undefined` when it has tried often enough. */
  retryAfterMs: number | undefined;
  onRetry(): void;
  onLeave(): void;
}

function SignInFailed(props: SignInFailedProps) {
  const { error, retryAfterMs, onRetry, onLeave } = props;
  useEffect(() => {
    if (retryAfterMs === undefined) {
      return undefined;
    }
    const timer = setTimeout(onRetry, retryAfterMs);
    return () => clearTimeout(timer);
    // one timer for each attempt, whatever renders meanwhile
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [retryAfterMs]);
  if (retryAfterMs !== undefined || !error) {
    return <Progress />;
  }
  return (
    <Page themeId="home">
      <Content>
        <ErrorPanel title="You could not be signed in" error={error} />
        <Button color="primary" onClick={onRetry}>
          Try again
        </Button>
        <Button color="primary" onClick={onLeave}>
          Choose another user
        </Button>
      </Content>
    </Page>
  );
}
