/** Runs a piece of work again and again, after some rounds to warm up, and gives its times in order. */
export function measure(rounds: number, work: () => void): number[] {
  for (let i = 0; i < Math.min(20, rounds); i++) work();
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const began = performance.now();
    work();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

/** The value below which a share of ordered times lies. */
export function quantile(ordered: readonly number[], share: number): number {
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN;
}
