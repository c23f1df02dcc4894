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

/** States of tasks that nothing else has. */
const taskWords: Record<string, string> = {
  running: 'läuft',
  complete: 'fertig',
  failed: 'gescheitert',
  invalid: 'abgelehnt',
  removed: 'entfernt',
};

/** A state in German, as it follows a colon. */
export function germanState(key: string): string {
  return words[key as StateKey] ?? taskWords[key] ?? key;
}

/** How many things are in which state, from pairs such as `down=2`, in German: "2 ausgefallen, 1 eingeschränkt". */
export function germanStates(counts: readonly string[]): string {
  return counts
    .map(pair => {
      const [state, count] = pair.split('=');
      return `${count} ${germanState(state)}`;
    })
    .join(', ');
}
