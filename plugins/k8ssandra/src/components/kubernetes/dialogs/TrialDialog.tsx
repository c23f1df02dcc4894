import { useEffect, useRef, type ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import { useText } from '../../../hooks';
import { DialogFrame, Notice } from '../../common';
import { CheckList } from './CheckList';
import { KubeconfigFacts } from './KubeconfigFacts';
import { useDiscard } from './useDiscard';
import type { TrialState } from './useTrial';

/** Props of {@link TrialDialog}. */
export interface TrialDialogProps {
  title: string;
  what: string;
  state: TrialState;
  /** Something was typed. */
  dirty: boolean;
  /** The form can be sent. */
  ready: boolean;
  /** What the button says that writes. */
  applyLabel: string;
  onCheck(): void;
  onApply(): void;
  onClose(): void;
  /** What a person can say to a check that failed; below the checks. */
  consent?: ReactNode;
  children: ReactNode;
}

/** A kubeconfig on its way in: fields, what was found in it, checks, and only then the button that writes. */
export function TrialDialog(props: TrialDialogProps) {
  const { title, what, state, dirty, ready, applyLabel } = props;
  const { onCheck, onApply, onClose, consent, children } = props;
  const t = useText();
  const discard = useDiscard(dirty, onClose);
  const { busy, checks, facts, error } = state;
  const keep = useRef<HTMLButtonElement>(null);
  // the answer that loses nothing is at hand
  useEffect(() => {
    if (discard.asking) keep.current?.focus();
  }, [discard.asking]);
  const found = useRef<HTMLDivElement>(null);
  // who asked for the checks wants to see what they found
  useEffect(() => {
    if (checks) found.current?.scrollIntoView?.({ block: 'start' });
  }, [checks]);
  return (
    <DialogFrame
      open
      title={title}
      dirty={dirty}
      onClose={discard.close}
      actions={
        discard.asking ? (
          <>
            <span role="alert">{t('checking.discard')}</span>
            <Button variant="outlined" onClick={onClose}>
              {t('checking.drop')}
            </Button>
            <Button
              variant="contained"
              color="primary"
              ref={keep}
              onClick={discard.keep}
            >
              {t('checking.keep')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={discard.close}>{t('checking.cancel')}</Button>
            <Button
              variant={checks?.acceptable ? 'outlined' : 'contained'}
              color="primary"
              disabled={!ready || busy}
              onClick={onCheck}
            >
              {t(checks ? 'checking.again' : 'checking.check')}
            </Button>
            {checks?.acceptable && (
              <Button
                variant="contained"
                color="primary"
                disabled={busy}
                onClick={onApply}
              >
                {applyLabel}
              </Button>
            )}
          </>
        )
      }
    >
      <p style={{ margin: 0 }}>{what}</p>
      {children}
      {facts && (
        <div ref={found}>
          <KubeconfigFacts facts={facts} checks={checks} />
        </div>
      )}
      <div aria-live="polite">
        {busy && <Notice state="progressing">{t('checking.running')}</Notice>}
        {checks && !busy && <CheckList checks={checks} />}
      </div>
      {consent}
      {error && (
        <Notice state="down" role="alert">
          {t('checking.failed', { message: error.message })}
        </Notice>
      )}
    </DialogFrame>
  );
}
