import { useId } from 'react';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
  useEntity,
} from '@backstage/plugin-catalog-react';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { excerptOf, LONGEST_MS } from '../../lib/timeline/excerpt';
import { Notice, Section, Skeletons } from '../common';
import { base } from '../common/base';
import { ExcerptContent } from './ExcerptContent';
import { useClusterHistory } from './TimelineView';
import { useHistory } from './useHistory';
import { useServerNow } from './useServerNow';

const useStyles = makeStyles(
  theme => ({ box: { ...base(theme), padding: theme.spacing(2) } }),
  { name: 'K8ssandraTimelineExcerpt' },
);

/** Enough for the lanes of a day in which much happened. */
const QUERY = { span: LONGEST_MS / 1000, limit: 300 };

/** Since a cluster was last healthy, at least 20 min: lanes, and the last 6 entries as text (ux 6 b, 5). */
export function TimelineExcerpt({ cluster }: { cluster: ClusterView }) {
  const classes = useStyles();
  const t = useText();
  const prefix = useId();
  const source = useClusterHistory(cluster);
  const history = useHistory({
    source,
    query: QUERY,
    concerns: keys => keys.includes(cluster.signalKey),
  });
  const { data, error } = history;
  const now = useServerNow(history);
  const excerpt =
    data && now !== undefined
      ? excerptOf(data.items, cluster.state, now)
      : undefined;
  return (
    <Section
      title={t('timeline.title')}
      hint={excerpt && t(`timeline.excerpt.${excerpt.since}`)}
      action={<OpenTimeline />}
    >
      {error && (
        <div className={classes.box}>
          <Notice state="unreachable">
            {t('timeline.excerpt.failed', { message: error.message })}
          </Notice>
        </div>
      )}
      {!data && !error && (
        <div className={classes.box}>
          <Skeletons heights={[50 + 30 * cluster.datacenters.length, 170]} />
        </div>
      )}
      {data && (
        <ExcerptContent
          cluster={cluster}
          history={data}
          excerpt={excerpt}
          now={now}
          prefix={prefix}
        />
      )}
    </Section>
  );
}

function OpenTimeline() {
  const t = useText();
  const { entity } = useEntity();
  const entityRoute = useRouteRef(entityRouteRef);
  return (
    <Link to={`${entityRoute(entityRouteParams(entity))}/timeline`}>
      {t('timeline.open')}
    </Link>
  );
}
