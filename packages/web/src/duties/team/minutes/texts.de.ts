/** Deutsche Texte der Protokollseite. */
export const german = {
  minutes: "Protokoll",
  meetings: "Besprechungen",
  print: "Drucken",
  copy: "Als Markdown kopieren",
  copied: "Das Protokoll liegt in der Zwischenablage",
};
