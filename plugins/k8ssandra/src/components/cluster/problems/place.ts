/** Id of the part of the page that says what is wrong. */
export const PROBLEMS_ID = 'cassandra-problems';

/** Goes to what is wrong and its evidence. */
export function goToProblems(): void {
  const element = document.getElementById(PROBLEMS_ID);
  element?.scrollIntoView({ block: 'start' });
  element?.focus();
}
