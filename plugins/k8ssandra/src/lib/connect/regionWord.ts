/** A datacenter by its region, and by its name as well where two lie in one region (ux 2). */
export function regionWord(
  point: { region: string; name: string; label: string },
  all: ReadonlyArray<{ region: string }>,
): string {
  const alone = all.filter(each => each.region === point.region).length === 1;
  return alone ? point.region : point.label;
}
