import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { HistoryResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  aClusterEntity,
  aDatacenterEntity,
} from '../../__testUtils__/entities';
import { renderPart } from '../../__testUtils__/render';
import { aTroubledCluster } from '../../__testUtils__/scenes';
import {
  aBusyHour,
  aChange,
  aHistory,
  aHostileHistory,
  anEvent,
} from '../../__testUtils__/timelines';
import { say } from '../../__testUtils__/views';
import { ActivityContent } from './ActivityContent';
import { ClusterTimeline } from './ClusterTimeline';
import { DatacenterTimeline } from './DatacenterTimeline';
import { TimelineExcerpt } from './TimelineExcerpt';

// Whole pages are rendered here, on machines that are busy.
configure({ asyncUtilTimeout: 10_000 });

// Elements of jsdom have no place to scroll to.
const scrolledTo = jest.fn();
beforeEach(() => {
  scrolledTo.mockClear();
  Element.prototype.scrollIntoView = function scrollIntoView() {
    scrolledTo(this.id);
  };
});

const cluster = aTroubledCluster();
const api = (
  getClusterHistory: jest.Mock,
): Parameters<typeof renderPart>[1] => ({
  entity: aClusterEntity(),
  api: { getCluster: jest.fn().mockResolvedValue(cluster), getClusterHistory },
});
const show = (history: HistoryResponse) => {
  const getHistory = jest.fn().mockResolvedValue(history);
  return {
    getHistory,
    ...renderPart(<ClusterTimeline />, api(getHistory)),
  };
};
const entries = () => document.querySelectorAll('[data-entry]');
const lastQuery = (call: jest.Mock) =>
  call.mock.calls
    .map(([, query]) => query)
    .filter(({ limit }) => limit === 100)
    .pop();

describe('the timeline of a cluster', () => {
  it('says as text what lanes draw, which are hidden from screen readers', async () => {
    show(aBusyHour());
    expect(
      await screen.findByText(/prod-eu-west could not be seen/),
    ).toBeInTheDocument();
    expect(entries()).toHaveLength(11);
    expect(screen.getByText('goes on, for 6 min 12 s so far')).toBeVisible();
    const lanes = [...document.querySelectorAll('[data-lane]')];
    expect(lanes.map(each => each.getAttribute('data-lane'))).toEqual([
      '-',
      'dc1',
      'dc2',
      'dc3',
    ]);
    expect(lanes.every(each => each.closest('[aria-hidden="true"]'))).toBe(
      true,
    );
    expect(lanes[3].querySelector('[data-bar="outage"]')).toHaveAttribute(
      'data-state',
      'unreachable',
    );
  });

  it('opens the diff of a change with who made it, and leads there from its dot', async () => {
    show(aHistory([aChange(500), anEvent(9000)]));
    const button = await screen.findByRole('button', {
      name: 'Show 2 differences',
    });
    expect(
      screen.getByText('by kubectl-client-side-apply · generation 4'),
    ).toBeInTheDocument();
    expect(button).toHaveAttribute('aria-expanded', 'false');
    const dots = document.querySelectorAll('[data-lane="-"] [data-dot]');
    await userEvent.click(dots[dots.length - 1]);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('+ 28Gi')).toBeInTheDocument();
    const item = button.closest('li');
    expect(item).toHaveFocus();
    expect(scrolledTo).toHaveBeenCalledWith(item!.id);
    await userEvent.click(button);
    expect(screen.queryByText('+ 28Gi')).not.toBeInTheDocument();
  });

  it('asks for what the filters say, by the clock of the server', async () => {
    const { getHistory } = show(aBusyHour());
    await screen.findByText(/could not be seen/);
    expect(lastQuery(getHistory)).toEqual({ span: 86_400, limit: 100 });
    await userEvent.click(screen.getByRole('button', { name: '7 d' }));
    await userEvent.click(screen.getByRole('button', { name: 'Changes' }));
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Region' }),
      'us-east (dc1)',
    );
    await waitFor(() =>
      expect(lastQuery(getHistory)).toEqual({
        span: 604_800,
        limit: 100,
        kinds: ['change'],
        datacenter: 'dc1',
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: /Earlier/ }));
    await waitFor(() =>
      expect(lastQuery(getHistory).to).toBe('2026-01-28T03:05:00Z'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Now' }));
    await waitFor(() => expect(lastQuery(getHistory).to).toBeUndefined());
  });

  it('lets nothing in while somebody reads, until asked', async () => {
    const first = aHistory([anEvent(500)]);
    const getHistory = jest.fn().mockResolvedValue(first);
    const { signals } = renderPart(<ClusterTimeline />, api(getHistory));
    await screen.findByText(/volume node affinity/);
    const fresh = [1, 2, 3].map(age =>
      anEvent(age, { sentence: say(`new ${age}`) }),
    );
    getHistory.mockResolvedValue(aHistory([...fresh, ...first.items]));
    signals.send(cluster.signalKey);
    const button = await screen.findByRole('button', { name: '3 new entries' });
    expect(entries()).toHaveLength(1);
    await userEvent.click(button);
    expect(entries()).toHaveLength(4);
    expect(button).not.toBeInTheDocument();
  });

  it('loads older entries below what is read', async () => {
    const [newer, older] = [anEvent(60), anEvent(600)];
    const getHistory = jest.fn(async (_, { cursor }) =>
      cursor ? aHistory([older]) : aHistory([newer], { nextCursor: 'further' }),
    );
    renderPart(<ClusterTimeline />, api(getHistory as jest.Mock));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Load older entries' }),
    );
    await waitFor(() => expect(entries()).toHaveLength(2));
    expect(
      screen.getByText('These are all entries in the last 24 h.'),
    ).toBeInTheDocument();
  });

  it.each<[string, HistoryResponse, RegExp[]]>([
    [
      'all was calm',
      aHistory([]),
      [/^Nothing happened in the last 24 h$/, /States did not change/],
    ],
    [
      'nobody looked before',
      aHistory([], { sinceAgeSeconds: 600 }),
      [/^Nothing happened/, /only of the time since 2026-01-31 14:55:00/],
    ],
    [
      'the database is away',
      aHistory([], {
        complete: false,
        reason: say('The database of history does not answer.'),
        since: null,
      }),
      [
        /The database of history does not answer/,
        /does not mean that all was calm/,
      ],
    ],
    [
      'texts are hostile',
      aHostileHistory(),
      [/^(Event: )?<img src=x/, /×99,999,999/],
    ],
  ])('says so when %s', async (_, history, texts) => {
    show(history);
    for (const text of texts) {
      expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
    }
    expect(document.querySelector('img')).toBeNull();
  });

  it.each([
    [403, 'k8ssandra.cluster.read'],
    [404, 'the history of this cluster does not exist, or is not yours to see'],
    [500, /Error: no history/],
  ])('says what to do after status %i', async (statusCode, text) => {
    const error = Object.assign(new Error('no history'), { statusCode });
    renderPart(<ClusterTimeline />, api(jest.fn().mockRejectedValue(error)));
    expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: '7 d' })).toBeEnabled();
  });
});

it('the timeline of a datacenter asks for what is about it', async () => {
  const getHistory = jest.fn().mockResolvedValue(aBusyHour());
  renderPart(<DatacenterTimeline />, {
    ...api(getHistory),
    entity: aDatacenterEntity('dc2'),
  });
  await screen.findByText(/could not be seen/);
  expect(lastQuery(getHistory)).toMatchObject({ datacenter: 'dc2' });
  expect(screen.queryByRole('combobox', { name: 'Region' })).toBeNull();
  const lanes = [...document.querySelectorAll('[data-lane]')];
  expect(lanes.map(each => each.getAttribute('data-lane'))).toEqual([
    '-',
    'dc2',
  ]);
});

describe('the excerpt of the Overview', () => {
  it('tells the last six and links to the rest', async () => {
    renderPart(
      <TimelineExcerpt cluster={cluster} />,
      api(jest.fn().mockResolvedValue(aBusyHour())),
    );
    expect(await screen.findByText('since last healthy, UTC')).toBeVisible();
    expect(entries()).toHaveLength(6);
    expect(screen.getByRole('link', { name: 'Open timeline' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/demo.cassandra.hub/timeline',
    );
  });

  it('fails in its own card', async () => {
    renderPart(
      <TimelineExcerpt cluster={cluster} />,
      api(jest.fn().mockRejectedValue(new Error('no answer'))),
    );
    expect(
      await screen.findByText('The history cannot be read now: no answer'),
    ).toBeInTheDocument();
  });
});

it('the activity of the fleet leads to its clusters', async () => {
  renderPart(<ActivityContent />, {
    api: { getHistory: jest.fn().mockResolvedValue(aBusyHour()) },
  });
  const item = (await screen.findAllByText(/heapSize/))[0].closest('li')!;
  expect(within(item).getByRole('link', { name: 'demo' })).toHaveAttribute(
    'href',
    '/catalog/default/resource/demo.cassandra.hub',
  );
  expect(
    screen.getByText('Kubernetes cluster prod-eu-west'),
  ).toBeInTheDocument();
});

it('the activity of one Kubernetes cluster is that of the address, until the whole fleet is wanted', async () => {
  const getHistory = jest.fn().mockResolvedValue(aBusyHour());
  const getContextHistory = jest.fn().mockResolvedValue(aBusyHour());
  renderPart(<ActivityContent />, {
    api: { getHistory, getContextHistory },
    location: '/?context=hub%2Fprod%2Feu-west',
  });
  const chip = await screen.findByText('Only Kubernetes cluster prod/eu-west');
  expect(getHistory).not.toHaveBeenCalled();
  expect(getContextHistory).toHaveBeenCalledWith(
    { controlPlane: 'hub', context: 'prod/eu-west' },
    expect.anything(),
    expect.anything(),
  );
  await userEvent.click(screen.getByTitle('Show the whole fleet'));
  await waitFor(() => expect(getHistory).toHaveBeenCalled());
  expect(chip).not.toBeInTheDocument();
});
