import type { ClusterTaskView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { momentOf } from '../../../lib/taskFacts';
import { Age } from '../../common';

/** "started 4 min ago". */
export function TaskAge({ task }: { task: ClusterTaskView }) {
  const t = useText();
  const { what, seconds } = momentOf(task);
  return <Age seconds={seconds} kind="moment" prefix={t(`tasks.${what}`)} />;
}
