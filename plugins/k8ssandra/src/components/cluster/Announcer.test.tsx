import { act, render, screen } from '@testing-library/react';
import { threeRegions } from '../../__testUtils__/overviews';
import { Announcer } from './Announcer';

const withState = (state: 'healthy' | 'degraded' | 'progressing') => {
  const cluster = threeRegions();
  const [first, ...others] = cluster.datacenters;
  return { ...cluster, datacenters: [{ ...first, state }, ...others] };
};

describe('the live region', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('speaks of transitions, once in ten seconds at most, and of the last state only', () => {
    const { rerender, container } = render(
      <Announcer cluster={withState('healthy')} />,
    );
    const live = container.querySelector('[aria-live="polite"]');
    const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms));
    pass(60_000);
    expect(live).toBeEmptyDOMElement();

    rerender(<Announcer cluster={withState('degraded')} />);
    pass(1);
    expect(live).toHaveTextContent('us-east: Degraded');

    rerender(<Announcer cluster={withState('progressing')} />);
    pass(5_000);
    expect(live).toHaveTextContent('us-east: Degraded');
    rerender(<Announcer cluster={withState('healthy')} />);
    pass(5_000);
    expect(live).toHaveTextContent('us-east: Healthy');
    expect(screen.queryByText(/Progressing/)).not.toBeInTheDocument();
  });
});
