import { act, screen } from '@testing-library/react';
import { AnswerTimesProvider } from '../../hooks';
import { monotonicNow } from '../../lib/monotonic';
import { renderPart } from '../../__testUtils__/render';
import { Age, type AgeProps } from './Age';

function show(props: AgeProps) {
  const now = monotonicNow();
  return renderPart(
    <AnswerTimesProvider value={{ receivedAt: now, confirmedAt: now }}>
      <Age {...props} />
    </AnswerTimesProvider>,
  );
}

const setHidden = (state: 'hidden' | 'visible') => {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    value: state,
  });
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('Age', () => {
  it.each([
    [{ seconds: 12 }, '12 s ago', 'false'],
    [{ seconds: 12, form: 'bare' }, '12 s', 'false'],
    [{ seconds: 372, reachable: false }, '6 min 12 s ago', 'true'],
    [{ seconds: 372, kind: 'checks' }, '6 min ago', 'false'],
    [{ seconds: 91 }, '1 min 31 s ago', 'true'],
    [{ seconds: 111_600, kind: 'checks', form: 'bare' }, '31 h', 'true'],
    [{ seconds: 3, prefix: 'oldest data' }, 'oldest data 3 s ago', 'false'],
  ] as const)('of %p is "%s", stale %s', async (props, text, stale) => {
    show(props);
    const time = await screen.findByText(text);
    expect(time).toHaveAttribute('data-stale', stale);
    expect(time).toHaveAttribute('dateTime', expect.stringMatching(/Z$/));
  });

  it('says that something was never seen, and gives no time for it', async () => {
    const { container } = show({ seconds: null });
    expect(await screen.findByText('never seen')).toBeInTheDocument();
    expect(container.querySelector('time')).toBeNull();
  });

  it('counts on by itself, and stands still while nobody looks', async () => {
    show({ seconds: 2 });
    await screen.findByText('2 s ago');
    expect(
      await screen.findByText('3 s ago', {}, { timeout: 3000 }),
    ).toBeInTheDocument();
    act(() => setHidden('hidden'));
    const clear = jest.spyOn(global, 'setInterval');
    act(() => setHidden('visible'));
    expect(clear).toHaveBeenCalledWith(expect.anything(), 1000);
    clear.mockRestore();
  });
});
