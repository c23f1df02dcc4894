import { glyphPaths } from './glyphs';
import { statePalette, surfaces } from './palette';
import { STATE_KEYS, type StateKey } from './states';
import {
  ciede2000,
  contrast,
  deficiencies,
  distance,
} from './__testUtils__/colour';

const states: StateKey[] = [...STATE_KEYS, 'observed'];
const themes = ['light', 'dark'] as const;

/** Contrast of the text on paper, page and own tint, as ux 3 prints it. */
const table: Array<
  [StateKey, (typeof themes)[number], number, number, number | null]
> = [
  ['healthy', 'light', 5.3, 5.0, 4.7],
  ['healthy', 'dark', 6.8, 8.6, 5.7],
  ['progressing', 'light', 5.7, 5.4, 5.0],
  ['progressing', 'dark', 5.6, 7.1, 4.8],
  ['waiting', 'light', 7.1, 6.7, 6.2],
  ['waiting', 'dark', 6.2, 7.8, 5.1],
  ['attention', 'light', 6.3, 5.9, 5.7],
  ['attention', 'dark', 7.5, 9.4, 6.2],
  ['degraded', 'light', 5.7, 5.4, 5.0],
  ['degraded', 'dark', 5.6, 7.1, 4.9],
  ['down', 'light', 7.3, 6.9, 6.2],
  ['down', 'dark', 4.9, 6.2, 4.9],
  ['unreachable', 'light', 6.8, 6.4, null],
  ['unreachable', 'dark', 6.5, 8.2, null],
  ['auth-failed', 'light', 7.9, 7.4, 6.7],
  ['auth-failed', 'dark', 5.5, 6.9, 4.9],
  ['paused', 'light', 7.1, 6.7, 6.1],
  ['paused', 'dark', 5.8, 7.3, 5.2],
  ['stopped', 'light', 7.1, 6.7, 6.1],
  ['stopped', 'dark', 5.8, 7.3, 5.2],
  ['deleting', 'light', 8.1, 7.7, 7.0],
  ['deleting', 'dark', 6.2, 7.8, 5.4],
  ['observed', 'light', 6.9, 6.5, 6.0],
  ['observed', 'dark', 6.3, 8.0, 5.3],
  ['unknown', 'light', 6.2, 5.8, null],
  ['unknown', 'dark', 6.3, 7.9, null],
  ['incompatible', 'light', 7.9, 7.4, 6.7],
  ['incompatible', 'dark', 5.5, 6.9, 4.9],
];

describe('contrast', () => {
  it.each(table)('%s, %s', (state, theme, paper, page, tint) => {
    const colours = statePalette[state][theme];
    const measured = [
      contrast(colours.text, surfaces[theme].paper),
      contrast(colours.text, surfaces[theme].page),
      ...(colours.tint ? [contrast(colours.text, colours.tint)] : []),
    ];
    const wanted = [paper, page, ...(tint === null ? [] : [tint])];
    expect(measured).toHaveLength(wanted.length);
    measured.forEach((ratio, index) => {
      expect(ratio).toBeGreaterThanOrEqual(4.5);
      expect(Math.abs(ratio - wanted[index])).toBeLessThan(0.1);
    });
  });

  it('covers every state in both themes', () => {
    expect(table).toHaveLength(states.length * themes.length);
  });

  it.each([
    ['down', 'light', 7.3],
    ['degraded', 'light', 5.7],
    ['down', 'dark', 7.8],
    ['degraded', 'dark', 8.9],
  ] as const)('inverse text on %s, %s', (state, theme, wanted) => {
    const { text, inverse } = statePalette[state][theme];
    expect(Math.abs(contrast(inverse, text) - wanted)).toBeLessThan(0.1);
    expect(statePalette[state].fill).toBe('solid');
  });
});

describe('colour blindness', () => {
  it.each(
    Object.keys(deficiencies).flatMap(deficiency =>
      themes.flatMap(theme =>
        (['degraded', 'down'] as const).map(
          state => [state, deficiency, theme] as const,
        ),
      ),
    ),
  )('healthy against %s keeps ΔE ≥ 12: %s, %s', (state, deficiency, theme) => {
    expect(
      distance(
        statePalette.healthy[theme].text,
        statePalette[state][theme].text,
        deficiency,
      ),
    ).toBeGreaterThanOrEqual(12);
  });

  it('measures as published (Sharma, Wu and Dalal 2005, pairs 1, 7 and 25)', () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(
      2.0425,
      4,
    );
    expect(ciede2000([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
    expect(
      ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387]),
    ).toBeCloseTo(1.2644, 4);
  });
});

describe('glyphs', () => {
  it('exist for each state and differ in shape', () => {
    const shapes = states.map(state =>
      glyphPaths[statePalette[state].glyph]
        .map(({ d, strokeDasharray = '' }) => d + strokeDasharray)
        .join(),
    );
    expect(shapes.every(shape => shape.length > 0)).toBe(true);
    expect(new Set(shapes).size).toBe(states.length);
  });

  it('are drawn: each path is filled or stroked', () => {
    for (const path of Object.values(glyphPaths).flat()) {
      expect(path.fill ?? path.stroke).toBeDefined();
      expect(path.d).toMatch(/^M[-\d.a-zA-Z ]+$/);
    }
  });
});
