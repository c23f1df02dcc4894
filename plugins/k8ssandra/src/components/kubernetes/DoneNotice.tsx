import Button from '@material-ui/core/Button';
import type { Sentence } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { Notice } from '../common';

/** What was done, and what follows elsewhere. */
export interface Done {
  text: string;
  notes: Sentence[];
}

/** Says on the page that something was done, until somebody dismisses it. */
export function DoneNotice({ done, onClose }: { done: Done; onClose(): void }) {
  const t = useText();
  return (
    <Notice state="healthy" role="status">
      <b>{done.text}</b> {done.notes.map(({ text }) => text).join(' ')}{' '}
      <Button size="small" color="primary" onClick={onClose}>
        {t('import.dismiss')}
      </Button>
    </Notice>
  );
}
