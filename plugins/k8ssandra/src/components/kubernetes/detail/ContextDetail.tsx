import { useCallback } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ContextAccessResponse,
  ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../../api';
import { useLive, useText } from '../../../hooks';
import { cannotRead } from '../../../lib/estate/estate';
import { LivePart, Notice } from '../../common';
import { ActionButton } from '../ActionButton';
import { AccessChecks } from './AccessChecks';
import { AccessFacts } from './AccessFacts';
import { ContextLinks } from './ContextLinks';
import { Dependants } from './Dependants';
import { PermissionDiff } from './PermissionDiff';
import { stack } from '../../common/base';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...stack(theme),
      padding: theme.spacing(2, 2, 2.5, 6.5),
      cursor: 'auto',
      [theme.breakpoints.down(960)]: { padding: theme.spacing(2) },
    },
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 300px)',
      alignItems: 'start',
      gap: theme.spacing(2.5, 3),
      [theme.breakpoints.down(1280)]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    column: { display: 'grid', gap: theme.spacing(2.5), minWidth: 0 },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
    },
  }),
  { name: 'K8ssandraContextDetail' },
);

/** Props of {@link ContextDetail}. */
export interface ContextDetailProps {
  context: ContextView;
  onRenew(): void;
  onRemove(): void;
}

/** Everything about the access to one Kubernetes cluster: what is missing, what was checked, and what depends on it (ux 6 i). */
export function ContextDetail(props: ContextDetailProps) {
  const { context, onRenew, onRemove } = props;
  const { controlPlane, context: name } = context.id;
  const classes = useStyles();
  const t = useText();
  const api = useApi(k8ssandraApiRef);
  const load = useCallback(
    (signal: AbortSignal) =>
      api.getContextAccess({ controlPlane, context: name }, { signal }),
    [api, controlPlane, name],
  );
  const live = useLive<ContextAccessResponse>({ load });
  return (
    <div className={classes.root}>
      <LivePart
        live={live}
        heights={[180, 80]}
        notFound={<Notice state="unknown">{t('access.lost')}</Notice>}
      >
        {access => (
          <>
            {cannotRead(access.context) && (
              <Notice state="unreachable">{t('access.stale')}</Notice>
            )}
            <div className={classes.columns}>
              <div className={classes.column}>
                <PermissionDiff access={access} />
                <Dependants access={access} />
              </div>
              <div className={classes.column}>
                <AccessChecks
                  context={access.context}
                  onChecked={live.refresh}
                />
              </div>
            </div>
            <AccessFacts context={access.context} />
            <div className={classes.actions}>
              <Actions
                context={access.context}
                onRenew={onRenew}
                onRemove={onRemove}
              />
              <ContextLinks id={access.context.id} />
            </div>
          </>
        )}
      </LivePart>
    </div>
  );
}

/** What the control plane's own cluster has not is not offered for it. */
function Actions({ context, onRenew, onRemove }: ContextDetailProps) {
  const t = useText();
  const { actions, isControlPlane } = context;
  if (!actions || isControlPlane) return null;
  return (
    <>
      <ActionButton
        action={actions.renew}
        label={t('access.renew')}
        onClick={onRenew}
      />
      <ActionButton
        action={actions.remove}
        label={t('access.remove')}
        onClick={onRemove}
      />
    </>
  );
}
