export const german = {
  discussion: "Diskussion",
  files: "Dateien",
  links: "Verknüpfungen",
  checklist: "Checkliste",
  watchers: "Beobachter",
  tags: "Schlagwörter",
};
