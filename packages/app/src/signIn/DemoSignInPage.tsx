import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Content, InfoCard, Page } from '@backstage/core-components';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { chosenUser } from './chosenUser';
import { DemoSession } from './DemoSession';

const useStyles = makeStyles(
  theme => ({
    content: {
      display: 'grid',
      gap: theme.spacing(2),
      justifyContent: 'center',
      alignContent: 'center',
      minHeight: '60vh',
    },
    users: { display: 'grid', gap: theme.spacing(1), minWidth: 280 },
  }),
  { name: 'DemoSignIn' },
);

/** Props of {@link DemoSignInPage}. */
export interface DemoSignInPageProps extends SignInPageProps {
  /** Entity references of those who may sign in. */
  users: string[];
}

/** One button for each user of the demo; the choice holds for this browser tab until sign-out. */
export function DemoSignInPage({
  users,
  onSignInSuccess,
}: DemoSignInPageProps) {
  const classes = useStyles();
  const [user, setUser] = useState(chosenUser.get());
  if (user !== undefined && users.includes(user)) {
    return (
      <DemoSession
        user={user}
        onSignInSuccess={onSignInSuccess}
        onLeave={() => {
          chosenUser.clear();
          setUser(undefined);
        }}
      />
    );
  }
  return (
    <Page themeId="home">
      <Content>
        <main className={classes.content}>
          <InfoCard title="Who are you today?">
            <Typography paragraph>
              These are the users of the demo. They need no password.
            </Typography>
            <div className={classes.users}>
              {users.map(ref => (
                <Button
                  key={ref}
                  variant="contained"
                  color="primary"
                  onClick={() => {
                    chosenUser.set(ref);
                    setUser(ref);
                  }}
                >
                  Sign in as {nameOf(ref)}
                </Button>
              ))}
            </div>
          </InfoCard>
        </main>
      </Content>
    </Page>
  );
}

/** "Petra" for `user:default/petra`. */
function nameOf(ref: string): string {
  const name = ref.slice(ref.lastIndexOf('/') + 1);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
