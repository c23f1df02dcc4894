import { useCallback, useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  CodeSnippet,
  Content,
  EmptyState,
  Header,
  LinkButton,
  Page,
  ResponseErrorPanel,
} from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ApplyManifestResponse,
  ClusterListResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../api';
import { AnswerTimesProvider, useLive, useText } from '../../hooks';
import { useOrderPath } from '../../hooks/useOrderPath';
import { LiveLine, Skeletons } from '../common';
import { AppliedNotice } from '../import/AppliedNotice';
import { ImportDialog } from '../import/ImportDialog';
import { FleetContent } from './FleetContent';
import { base } from '../common/base';

const useStyles = makeStyles(
  theme => ({
    content: {
      ...base(theme),
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      alignContent: 'start',
      gap: theme.spacing(2),
    },
    top: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
    },
    headline: {
      flex: '1 1 320px',
      margin: 0,
      fontSize: 18,
      fontWeight: 700,
      lineHeight: 1.35,
    },
    why: {
      flexBasis: '100%',
      fontSize: 12,
      color: theme.palette.text.secondary,
      textAlign: 'right',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'K8ssandraFleetPage' },
);

/** Which cluster needs me? Every cluster in every region, worst first (ux 6a). */
export function FleetPage() {
  const t = useText();
  const api = useApi(k8ssandraApiRef);
  const load = useCallback(
    (signal: AbortSignal) => api.listClusters({ signal }),
    [api],
  );
  const live = useLive<ClusterListResponse>({ load });
  const { data, error } = live;
  return (
    <Page themeId="home">
      <Header title={t('fleet.title')} subtitle={t('fleet.subtitle')} />
      <Content>
        {!data && (error ? <ResponseErrorPanel error={error} /> : <Loading />)}
        {data && (
          <AnswerTimesProvider value={live.times}>
            {data.headline.key === 'fleet.notConfigured' ? (
              <NotConfigured />
            ) : (
              <Fleet fleet={data} live={live} />
            )}
          </AnswerTimesProvider>
        )}
      </Content>
    </Page>
  );
}

function Loading() {
  return <Skeletons heights={[56, 150, 320]} />;
}

function Fleet({
  fleet,
  live,
}: {
  fleet: ClusterListResponse;
  live: ReturnType<typeof useLive<ClusterListResponse>>;
}) {
  const classes = useStyles();
  const t = useText();
  const orderPath = useOrderPath();
  const [importing, setImporting] = useState(false);
  const [applied, setApplied] = useState<ApplyManifestResponse>();
  const whyId = useId();
  const refusal = fleet.actions?.create.reason;
  return (
    <div className={classes.content}>
      <LiveLine live={live} />
      <div className={classes.top}>
        <h2 className={classes.headline}>{fleet.headline.text}</h2>
        <Button
          variant="outlined"
          color="primary"
          disabled={Boolean(refusal)}
          aria-describedby={refusal ? whyId : undefined}
          onClick={() => setImporting(true)}
        >
          {t('import.open')}
        </Button>
        {orderPath && !refusal && (
          <LinkButton variant="contained" color="primary" to={orderPath}>
            {t('fleet.order')}
          </LinkButton>
        )}
        {refusal && (
          <div id={whyId} className={classes.why}>
            {refusal.text}
          </div>
        )}
      </div>
      {applied && (
        <AppliedNotice
          applied={applied}
          onClose={() => setApplied(undefined)}
        />
      )}
      <FleetContent fleet={fleet} />
      <ImportDialog
        open={importing}
        controlPlanes={fleet.controlPlanes.map(each => each.name)}
        onClose={() => setImporting(false)}
        onApplied={response => {
          setImporting(false);
          setApplied(response);
          live.refresh();
        }}
      />
    </div>
  );
}

const EXAMPLE_CONFIGURATION = `k8ssandra:
  controlPlanes:
    - name: my-control-plane
      access: { inCluster: true }`;

function NotConfigured() {
  const t = useText();
  return (
    <EmptyState
      missing="content"
      title={t('fleet.notConfigured')}
      description={t('fleet.notConfiguredWhy')}
      action={
        <CodeSnippet
          text={EXAMPLE_CONFIGURATION}
          language="yaml"
          showCopyCodeButton
        />
      }
    />
  );
}
