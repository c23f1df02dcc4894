import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  formatContextId,
  type ClusterSummary,
  type ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { hostedBy, type Hosted } from '../../../lib/estate/hosted';
import { kubernetesClustersRouteRef } from '../../../routes';
import { base, stack } from '../../common/base';
import { Hatch } from '../../common';
import { AccessLine } from './AccessLine';
import { HostedList } from './HostedList';
import { WithoutDialog } from './WithoutDialog';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      ...stack(theme, 1.25),
      fontSize: 13.5,
    },
    sum: { color: theme.palette.text.secondary, fontSize: 13 },
    hatch: { padding: theme.spacing(0, 1) },
    footer: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      minHeight: 30,
      paddingTop: theme.spacing(1),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    whatIf: { textTransform: 'none', padding: '2px 6px', marginRight: -6 },
  }),
  { name: 'K8ssandraHostedCard' },
);

/** Props of {@link HostedCard}. */
export interface HostedCardProps {
  context: ContextView;
  clusters: ClusterSummary[];
}

/** May and can we reach it, what does it host, and what if it fails? (ux 6 k) */
export function HostedCard({ context, clusters }: HostedCardProps) {
  const classes = useStyles();
  const t = useText();
  const [asking, setAsking] = useState(false);
  const page = useRouteRef(kubernetesClustersRouteRef)?.();
  const search = new URLSearchParams({ context: formatContextId(context.id) });
  const hosted = hostedBy(context, clusters);
  const isEmpty = hosted.troubled.length + hosted.healthy.length === 0;
  const list = <HostedList hosted={hosted} />;
  return (
    <div className={classes.root}>
      <AccessLine context={context} />
      <div className={classes.sum}>
        {isEmpty ? t('hosted.none') : <Sum hosted={hosted} />}
      </div>
      {!isEmpty &&
        (context.state === 'unreachable' ? (
          <Hatch>
            <div className={classes.hatch}>{list}</div>
          </Hatch>
        ) : (
          list
        ))}
      <div className={classes.footer}>
        {page && <Link to={`${page}?${search}`}>{t('hosted.open')}</Link>}
        {!isEmpty && (
          <Button
            size="small"
            color="primary"
            className={classes.whatIf}
            onClick={() => setAsking(true)}
          >
            {t('hosted.whatIf')}
          </Button>
        )}
      </div>
      {asking && (
        <WithoutDialog context={context} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}

/** Nodes that are seen and nodes that are not stand apart: a sum never adds them (ux 3). */
function Sum({ hosted }: { hosted: Hosted }) {
  const t = useText();
  const { up, size, hidden, troubled, healthy } = hosted;
  const count = troubled.length + healthy.length;
  const parts = [
    size > 0
      ? t('hosted.sum', { count, up, size })
      : t('hosted.sumUnseen', { count }),
    hidden === null && t('hosted.hiddenUnknown'),
    Boolean(hidden) && t('hosted.hidden', { count: hidden! }),
  ];
  return <>{parts.filter(Boolean).join('; ')}</>;
}
