/** Ids of the parts of the page that others lead to. */
export const placeIds = {
  regions: 'cassandra-regions',
  problems: 'cassandra-problems',
  plan: 'cassandra-plan',
} as const;

/** A part of the page that others lead to. */
export type PlaceName = keyof typeof placeIds;

/** Goes to a part of the page, for the eye and for the keyboard. */
export function goTo(place: PlaceName): void {
  const element = document.getElementById(placeIds[place]);
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}
