import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ClusterTaskView,
  ClusterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { drawnTaskState, sizeOf } from '../../../lib/taskFacts';
import { StateText } from '../../states';
import { TaskAge } from './TaskAge';
import { useTaskWords } from './useTaskWords';

// it scrolls in its card rather than breaking words
const useStyles = makeStyles(
  {
    table: {
      minWidth: 960,
      '& td, & th': { wordBreak: 'normal', whiteSpace: 'nowrap' },
      '& td:nth-child(6)': { minWidth: 220, whiteSpace: 'normal' },
    },
  },
  { name: 'K8ssandraTaskTable' },
);

const COLUMNS = [
  'task',
  'command',
  'datacenter',
  'state',
  'nodes',
  'detail',
  'age',
] as const;

/** The list of tasks as a table: a row for each datacenter of each task. */
export function TaskTable({ cluster }: { cluster: ClusterView }) {
  const classes = useStyles();
  const t = useText();
  return (
    <TableContainer tabIndex={0} role="group" aria-label={t('tasks.table')}>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('tasks.table')}
      >
        <TableHead>
          <TableRow>
            {COLUMNS.map(column => (
              <TableCell key={column}>{t(`tasks.column.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {cluster.tasks.items.map(task => (
            <TaskRows key={task.uid} task={task} cluster={cluster} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function TaskRows({
  task,
  cluster,
}: {
  task: ClusterTaskView;
  cluster: ClusterView;
}) {
  const t = useText();
  const { scope, nodes } = useTaskWords();
  const command = task.command ?? t('tasks.noCommand');
  if (task.datacenters.length === 0) {
    return (
      <TableRow>
        <TableCell>{task.id.name}</TableCell>
        <TableCell>{command}</TableCell>
        <TableCell>{scope(task)}</TableCell>
        <TableCell>
          <StateText
            state={drawnTaskState(task.state)}
            label={t(`tasks.state.${task.state}`)}
          />
        </TableCell>
        <TableCell>–</TableCell>
        <TableCell>{task.reason?.text}</TableCell>
        <TableCell>
          <TaskAge task={task} />
        </TableCell>
      </TableRow>
    );
  }
  return (
    <>
      {task.datacenters.map(part => (
        <TableRow key={`${part.context}/${part.namespace}/${part.name}`}>
          <TableCell>{task.id.name}</TableCell>
          <TableCell>{command}</TableCell>
          <TableCell>{part.label}</TableCell>
          <TableCell>
            <StateText
              state={drawnTaskState(part.state)}
              label={t(`tasks.state.${part.state}`)}
            />
          </TableCell>
          <TableCell>{nodes(part, sizeOf(cluster, part))}</TableCell>
          <TableCell>{(part.reason ?? task.reason)?.text}</TableCell>
          <TableCell>
            <TaskAge task={task} />
          </TableCell>
        </TableRow>
      ))}
    </>
  );
}
