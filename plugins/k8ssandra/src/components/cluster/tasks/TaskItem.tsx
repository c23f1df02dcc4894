import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ClusterTaskView,
  ClusterView,
  TaskDatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { drawnTaskState, percentThrough, sizeOf } from '../../../lib/taskFacts';
import { StateText, useStateStyle } from '../../states';
import { TaskAge } from './TaskAge';
import { useTaskWords } from './useTaskWords';

const useStyles = makeStyles(
  theme => ({
    item: {
      padding: theme.spacing(1.25, 2),
      fontSize: 13.5,
      overflowWrap: 'anywhere',
      borderBottom: `1px solid ${theme.palette.divider}`,
      '&:last-child': { borderBottom: 0 },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.25),
    },
    command: { fontSize: 14, fontWeight: 700 },
    name: {
      fontFamily: '"JetBrains Mono", "Roboto Mono", Menlo, monospace',
      fontSize: 12,
      color: theme.palette.text.secondary,
    },
    right: { marginLeft: 'auto' },
    small: { fontSize: 12.5, color: theme.palette.text.secondary },
    parts: { listStyle: 'none', margin: theme.spacing(0.75, 0, 0), padding: 0 },
    part: {
      display: 'grid',
      gridTemplateColumns: 'minmax(110px, 160px) 128px minmax(60px, 1fr) 210px',
      gap: theme.spacing(0, 1.5),
      alignItems: 'center',
      padding: theme.spacing(0.5, 0),
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr) auto',
      },
    },
    bar: {
      height: 6,
      borderRadius: 3,
      backgroundColor: theme.palette.action.selected,
      [theme.breakpoints.down('xs')]: { gridRow: 2 },
    },
    fill: { backgroundColor: 'var(--state)' },
    none: { [theme.breakpoints.down('xs')]: { display: 'none' } },
    count: {
      fontSize: 12.5,
      color: theme.palette.text.secondary,
      [theme.breakpoints.down('xs')]: { gridColumn: 2, justifySelf: 'end' },
    },
    state: {
      [theme.breakpoints.down('xs')]: { justifySelf: 'end' },
    },
    reason: { gridColumn: '1 / -1' },
  }),
  { name: 'K8ssandraTaskItem' },
);

/** Props of {@link TaskItem}. */
export interface TaskItemProps {
  task: ClusterTaskView;
  cluster: Pick<ClusterView, 'datacenters'>;
}

/** One task: what it does where, and how far it is in each datacenter. */
export function TaskItem({ task, cluster }: TaskItemProps) {
  const classes = useStyles();
  const t = useText();
  const { scope } = useTaskWords();
  // while it runs each datacenter says how far it is
  const parts = task.state === 'running' && task.datacenters.length > 0;
  const told = parts ? undefined : task.reason?.text;
  return (
    <li className={classes.item} data-state={task.state}>
      <div className={classes.head}>
        <StateText
          state={drawnTaskState(task.state)}
          label={t(`tasks.state.${task.state}`)}
        />
        <span className={classes.command}>
          {task.command ?? t('tasks.noCommand')}
        </span>
        <span className={classes.small}>{scope(task)}</span>
        <span className={classes.name}>{task.id.name}</span>
        <span className={classes.right}>
          <TaskAge task={task} />
        </span>
      </div>
      {told && <div className={classes.small}>{told}</div>}
      {task.datacenters.length > 0 && (
        <ul className={classes.parts}>
          {task.datacenters.map(part => (
            <Part
              key={`${part.context}/${part.namespace}/${part.name}`}
              part={part}
              size={sizeOf(cluster, part)}
              told={told}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

interface PartProps {
  part: TaskDatacenterView;
  size: number | null;
  /** What the task says already. */
  told: string | undefined;
}

function Part({ part, size, told }: PartProps) {
  const classes = useStyles();
  const t = useText();
  const { nodes } = useTaskWords();
  const state = drawnTaskState(part.state);
  const { style } = useStateStyle(state);
  const percent = percentThrough(part, size);
  const words = nodes(part, size);
  return (
    <li className={classes.part}>
      <span>{part.label}</span>
      <span className={classes.state}>
        <StateText state={state} label={t(`tasks.state.${part.state}`)} />
      </span>
      {percent === null ? (
        <span className={classes.none} />
      ) : (
        <LinearProgress
          variant="determinate"
          value={percent}
          style={style}
          className={classes.bar}
          classes={{ barColorPrimary: classes.fill }}
          aria-label={part.label}
          aria-valuetext={words}
        />
      )}
      <span className={classes.count}>{words}</span>
      {part.reason && part.reason.text !== told && (
        <span className={`${classes.small} ${classes.reason}`}>
          {part.reason.text}
        </span>
      )}
    </li>
  );
}
