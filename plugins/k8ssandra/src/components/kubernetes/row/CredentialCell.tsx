import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { credentialEnd } from '../../../lib/estate/accessFacts';
import { CellLine } from './CellLine';

/** Kind and end of the credential; nothing else of it is known here. */
export function CredentialCell({ context }: { context: ContextView }) {
  const t = useText();
  const value = context.credential?.value;
  if (!value)
    return <CellLine past>{t('estate.credential.unchecked')}</CellLine>;
  const end = credentialEnd(value);
  return (
    <>
      <CellLine state={value.state}>
        {end.key === 'left'
          ? t('estate.credential.left', { duration: end.duration })
          : t(`estate.credential.${end.key}`)}
      </CellLine>
      <CellLine small>{t(`estate.kind.${value.kind}`)}</CellLine>
    </>
  );
}
