import { ConfigReader } from '@backstage/config';
import { readHistoryConfig } from './readHistoryConfig';

const DAY = 24 * 3600 * 1000;
const read = (retention?: object) =>
  readHistoryConfig(
    new ConfigReader({
      k8ssandra: { ...(retention && { history: { retention } }) },
    } as never),
  ).retention;

describe('how long history is kept', () => {
  it('is a month or three where nothing is said', () => {
    expect(read()).toEqual({
      transition: 30 * DAY,
      change: 90 * DAY,
      event: 30 * DAY,
      operation: 90 * DAY,
      outage: 90 * DAY,
      durations: 90 * DAY,
    });
    expect(readHistoryConfig(new ConfigReader({})).retention.event).toBe(
      30 * DAY,
    );
  });

  it('is what the configuration says, by kind', () => {
    expect(read({ events: { days: 7 }, changes: 'P1Y' })).toMatchObject({
      event: 7 * DAY,
      change: 365 * DAY,
      transition: 30 * DAY,
    });
  });

  it.each([
    ['event', { event: { days: 1 } }],
    ['events', { events: 'soon' }],
    ['events', { events: { days: 0 } }],
    ['events', { events: 30 }],
    ['changes', { changes: { moons: 1 } }],
  ])('names %s of %j', (key, retention) => {
    expect(() => read(retention)).toThrow(
      new RegExp(`k8ssandra\\.history\\.retention\\.${key}: `),
    );
  });
});
