import { makeStyles } from '@material-ui/core/styles';
import type { ConnectionResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { base, stack } from '../common/base';
import { ConnectSection } from './ConnectSection';
import { CredentialsSection } from './CredentialsSection';
import { EntityAnswer } from './EntityAnswer';
import { ReplicationSection } from './ReplicationSection';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      ...stack(theme),
    },
  }),
  { name: 'K8ssandraConnect' },
);

/** The tab Connect of a `cassandra-cluster` entity: how a service connects from its region, how data is replicated, where logins are (ux 6 g). */
export function ClusterConnect() {
  return (
    <EntityAnswer call="getConnection" heights={[560, 320, 260]}>
      {connection => <ConnectContent connection={connection} />}
    </EntityAnswer>
  );
}

function ConnectContent({ connection }: { connection: ConnectionResponse }) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <ConnectSection connection={connection} />
      <ReplicationSection table={connection.replication} />
      <CredentialsSection table={connection.credentials} />
    </div>
  );
}
