import { makeStyles } from '@material-ui/core/styles';
import type { NodeDetails } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { kubectlLogs } from '../../../lib/datacenter/commands';
import { kubectlOf } from '../../../lib/kubectl';
import { CopyButton } from '../../common';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.5),
      padding: theme.spacing(0, 1.5, 1.5),
    },
  }),
  { name: 'K8ssandraNodeCommands' },
);

/** What somebody types who goes on with kubectl. */
export function NodeCommands({ node }: { node: NodeDetails }) {
  const classes = useStyles();
  const t = useText();
  const { context, pod } = node;
  if (!pod.value) return null;
  const { namespace } = pod.value;
  const name = node.node.pod;
  return (
    <div className={classes.root}>
      <CopyButton
        text={kubectlOf({ context, kind: 'Pod', namespace, name }, context)}
        what={t('node.commands.describeWhat')}
        words={t('node.commands.describe')}
      />
      <CopyButton
        text={kubectlLogs({
          context,
          namespace,
          pod: name,
          container: 'cassandra',
          tail: 200,
          previous: false,
        })}
        what={t('node.commands.logsWhat')}
        words={t('node.commands.logs')}
      />
    </div>
  );
}
