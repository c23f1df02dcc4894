import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Live } from '../../hooks';
import { renderPart } from '../../__testUtils__/render';
import { ForbiddenCard, NotFoundCard } from './EmptyCard';
import { FilterChips } from './FilterChips';
import { LivePart } from './LivePart';

const refresh = jest.fn();
const refused = (statusCode: number) =>
  Object.assign(new Error(`answered ${statusCode}`), { statusCode });

const part = (live: Partial<Live<string>>) => (
  <LivePart<string>
    live={{
      data: undefined,
      error: undefined,
      times: { receivedAt: 0, confirmedAt: 0 },
      pushed: true,
      refresh,
      ...live,
    }}
    heights={[40]}
    notFound={<NotFoundCard title="Cluster x" />}
    forbidden={
      <ForbiddenCard what="its logs" permission="k8ssandra.logs.read" />
    }
  >
    {data => <p>{data}</p>}
  </LivePart>
);

describe('LivePart', () => {
  it.each([
    ['loading', {}, 'Loading'],
    ['an answer', { data: 'all is well' }, 'all is well'],
    ['an error', { error: new Error('no answer') }, /no answer/],
    [
      'what is not found',
      { error: refused(404) },
      'Cluster x does not exist, or is not yours to see',
    ],
    ['what is forbidden', { error: refused(403) }, 'k8ssandra.logs.read'],
    [
      'what was visible before and is not any more',
      { data: 'all is well', error: refused(404) },
      'Cluster x does not exist, or is not yours to see',
    ],
  ])('shows %s', async (_, live, wanted) => {
    const { container } = renderPart(part(live));
    const names = () =>
      container.textContent +
      [...container.querySelectorAll('[aria-label]')]
        .map(each => each.getAttribute('aria-label'))
        .join();
    await screen.findAllByText(/./).catch(() => []);
    expect(names()).toMatch(wanted);
  });

  it('keeps old data under a failed refresh, and tries again', async () => {
    renderPart(part({ data: 'all was well', error: new Error('no answer') }));
    expect(await screen.findByText('all was well')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent(
      'Could not refresh: no answer',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});

it('presses the chosen chip and counts', async () => {
  const onChange = jest.fn();
  renderPart(
    <FilterChips<string>
      label="Filter"
      value="all"
      onChange={onChange}
      choices={[
        { key: 'all', word: 'All', count: 9 },
        { key: 'ready', word: 'Ready', count: 0, state: 'healthy' },
      ]}
    />,
  );
  expect(
    await screen.findByRole('button', { name: 'All 9', pressed: true }),
  ).toBeInTheDocument();
  await userEvent.click(
    screen.getByRole('button', { name: 'Ready 0', pressed: false }),
  );
  expect(onChange).toHaveBeenCalledWith('ready');
});
