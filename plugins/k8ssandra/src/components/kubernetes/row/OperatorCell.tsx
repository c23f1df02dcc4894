import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { operatorFacts } from '../../../lib/estate/operatorFacts';
import { CellLine } from './CellLine';
import { DefinitionsLine } from './DefinitionsLine';

/** Which operator works on datacenters there, and below it whether its kinds are served in the versions that we write. */
export function OperatorCell({ context }: { context: ContextView }) {
  return (
    <>
      <OperatorLine context={context} />
      <DefinitionsLine context={context} />
    </>
  );
}

function OperatorLine({ context }: { context: ContextView }) {
  const t = useText();
  const { versions } = context;
  const facts = operatorFacts(versions?.value?.operators ?? null);
  if (!facts) return <CellLine past>{t('estate.operator.unseen')}</CellLine>;
  const { name, version, state } = facts;
  if (!versions?.reachable) {
    return (
      <CellLine past>
        {version === null
          ? t('estate.operator.unversioned', { name })
          : t('estate.operator.was', { name, version })}
      </CellLine>
    );
  }
  if (state === 'down') {
    return (
      <CellLine state={state}>{t('estate.operator.away', { name })}</CellLine>
    );
  }
  return (
    <CellLine state={state}>
      {version === null
        ? t('estate.operator.unversioned', { name })
        : t('estate.operator.version', { name, version })}
    </CellLine>
  );
}
