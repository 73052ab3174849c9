/** Wie die Reiter heißen. */
export const german = { steps: "Nächste Schritte", actions: "Maßnahmen" };
