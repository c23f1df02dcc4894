import { useId } from 'react';
import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import {
  cut,
  type ConnectionPoint,
  type ConnectionResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useChosenPoint } from '../../hooks/useChosenPoint';
import { regionWord } from '../../lib/connect/regionWord';
import { Age, EmptyCard, FilterChips, Notice, Skeletons } from '../common';
import { StateChip } from '../states';
import { ConnectBody } from './ConnectBody';

const useStyles = makeStyles(
  theme => ({
    header: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 1.5),
      padding: theme.spacing(1.5, 2),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    title: { margin: 0, fontSize: 14, fontWeight: 700 },
    state: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      marginLeft: 'auto',
      minWidth: 0,
      '& .MuiChip-root': { height: 'auto', minHeight: 22 },
      '& .MuiChip-label': { whiteSpace: 'normal' },
    },
    because: {
      padding: theme.spacing(1, 2, 0),
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
    notice: { padding: theme.spacing(1.5, 2) },
    loading: { padding: theme.spacing(2) },
  }),
  { name: 'K8ssandraConnectSection' },
);

/** Characters of a region on its chip; the chosen one is named whole beside them. */
const MAX_WORD = 40;

/** How a service connects from the region that it runs in. */
export function ConnectSection({
  connection,
}: {
  connection: ConnectionResponse;
}) {
  const { datacenters, fallback } = connection;
  const classes = useStyles();
  const t = useText();
  const id = useId();
  const { point, component, choose } = useChosenPoint(datacenters);
  if (datacenters.length === 0) {
    return (
      <Card component="section">
        <EmptyCard title={t('connect.none')}>{t('connect.none.why')}</EmptyCard>
      </Card>
    );
  }
  return (
    <Card component="section" aria-labelledby={id}>
      <div className={classes.header}>
        <h2 id={id} className={classes.title}>
          {t('connect.runsIn')}
        </h2>
        <FilterChips
          label={t('connect.runsIn')}
          value={point?.name ?? ''}
          onChange={choose}
          choices={datacenters.map(each => ({
            key: each.name,
            word: cut(regionWord(each, datacenters), MAX_WORD),
            ...(each.doNotUse && { state: each.state }),
          }))}
        />
        {point && (
          <PointState point={point} region={regionWord(point, datacenters)} />
        )}
      </div>
      {point ? (
        <>
          {component && (
            <div className={classes.because}>
              {t('connect.because', { component, region: point.region })}
            </div>
          )}
          {point.doNotUse && (
            <div className={classes.notice}>
              <Notice state={point.state} role="status">
                {point.doNotUse.text}
              </Notice>
            </div>
          )}
          <ConnectBody point={point} fallback={fallback} />
        </>
      ) : (
        <div className={classes.loading}>
          <Skeletons heights={[440]} />
        </div>
      )}
    </Card>
  );
}

function PointState({
  point,
  region,
}: {
  point: ConnectionPoint;
  region: string;
}) {
  const classes = useStyles();
  const { state, nodes, serving } = point;
  return (
    <div className={classes.state}>
      <StateChip state={state} label={`${region}: ${serving.text}`} />
      {nodes.observedAgeSeconds !== null && (
        <Age seconds={nodes.observedAgeSeconds} reachable={nodes.reachable} />
      )}
    </div>
  );
}
