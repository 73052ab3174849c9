/** Deutscher Name des Reiters. */
export const german = { shares: "Freigaben" };
