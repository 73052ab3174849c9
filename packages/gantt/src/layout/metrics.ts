/** Heights the whole component is built on, in CSS pixels. */
export interface Metrics {
  rowHeight: number;
  headerHeight: number;
  barHeight: number;
  summaryHeight: number;
  milestoneSize: number;
}

export const SCREEN_METRICS: Metrics = {
  rowHeight: 32,
  headerHeight: 52,
  barHeight: 16,
  summaryHeight: 9,
  milestoneSize: 14,
};

/** Narrowest bar drawn, so that an hour's work can still be seen in a year. */
export const MIN_BAR_WIDTH = 2;
