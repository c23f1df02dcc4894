import { makeStyles } from '@material-ui/core/styles';
import type { NodeDetails } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { Age, Notice } from '../../common';
import { PanelPart } from './PanelPart';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gap: theme.spacing(1),
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    head: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 1) },
    reason: { fontWeight: 500 },
    small: { fontSize: 12.5, color: theme.palette.text.secondary },
  }),
  { name: 'K8ssandraNodeEvents' },
);

/** Warnings of Kubernetes on the pod and its disk, which it forgets after an hour. */
export function NodeEvents({ node }: { node: NodeDetails }) {
  const classes = useStyles();
  const t = useText();
  const { value, reason } = node.events;
  return (
    <PanelPart title={t('node.events')}>
      {!value && (
        <Notice state="unknown">{reason?.text ?? t('node.notKnown')}</Notice>
      )}
      {value?.length === 0 && (
        <div className={classes.small}>{t('node.noEvents')}</div>
      )}
      <ul className={classes.list}>
        {value?.map(event => (
          <li key={`${event.involved.kind}/${event.reason}/${event.message}`}>
            <div className={classes.head}>
              <span className={classes.reason}>{event.reason}</span>
              {event.count > 1 && (
                <span className={classes.small}>
                  {t('dc.events.times', { times: event.count })}
                </span>
              )}
              <span className={classes.small}>{event.involved.kind}</span>
              <Age seconds={event.ageSeconds} kind="moment" />
            </div>
            <div className={classes.small}>{event.message}</div>
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}
