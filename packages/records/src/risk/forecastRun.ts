/**
 * How plans are drawn, by the server and in browsers alike. The same plan gives the same forecast: what differs between two is what
 * was changed, never chance.
 */
export const forecastRun = { seed: 1, iterations: 10_000 } as const;
