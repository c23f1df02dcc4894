import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';

const words: Record<StateKey, string> = {
  down: 'ausgefallen',
  degraded: 'eingeschränkt',
  'auth-failed': 'ohne Zugang',
  unreachable: 'nicht erreichbar',
  incompatible: 'nicht passend',
  attention: 'mit Handlungsbedarf',
  progressing: 'in Änderung',
  waiting: 'wartend',
  paused: 'angehalten',
  deleting: 'in Löschung',
  stopped: 'gestoppt',
  unknown: 'noch nie gesehen',
  healthy: 'gesund',
  observed: 'beobachtet',
};

/** How many things are in which state, from pairs such as `down=2`, in German: "2 ausgefallen, 1 eingeschränkt". */
export function germanStates(counts: readonly string[]): string {
  return counts
    .map(pair => {
      const [state, count] = pair.split('=');
      return `${count} ${words[state as StateKey] ?? state}`;
    })
    .join(', ');
}
