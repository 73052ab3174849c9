import type { Learned } from "./pastProjects.ts";

/** What a forecast was learned from, and what that says, in words. */
export function learnedText({ forecast: { estimates, spread }, projects, statuses }: Learned): string {
  const times = (log: number) => Math.exp(log).toFixed(2);
  const from = `Learned from ${projects} finished project${projects === 1 ? "" : "s"} at ${statuses} status dates`;
  const usual = `their work usually took ${times(estimates.location)} times as long as planned`;
  const [low, high] = [spread[Math.floor(spread.length * 0.1)], spread[Math.floor(spread.length * 0.9)]];
  if (low === undefined || high === undefined)
    return `${from}: ${usual}. One project alone tells nothing of how projects differ.`;
  return `${from}: ${usual}; what remained took ${times(low)} to ${times(high)} times as long as forecast in 8 of 10 cases.`;
}
