/** What came of one of several questions; undefined while it is open. */
export type Outcome<T> = PromiseSettledResult<T> | undefined;

/**
 * Waits for several questions at once: until the outcomes are complete, or until `graceMs` after the first that is an answer, so that
 * one question that nobody answers does not hold up the others.
 */
export function settleSoon<T>(
  questions: Array<Promise<T>>,
  options: {
    graceMs: number;
    isAnswer: (value: T) => boolean;
    /** All settled when absent. */
    isComplete?: (outcomes: Array<Outcome<T>>) => boolean;
  },
): Promise<Array<Outcome<T>>> {
  const { graceMs, isAnswer, isComplete } = options;
  const outcomes: Array<Outcome<T>> = questions.map(() => undefined);
  return new Promise(resolve => {
    let timer: NodeJS.Timeout | undefined;
    const finish = () => {
      clearTimeout(timer);
      resolve([...outcomes]);
    };
    const note = (index: number, outcome: PromiseSettledResult<T>) => {
      outcomes[index] = outcome;
      const complete = outcomes.every(Boolean) || isComplete?.(outcomes);
      if (complete) finish();
      else if (outcome.status === 'fulfilled' && isAnswer(outcome.value)) {
        timer ??= setTimeout(finish, graceMs);
      }
    };
    questions.forEach((question, index) =>
      question.then(
        value => note(index, { status: 'fulfilled', value }),
        reason => note(index, { status: 'rejected', reason }),
      ),
    );
  });
}
