import type {
  DatacenterDetails,
  NodeDetails,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useNode } from '../../../hooks/useDatacenter';
import { neighbour, panelOrder, rowsOf } from '../../../lib/datacenter/cells';
import { LivePart, NotFoundCard } from '../../common';
import { NodeCause } from './NodeCause';
import { NodeCommands } from './NodeCommands';
import { NodeEvents } from './NodeEvents';
import { NodeEvidenceList } from './NodeEvidenceList';
import { NodeFactsList } from './NodeFactsList';
import { NodeLog } from './NodeLog';
import { PanelFrame } from './PanelFrame';
import { PodFactsList } from './PodFactsList';

/** Props of {@link NodePanel}. */
export interface NodePanelProps {
  details: DatacenterDetails;
  /** Name of the pod of the node. */
  pod: string;
  beside: boolean;
  takesFocus: boolean;
  onOpen(pod: string): void;
  onClose(): void;
}

/** What happened to this pod, and what one can do: cause, evidence, facts, events, logs (ux 6 d). */
export function NodePanel(props: NodePanelProps) {
  const { details, pod, beside, takesFocus, onOpen, onClose } = props;
  const t = useText();
  const live = useNode(details, pod);
  const rows = rowsOf(details) ?? [];
  const cell = rows
    .flatMap(row => row.cells)
    .find(each => each.node.pod === pod);
  const order = panelOrder(rows);
  const goTo = (step: 1 | -1) => {
    const next = neighbour(order, pod, step);
    return next === undefined ? undefined : () => onOpen(next);
  };
  return (
    <PanelFrame
      pod={pod}
      place={
        cell
          ? t('node.place', {
              region: details.datacenter.region,
              rack: cell.node.rack,
              node: cell.node.ordinal,
            })
          : details.datacenter.region
      }
      beside={beside}
      takesFocus={takesFocus}
      onClose={onClose}
      onPrevious={goTo(-1)}
      onNext={goTo(1)}
    >
      <LivePart
        live={live}
        heights={[120, 140, 180, 160]}
        notFound={
          <NotFoundCard title={t('node.lost', { pod })}>
            {t('node.lostWhy')}
          </NotFoundCard>
        }
      >
        {node => <Content key={pod} details={details} node={node} />}
      </LivePart>
    </PanelFrame>
  );
}

function Content({
  details,
  node,
}: {
  details: DatacenterDetails;
  node: NodeDetails;
}) {
  return (
    <>
      <NodeCause node={node} />
      <NodeEvidenceList node={node} />
      <NodeFactsList node={node} />
      <PodFactsList node={node} />
      <NodeCommands node={node} />
      <NodeEvents node={node} />
      <NodeLog details={details} node={node} />
    </>
  );
}
