import type {
  NodeDetails,
  NodeFacts,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { Age, Facts, Notice, type Fact } from '../../common';
import { PanelPart } from './PanelPart';

/** The node as Cassandra has it. A fact that nobody told is said to be unknown, and is never a zero. */
export function NodeFactsList({ node }: { node: NodeDetails }) {
  const t = useText();
  const factsOf = useNodeFacts();
  const { value, reachable, observedAgeSeconds, reason } = node.facts;
  return (
    <PanelPart
      title={t('node.node')}
      aside={
        value &&
        !reachable && <Age seconds={observedAgeSeconds} reachable={false} />
      }
    >
      {value ? (
        <Facts facts={factsOf(value)} />
      ) : (
        <Notice state="unknown">{reason?.text ?? t('node.notKnown')}</Notice>
      )}
    </PanelPart>
  );
}

function useNodeFacts(): (facts: NodeFacts) => Fact[] {
  const t = useText();
  const unknown = t('node.notKnown');
  const copied = (label: string, value: string | null, shown = value): Fact =>
    value === null
      ? { label, value: unknown }
      : { label, value: shown, copy: value };
  const yesNo = (value: boolean) => t(value ? 'node.fact.yes' : 'node.fact.no');
  return ({
    hostId,
    address,
    stateLabel,
    seed,
    version,
    startedAgeSeconds,
  }) => [
    copied(t('node.fact.hostId'), hostId),
    copied(
      t('node.fact.address'),
      address.value,
      address.last && address.value
        ? t('node.fact.last', { address: address.value })
        : address.value,
    ),
    {
      label: t('node.fact.stateLabel'),
      value: stateLabel ?? t('node.fact.noLabel'),
    },
    {
      label: t('node.fact.seed'),
      value: seed === null ? unknown : yesNo(seed),
    },
    { label: t('node.fact.version'), value: version ?? unknown },
    {
      label: t('node.fact.started'),
      value:
        startedAgeSeconds === null ? (
          '–'
        ) : (
          <Age seconds={startedAgeSeconds} kind="moment" />
        ),
    },
  ];
}
