/** Deutsche Texte vorgeschlagener Risiken. */
export const german = {
  notice_one: "Ein weiteres Risiko wird vorgeschlagen",
  notice_other: "{{count}} weitere Risiken werden vorgeschlagen",
  title: "Vorgeschlagen, {{count}}",
  text: "Was der Plan, seine Personen und frühere Projekte nahelegen. Täglich wird nachgesehen; nehmen Sie an, was ein Risiko ist, und lehnen Sie ab, was keines ist.",
  look: "Jetzt nachsehen",
  looked_zero: "Nichts Neues liegt nahe.",
  looked_one: "Ein Risiko wird neu vorgeschlagen.",
  looked_other: "{{count}} Risiken werden neu vorgeschlagen.",
  none: "Nichts wartet auf eine Entscheidung. Mit „Jetzt nachsehen“ wird der Plan geprüft, wie er gerade steht.",
  noneRead: "Nichts wartet auf eine Entscheidung.",
  all: "Alle Vorschläge, auch angenommene und abgelehnte",
  accept: "Als Risiko annehmen",
  acceptOne: "„{{name}}“ als Risiko annehmen",
  accepted: "„{{name}}“ steht im Register; geben Sie an, wie wahrscheinlich es ist, damit Prognosen es zählen",
  dismiss: "Ablehnen",
  dismissOne: "„{{name}}“ ablehnen",
  before: "Früher abgelehnt: {{reason}}. Inzwischen spricht mehr dafür.",
  toRisk: "Das daraus entstandene Risiko",
  open: "anzeigen",
  hidden: "für Sie nicht sichtbar",
  "evidence.person": "Jemand aus dem Projekt hat es vorgeschlagen.",
  "evidence.onePerson_zero":
    "Eine Person arbeitet an {{activities}} der {{of}} verbleibenden kritischen Vorgänge: {{time}}, {{share}} der kritischen Arbeitszeit.",
  "evidence.onePerson_one":
    "Eine Person arbeitet an {{activities}} der {{of}} verbleibenden kritischen Vorgänge: {{time}}, {{share}} der kritischen Arbeitszeit. Bei einem davon ist sonst niemand eingeplant.",
  "evidence.onePerson_other":
    "Eine Person arbeitet an {{activities}} der {{of}} verbleibenden kritischen Vorgänge: {{time}}, {{share}} der kritischen Arbeitszeit. Bei {{count}} davon ist sonst niemand eingeplant.",
  "evidence.waits":
    "Der Vorgang wartet auf Arbeit, die andere planen, und hat keinen Puffer: Jeder Tag Verzug dort verschiebt das Ende dieses Projekts.",
  "evidence.waitsLate":
    "Der Vorgang wartet auf Arbeit, die andere planen, und ist nach deren jetzigem Stand bereits um {{late}} verspätet.",
  "evidence.absence":
    "Wer den Vorgang ausführt, fehlt während {{time}} der geplanten Zeit, und sonst ist niemand daran beteiligt. Die Termine des Plans rechnen nicht damit.",
  "evidence.absenceShared":
    "Eine der Personen, die den Vorgang ausführen, fehlt während {{time}} der geplanten Zeit; ihr Anteil an der Arbeit ist {{share}}. Die Termine des Plans rechnen nicht damit.",
  "evidence.estimate":
    "Geplant sind {{planned}}. Arbeit dieser Art dauerte in {{share}} von {{count}} Fällen aus {{projects}} Projekten länger als geplant; nach dem mittleren Fall würde sie {{usual}} dauern.",
  "rows.onePerson": "Wer, und welche Arbeit",
  "rows.waits": "Die wartende Arbeit",
  "rows.absence": "Die Arbeit, wer fehlt und wann",
  "rows.estimate": "Die Arbeit",
};
