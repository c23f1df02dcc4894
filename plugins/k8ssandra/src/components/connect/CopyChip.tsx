import type { CredentialCopy } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { copyState } from '../../lib/connect/copyState';
import { Age } from '../common';
import { StateChip } from '../states';

/** Whether the copy of a Secret in a region is the same; of a region that cannot be seen, what it was and how long ago. */
export function CopyChip({ copy }: { copy: CredentialCopy }) {
  const t = useText();
  const { label: region, match } = copy;
  const { state, word } = copyState(match);
  return (
    <>
      <StateChip state={state} label={t(`credentials.${word}`, { region })} />
      {!match.reachable && match.value !== null && (
        <Age seconds={match.observedAgeSeconds} reachable={false} />
      )}
    </>
  );
}
