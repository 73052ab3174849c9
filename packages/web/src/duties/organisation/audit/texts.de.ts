import type { english } from "./texts.en.ts";

/** Wörter der Prüfung des Änderungsprotokolls. */
export const german: Record<keyof typeof english, string> = {
  title: "Änderungsprotokoll",
  text: "Jede Änderung wird mit Urheber, Zeitpunkt und Inhalt festgehalten und in einer Kette versiegelt. Die Prüfung vergleicht jeden Eintrag mit seinem Siegel.",
  verify: "Jetzt prüfen",
  running: "{{checked}} von {{total}} Einträgen verglichen",
  never: "Noch nicht geprüft.",
  whole: "Das Änderungsprotokoll ist unversehrt: {{checked}} Einträge wurden mit ihren Siegeln verglichen.",
  broken_one: "Das Änderungsprotokoll entspricht nicht dem, was versiegelt wurde: Eine Stelle weicht ab.",
  broken_other: "Das Änderungsprotokoll entspricht nicht dem, was versiegelt wurde: {{count}} Stellen weichen ab.",
  brokenText:
    "Die Datenbank wurde an Gantry vorbei verändert oder beschädigt. Bewahren Sie die letzte Sicherung davor auf und vergleichen Sie.",
  interrupted: "Die letzte Prüfung wurde unterbrochen. Starten Sie sie erneut.",
  more: "und {{count}} weitere",
  last: "{{when}}, gestartet von {{who}}, {{seconds}} s",
  lastAlone: "{{when}}, {{seconds}} s",
  head: "Ende des Protokolls: Position {{position}}, Siegel {{hash}}",
  headText: "An anderer Stelle notiert, beweist es später, dass davor nichts verändert wurde.",
};
