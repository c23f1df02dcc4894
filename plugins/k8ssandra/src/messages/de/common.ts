import type { commonMessages } from '../common';
import type { Translated } from '../Translated';

/** Texts of the parts that several pages share, in German. */
export const commonGerman: Translated<typeof commonMessages> = {
  copy: {
    what: '{{what}} kopieren',
    done: 'Kopiert',
    failed: 'Konnte nicht kopiert werden: Text markieren und von Hand kopieren',
  },
  diff: {
    none: 'Kein Unterschied.',
    counts: '{{added, number}} hinzugefügt, {{removed, number}} entfernt',
    unchanged_one: '{{count}} unveränderte Zeile',
    unchanged_other: '{{count}} unveränderte Zeilen',
    omitted_one: '{{count}} weiterer Unterschied wird nicht gezeigt',
    omitted_other: '{{count}} weitere Unterschiede werden nicht gezeigt',
  },
  tile: { unknown: 'nicht bekannt' },
  gauge: { unknown: 'nicht bekannt', words: '{{value}}, Ziel {{objective}}' },
  denied: {
    chip: 'Keine Berechtigung',
    title: '{{what}} darf hier nicht angesehen werden',
    needed: 'Nötig:',
    ask: 'Wer dieses Portal betreibt, kann sie erteilen.',
  },
  lost: {
    chip: 'Nicht gefunden',
    title: '{{what}} gibt es nicht, oder es ist nicht sichtbar',
  },
};
