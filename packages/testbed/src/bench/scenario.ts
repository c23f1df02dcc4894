import type { Bed } from './bed';
import type { Row } from './report/row';

/** What a scenario is given. */
export interface ScenarioOptions {
  bed: Bed;
  /** Prints what helps to understand a figure; silent unless asked for. */
  note: (text: string) => void;
}

/** Measures something on a bed and leaves no cluster behind. */
export type Scenario = (options: ScenarioOptions) => Promise<Row[]>;
