/** Deutscher Name des Reiters. */
export const german = { members: "Mitglieder" };
