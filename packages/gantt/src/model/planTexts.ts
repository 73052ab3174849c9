/** Every word the component shows or speaks. `englishTexts` is a complete set. */
export interface PlanTexts {
  /** Name of the treegrid. */
  plan: string;
  /** Header of the column of row numbers. */
  rowNumber: string;
  /** Name of the chart as a column. */
  timeline: string;
  expand: string;
  collapse: string;
  splitter: string;
  resizeColumn(title: string): string;
  /** The cell can be read but not changed. */
  readOnlyCell: string;
  editing(column: string): string;
  moveStart: string;
  moveFinish: string;
  moveProgress: string;
  moveBar: string;
  linkFrom(end: "start" | "finish"): string;
  noDates: string;
  today: string;
  critical: string;
  deadline: string;
  baseline: string;
  progressLine: string;
  float: string;
  summary: string;
  milestone: string;
  task: string;
  nonWorking: string;
  manual: string;
  progress: string;
  page(number: number, of: number): string;
  /** Spoken after a multi-selection changed. */
  selected(rows: number, cells: number): string;
  empty: string;
}
