/** Words of the page of what others share with the reader. */
export const english = {
  title: "Shared with you",
  subtitle: "What others let you see, whatever project it is in. Nothing else of those projects is shown to you.",
  what: "What",
  project: "Project",
  level: "You may",
  since: "Since",
  by: "By",
  until: "Until",
  allOf: "All {{records}}",
  forever: "It is taken back",
  nobody: "–",
  "empty.title": "Nothing is shared with you yet",
  "empty.text":
    "When somebody shares a record with you, it appears here and your inbox tells you. Ask whoever invited you if you miss something.",
} as const;
