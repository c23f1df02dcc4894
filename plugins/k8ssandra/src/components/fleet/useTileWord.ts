import {
  formatDuration,
  type ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { contextWord } from '../../lib/contextWords';

/** The word on a tile: what somebody should see to is named where it is known, such as "Credential ends: 9 d". */
export function useTileWord(context: ContextView): string {
  const t = useText();
  const { state, credential, permissions } = context;
  if (state !== 'attention') {
    return contextWord(context);
  }
  const { endsInSeconds } = credential?.value ?? {};
  if (
    credential?.value?.state === 'attention' &&
    typeof endsInSeconds === 'number'
  ) {
    return t('strip.credentialEnds', {
      duration: formatDuration(endsInSeconds),
    });
  }
  const missing = permissions?.value?.missing.filter(each => !each.optional);
  return missing?.length
    ? t('strip.permissionsMissing', { count: missing.length })
    : contextWord(context);
}
