import { useRef, type ChangeEvent } from 'react';
import Button from '@material-ui/core/Button';
import { useText } from '../../hooks';

/** A manifest is a few kilobytes; this is what the Kubernetes API accepts at most. */
const MAX_BYTES = 1024 * 1024;

/** Props of {@link FileButton}. */
export interface FileButtonProps {
  onText(text: string): void;
  onError(error: Error): void;
}

/** Loads a file into the text field, where it can be read and changed before anything is sent. */
export function FileButton({ onText, onError }: FileButtonProps) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const load = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    // the same file may be chosen again after it was corrected
    event.target.value = '';
    if (!file) {
      return;
    }
    if (file.size > MAX_BYTES) {
      onError(new Error(t('import.tooLarge', { name: file.name })));
      return;
    }
    try {
      onText(await file.text());
    } catch {
      onError(new Error(t('import.unreadable', { name: file.name })));
    }
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml,.json"
        aria-label={t('import.file')}
        hidden
        onChange={load}
      />
      <Button variant="outlined" onClick={() => input.current?.click()}>
        {t('import.file')}
      </Button>
    </>
  );
}
