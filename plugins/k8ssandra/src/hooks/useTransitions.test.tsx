import { act, renderHook } from '@testing-library/react';
import { useTransitions } from './useTransitions';

const options = { most: 2, summary: 'many changed' };

function start(first: string[] | undefined) {
  const { result, rerender } = renderHook(
    ({ lines }: { lines: string[] | undefined }) =>
      useTransitions(lines, options),
    { initialProps: { lines: first } },
  );
  return {
    message: () => result.current,
    becomes: (lines: string[]) => {
      rerender({ lines });
      act(() => jest.advanceTimersByTime(1));
    },
  };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('says nothing of what was there when the page opened', () => {
  const page = start(undefined);
  page.becomes(['a: Healthy']);
  expect(page.message()).toBe('');
});

it('says what changed, and then at most once in 10 s', () => {
  const page = start(['a: Healthy', 'b: Healthy']);
  page.becomes(['a: Down', 'b: Healthy']);
  expect(page.message()).toBe('a: Down');
  page.becomes(['a: Down', 'b: Degraded']);
  page.becomes(['a: Healthy', 'b: Degraded']);
  expect(page.message()).toBe('a: Down');
  act(() => jest.advanceTimersByTime(10_000));
  expect(page.message()).toBe('a: Healthy. b: Degraded');
});

it('does not read out a crowd, and nothing that only went', () => {
  const page = start(['a: Healthy', 'b: Healthy', 'c: Healthy']);
  page.becomes(['a: Down', 'b: Down', 'c: Down']);
  expect(page.message()).toBe('many changed');
  act(() => jest.advanceTimersByTime(10_000));
  page.becomes(['a: Down']);
  expect(page.message()).toBe('many changed');
});
