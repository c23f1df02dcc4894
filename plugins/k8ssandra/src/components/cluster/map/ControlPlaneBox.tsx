import { makeStyles } from '@material-ui/core/styles';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { answers } from '../../../lib/contextWords';
import { countSecrets } from '../../../lib/secretFacts';
import { fills, useStateStyle } from '../../states';
import { ContextLine } from '../ContextLine';

const useStyles = makeStyles(
  theme => ({
    root: {
      maxWidth: 580,
      margin: '0 auto',
      padding: theme.spacing(1.25, 1.75),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 6,
      backgroundColor: theme.palette.background.default,
    },
    facts: {
      fontSize: 12,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
      '& code': {
        fontFamily: '"JetBrains Mono", "Roboto Mono", Menlo, monospace',
      },
    },
    ...fills(theme),
  }),
  { name: 'K8ssandraControlPlaneBox' },
);

/** The control plane: whether it answers, for which generation it works, and how far the secrets have come. */
export function ControlPlaneBox({ cluster }: { cluster: ClusterView }) {
  const classes = useStyles();
  const t = useText();
  const { controlPlaneContext: home, id, generation } = cluster;
  const { style } = useStateStyle(home.state);
  const secrets = countSecrets(cluster);
  const facts = [
    t('map.generation', { generation }),
    secrets && t('map.secrets', { there: secrets.there, count: secrets.of }),
  ].filter(Boolean);
  return (
    <div
      style={style}
      className={
        answers(home) ? classes.root : `${classes.root} ${classes.hatched}`
      }
    >
      <ContextLine context={home} latency brief={!answers(home)} />
      <div className={classes.facts}>
        {t('map.object')}{' '}
        <code>
          {id.namespace}/{id.name}
        </code>{' '}
        · {facts.join(' · ')}
      </div>
    </div>
  );
}
