import { makeStyles } from '@material-ui/core/styles';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useStoredChoice } from '../../../hooks/useStoredChoice';
import { Section, ViewToggle } from '../../common';
import { TaskItem } from './TaskItem';
import { TaskTable } from './TaskTable';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'K8ssandraTasks' },
);

const VIEWS = ['list', 'table'] as const;

/** K8ssandraTasks of a cluster, those under way first, as a list or as the table that says the same. */
export function TasksSection({ cluster }: { cluster: ClusterView }) {
  const classes = useStyles();
  const t = useText();
  const [view, setView] = useStoredChoice('tasks', VIEWS);
  const { items, more } = cluster.tasks;
  return (
    <Section
      title={t('tasks.title')}
      hint={t('tasks.hint')}
      action={
        <ViewToggle
          label={t('tasks.view')}
          value={view}
          onChange={setView}
          views={VIEWS.map(each => ({
            key: each,
            word: t(`tasks.as.${each}`),
          }))}
        />
      }
      footer={more > 0 && <span>{t('tasks.more', { count: more })}</span>}
    >
      {view === 'list' ? (
        <ul className={classes.list} aria-label={t('tasks.list')}>
          {items.map(task => (
            <TaskItem key={task.uid} task={task} cluster={cluster} />
          ))}
        </ul>
      ) : (
        <TaskTable cluster={cluster} />
      )}
    </Section>
  );
}
