import { useCallback } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  formatClusterId,
  type ContextSurvivalResponse,
  type ContextView,
  type StateKey,
  type WithoutContext,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../../api';
import { useLive, useText } from '../../../hooks';
import { DialogFrame, EmptyCard, LivePart } from '../../common';
import { clusterEntityRef } from '../../fleet/clusterEntityRef';
import { StateText } from '../../states';

const useStyles = makeStyles(
  theme => ({
    text: { margin: 0 },
    list: {
      display: 'grid',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& > li + li': {
        borderTop: `1px solid ${theme.palette.divider}`,
        paddingTop: theme.spacing(1.5),
      },
    },
    name: { minHeight: 24, fontWeight: 700, overflowWrap: 'anywhere' },
    levels: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(0.5, 0, 0),
      fontSize: 12.5,
      '& > div': { display: 'flex', gap: 6 },
      '& dt': { color: theme.palette.text.secondary },
      '& dd': { margin: 0 },
    },
  }),
  { name: 'K8ssandraWithoutDialog' },
);

const stateOf: Record<WithoutContext['levels'][number]['outcome'], StateKey> = {
  kept: 'healthy',
  partly: 'degraded',
  lost: 'down',
  unknown: 'unknown',
};

/** Props of {@link WithoutDialog}. */
export interface WithoutDialogProps {
  context: ContextView;
  onClose(): void;
}

/** What goes on of each cluster without this Kubernetes cluster (ux 6 k). */
export function WithoutDialog({ context, onClose }: WithoutDialogProps) {
  const classes = useStyles();
  const t = useText();
  const api = useApi(k8ssandraApiRef);
  const { controlPlane, context: name } = context.id;
  const load = useCallback(
    (signal: AbortSignal) =>
      api.getContextSurvival({ controlPlane, context: name }, { signal }),
    [api, controlPlane, name],
  );
  const live = useLive<ContextSurvivalResponse>({ load });
  return (
    <DialogFrame
      open
      onClose={onClose}
      title={t('hosted.without.title', { name: context.region })}
      actions={
        <Button variant="contained" color="primary" onClick={onClose}>
          {t('hosted.without.close')}
        </Button>
      }
    >
      <p className={classes.text}>{t('hosted.without.what')}</p>
      <LivePart live={live} heights={[60, 60]}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyCard title={t('hosted.without.none')} />
          ) : (
            <ul className={classes.list}>
              {items.map(({ id, without }) => (
                <li key={formatClusterId(id)}>
                  <div className={classes.name}>
                    <EntityRefLink
                      entityRef={clusterEntityRef({ id })}
                      hideIcon
                    >
                      {id.name}
                    </EntityRefLink>
                  </div>
                  <div>{without.sentence.text}</div>
                  <Levels without={without} />
                </li>
              ))}
            </ul>
          )
        }
      </LivePart>
    </DialogFrame>
  );
}

function Levels({ without }: { without: WithoutContext }) {
  const classes = useStyles();
  const t = useText();
  if (without.levels.length === 0) return null;
  return (
    <dl className={classes.levels}>
      {without.levels.map(({ level, outcome }) => (
        <div key={level}>
          <dt>{level}</dt>
          <dd>
            <StateText
              state={stateOf[outcome]}
              label={t(`hosted.without.outcome.${outcome}`)}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
