import { cronGapSeconds } from './cronGap';

const HOUR = 3600;
const DAY = 24 * HOUR;

describe('the longest time between two runs', () => {
  it.each<[string, number | undefined]>([
    ['@hourly', HOUR],
    ['@daily', DAY],
    ['@weekly', 7 * DAY],
    ['@monthly', 31 * DAY],
    ['@yearly', 365 * DAY],
    ['@every 1h30m', 1.5 * HOUR],
    ['@every 10ms', undefined],
    ['0 3 * * *', DAY],
    ['TZ=Europe/Berlin 0 3 * * *', DAY],
    ['*/15 * * * *', 900],
    ['0 2,14 * * *', 12 * HOUR],
    ['0 1-5/2 * * *', 20 * HOUR],
    ['30 4 * * mon-fri', 3 * DAY],
    ['0 0 1,15 * *', 17 * DAY],
    ['0 0 1 * 0', 7 * DAY],
    ['0 0 29 feb *', undefined],
    ['0 0 1 jan ?', 365 * DAY],
    ['10/20 * * * *', 1200],
    ['61 * * * *', undefined],
    ['', undefined],
  ])('%s', (text, seconds) => {
    expect(cronGapSeconds(text)).toBe(seconds);
  });
});
