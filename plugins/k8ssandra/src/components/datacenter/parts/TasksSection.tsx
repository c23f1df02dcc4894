import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import type {
  DatacenterDetails,
  DatacenterTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { ageOf, drawnState, percentOf } from '../../../lib/datacenter/tasks';
import { Age, Section, VisuallyHidden } from '../../common';
import { monospace } from '../../common/code';
import { StateGlyph, useStateStyle } from '../../states';
import { PartNote } from './PartNote';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      display: 'grid',
      gridTemplateColumns: '18px minmax(0, 1fr) auto',
      gap: theme.spacing(0.25, 1.5),
      alignItems: 'start',
      padding: theme.spacing(1.25, 2),
      fontSize: 13.5,
      overflowWrap: 'anywhere',
      borderBottom: `1px solid ${theme.palette.divider}`,
      '&:last-child': { borderBottom: 0 },
      '& > svg': { marginTop: 3 },
    },
    command: { fontWeight: 500, fontSize: 14 },
    name: { ...monospace, fontSize: 12, color: theme.palette.text.secondary },
    small: { fontSize: 12.5, color: theme.palette.text.secondary },
    bar: {
      height: 6,
      borderRadius: 3,
      margin: theme.spacing(0.75, 0, 0.25),
      maxWidth: 200,
      backgroundColor: theme.palette.action.selected,
    },
    fill: {
      backgroundColor: 'var(--state)',
      '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
    },
  }),
  { name: 'K8ssandraDatacenterTasks' },
);

/** Work of cass-operator on the nodes, those under way first (ux 6 d). */
export function TasksSection({ details }: { details: DatacenterDetails }) {
  const classes = useStyles();
  const t = useText();
  const { tasks, datacenter } = details;
  const size = datacenter.nodes.value?.size ?? null;
  return (
    <Section
      title={t('dc.tasks.title')}
      hint={
        tasks.reachable || !tasks.value ? (
          t('dc.tasks.hint')
        ) : (
          <Age seconds={tasks.observedAgeSeconds} reachable={false} />
        )
      }
    >
      {tasks.value?.length ? (
        <ul className={classes.list}>
          {tasks.value.map(task => (
            <TaskItem
              key={task.name}
              task={task}
              size={size}
              reachable={tasks.reachable}
            />
          ))}
        </ul>
      ) : (
        <PartNote
          part={tasks}
          none={t('dc.tasks.none')}
          unknown={t('dc.tasks.unknown')}
        />
      )}
    </Section>
  );
}

function TaskItem({
  task,
  size,
  reachable,
}: {
  task: DatacenterTask;
  size: number | null;
  reachable: boolean;
}) {
  const classes = useStyles();
  const t = useText();
  const state = drawnState(task.state, reachable);
  const { style } = useStateStyle(state);
  const percent = reachable ? percentOf(task, size) : null;
  const { succeeded, failed } = task;
  const done = () => {
    if (succeeded === null) return null;
    // it may have been larger when the task began
    return size === null || succeeded > size
      ? t('dc.tasks.doneOnly', { count: succeeded })
      : t('dc.tasks.done', { done: succeeded, size });
  };
  const counts = [
    done(),
    failed ? t('dc.tasks.failed', { count: failed }) : null,
  ].filter(Boolean);
  const words = t(`dc.tasks.state.${task.state}`);
  return (
    <li className={classes.item}>
      <StateGlyph state={state} />
      <div>
        <div className={classes.command}>
          <VisuallyHidden>{words}: </VisuallyHidden>
          {task.command ?? t('dc.tasks.noCommand')}
        </div>
        <div className={classes.name}>{task.name}</div>
        {task.partOf && (
          <div className={classes.small}>
            {t('dc.tasks.partOf', { task: task.partOf })}
          </div>
        )}
        {percent !== null && (
          <LinearProgress
            variant="determinate"
            value={percent}
            style={style}
            className={classes.bar}
            classes={{ barColorPrimary: classes.fill }}
            aria-label={task.command ?? task.name}
            aria-valuetext={counts.join(', ')}
          />
        )}
        {counts.length > 0 && (
          <div className={classes.small}>{counts.join(' · ')}</div>
        )}
      </div>
      <Age seconds={ageOf(task)} kind="moment" form="bare" prefix={words} />
    </li>
  );
}
