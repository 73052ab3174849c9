/** Wie die Seite der Risiken in Menüs heißt. */
export const german = { overview: "Risikoübersicht" };
