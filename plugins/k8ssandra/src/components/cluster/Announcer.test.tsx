import { useState } from 'react';
import { act, screen } from '@testing-library/react';
import { threeRegions } from '../../__testUtils__/overviews';
import { renderPart } from '../../__testUtils__/render';
import { Announcer } from './Announcer';

type State = 'healthy' | 'degraded' | 'progressing';

function withState(state: State) {
  const cluster = threeRegions();
  const [first, ...others] = cluster.datacenters;
  return { ...cluster, datacenters: [{ ...first, state }, ...others] };
}

let turn: (state: State) => void;
function Page() {
  const [state, setState] = useState<State>('healthy');
  turn = setState;
  return (
    <>
      <h1>Page</h1>
      <Announcer cluster={withState(state)} />
    </>
  );
}

afterEach(() => jest.useRealTimers());

it('speaks of transitions, once in ten seconds at most, and of the last state only', async () => {
  const { container } = renderPart(<Page />);
  await screen.findByRole('heading', { name: 'Page' });
  jest.useFakeTimers();
  const live = container.querySelector('[aria-live="polite"]');
  const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms));
  pass(60_000);
  expect(live).toBeEmptyDOMElement();

  act(() => turn('degraded'));
  pass(1);
  expect(live).toHaveTextContent('us-east: Degraded');

  act(() => turn('progressing'));
  pass(5_000);
  expect(live).toHaveTextContent('us-east: Degraded');
  act(() => turn('healthy'));
  pass(5_000);
  expect(live).toHaveTextContent('us-east: Healthy');
  expect(screen.queryByText(/Progressing/)).not.toBeInTheDocument();
});
