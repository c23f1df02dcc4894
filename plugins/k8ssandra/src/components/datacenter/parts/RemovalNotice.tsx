import type { RemovalWords } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { Age, Notice } from '../../common';

/** A deletion that runs: how many nodes are left, and what holds it, in words (ux 6 d). */
export function RemovalNotice({ removal }: { removal: RemovalWords }) {
  const t = useText();
  const { left, held, sinceSeconds } = removal;
  return (
    <Notice state="deleting">
      {t('dc.removal.title', { count: left })}{' '}
      <Age
        seconds={sinceSeconds}
        kind="moment"
        form="bare"
        prefix={t('dc.removal.since')}
      />
      {held.map(({ finalizer, sentence }) => (
        <div key={finalizer}>{sentence.text}</div>
      ))}
    </Notice>
  );
}
