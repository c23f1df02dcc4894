import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  contextEntityName,
  formatContextId,
  type ContextId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { activityRouteRef } from '../../../routes';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      minHeight: 30,
      gap: theme.spacing(0.5, 2),
      marginLeft: 'auto',
      fontSize: 13,
    },
  }),
  { name: 'K8ssandraContextLinks' },
);

/** Where else a Kubernetes cluster is shown: what happened to it, and its catalog page. */
export function ContextLinks({ id }: { id: ContextId }) {
  const classes = useStyles();
  const t = useText();
  const activity = useRouteRef(activityRouteRef)?.();
  const search = new URLSearchParams({ context: formatContextId(id) });
  return (
    <div className={classes.root}>
      {activity && (
        <Link to={`${activity}?${search}`}>{t('access.links.history')}</Link>
      )}
      <EntityRefLink
        entityRef={{
          kind: 'Resource',
          namespace: 'default',
          name: contextEntityName(id),
        }}
        hideIcon
      >
        {t('access.links.entity')}
      </EntityRefLink>
    </div>
  );
}
