import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { definitionsFacts } from '../../../lib/estate/accessFacts';
import { CellLine } from './CellLine';

/** Whether the kinds that the operators there work on are served in the versions that we write. */
export function DefinitionsLine({ context }: { context: ContextView }) {
  const t = useText();
  const definitions = context.versions?.value?.definitions;
  if (!definitions) {
    return (
      <CellLine small past>
        {t('estate.definitions.unchecked')}
      </CellLine>
    );
  }
  const { state, worst, served, needed } = definitionsFacts(definitions);
  if (!context.versions?.reachable) {
    return (
      <CellLine small past>
        {t('estate.definitions.was', { served })}
      </CellLine>
    );
  }
  if (!worst || worst.state === 'unknown') {
    return (
      <CellLine small state={state}>
        {served === needed
          ? t('estate.definitions.all', { served })
          : t('estate.definitions.some', { served, needed })}
      </CellLine>
    );
  }
  const absent = worst.served?.length === 0;
  return (
    <CellLine small state={state}>
      {t(absent ? 'estate.definitions.missing' : 'estate.definitions.misfit', {
        kind: worst.kind,
      })}
    </CellLine>
  );
}
