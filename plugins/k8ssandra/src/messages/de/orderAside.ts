import type { orderAsideMessages } from '../orderAside';
import type { Translated } from '../Translated';

/** Texts of what stands beside the fields of an order, in German. */
export const orderAsideGerman: Translated<typeof orderAsideMessages> = {
  survival: {
    title: 'Was er übersteht',
    copies_one: 'mit {{count}} Kopie in jeder Region',
    copies_other: 'mit {{count}} Kopien in jeder Region',
    none: 'Eine Region wählen, um zu sehen, welche Verluste überstanden werden.',
    losses: 'Verluste',
    levels: 'Konsistenzstufen',
    loss: {
      node: 'Knoten',
      zone: 'Zone',
      region: 'Region',
      twoRegions: '2 Regionen',
    },
    kept: {
      node: '1 je Region',
      zone: '1 je Region',
      region: 'eine beliebige',
      twoRegions: 'zwei beliebige',
    },
    tile: {
      localOnly: 'nur LOCAL',
      partly: 'teils kein Zugriff',
      lost: 'hält an',
      unknown: 'nicht bekannt',
      none_one: 'es gibt {{count}} Region',
      none_other: 'es gibt {{count}} Regionen',
    },
    goesOn: {
      node: '{{level}} geht weiter, wenn ein beliebiger Knoten fehlt',
      zone: '{{level}} geht weiter, wenn eine beliebige Zone fehlt',
      region: '{{level}} geht weiter, wenn eine beliebige Region fehlt',
      twoRegions: '{{level}} geht weiter, wenn zwei beliebige Regionen fehlen',
    },
    stops: {
      node: '{{level}} hält an, sobald ein Knoten fehlt',
      zone: '{{level}} hält an, sobald eine Zone fehlt',
      region: '{{level}} hält an, sobald eine Region fehlt',
      twoRegions: '{{level}} hält an, sobald zwei Regionen fehlen',
    },
    switch:
      'Clients einer verlorenen Region müssen ihr lokales Datacenter wechseln.',
    until_one: 'Bis {{names}} antwortet, fehlt diese Region',
    until_other: 'Bis {{names}} antworten, fehlen diese Regionen',
  },
  made: {
    title: 'Was entsteht',
    hint: 'in dieser Reihenfolge',
    none: 'Eine Region wählen, um zu sehen, was in ihr entsteht.',
    nodes_one: '{{count}} Knoten',
    nodes_other: '{{count}} Knoten',
    zones_one: 'Zone {{zones}}',
    zones_other: 'Zonen {{zones}}',
    unsaid: 'Noch nicht berechnet.',
    unchecked: 'Gerade nicht prüfbar.',
    now: 'sofort',
    first: 'zuerst',
    after: 'nach {{after}}',
    whenAnswers: 'sobald die Region antwortet',
    whenMended: 'sobald der Zugriff wieder geht',
    time: 'meist {{time}}',
    timeUnknown: 'Dauer unbekannt, zum ersten Mal hier',
  },
  check: {
    accepted: 'Geprüft: Die Control Plane nimmt es an.',
    checking: 'Die Control Plane prüft…',
    incomplete: 'Wird geprüft, sobald Name, Namespace und Regionen da sind.',
    refused:
      'Die Control Plane lehnt es ab. Was zu ändern ist, steht an den Feldern.',
    errors_one: '{{count}} Feld ist zu ändern.',
    errors_other: '{{count}} Felder sind zu ändern.',
    failed: 'Gerade nicht prüfbar: {{message}}',
    late: 'Gerade nicht prüfbar: {{names}}. Dort entsteht dasselbe, sobald eine Antwort kommt.',
  },
};
