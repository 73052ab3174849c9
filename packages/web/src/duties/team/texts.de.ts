/** Wie die Seiten des Teams in Menüs heißen. */
export const german = { raci: "Zuständigkeiten (RACI)", owed: "Wer schuldet was", agenda: "Tagesordnung" };
