/** Deutsche Texte dessen, was sich mit Einträgen der Register tun lässt. */
export const german = {
  "risk.convert": "Eingetreten: als Problem weiterführen",
  "risk.why":
    "Das Risiko bleibt mit seinem Verlauf bestehen. Das Problem verweist darauf und übernimmt Verantwortliche und betroffene Vorgänge.",
  "risk.converted": "„{{name}}“ ist eingetreten und wird als Problem weitergeführt",
  "meeting.next": "Nächste Besprechung planen",
  "meeting.why":
    "Sie übernimmt alle Punkte, die noch offen sind. Was inzwischen erledigt oder entschieden wurde, gilt als erledigt.",
  "meeting.planned": "Die nächste Besprechung nach „{{name}}“ ist geplant",
  "meeting.minutes": "Protokoll als Seite, zum Lesen und Drucken",
  "change.measure": "Wirkung des Szenarios messen",
  "change.measured": "„{{name}}“ sagt jetzt, was das Szenario am Plan ändert",
  "change.approve": "Genehmigen und das Szenario in den Plan übernehmen",
  "change.approvePlain": "Genehmigen",
  "change.approved": "„{{name}}“ ist genehmigt",
  "change.why":
    "Mit der Genehmigung werden die Änderungen des Szenarios im selben Schritt in den Plan übernommen; rückgängig gemacht wird beides zusammen.",
  "change.none":
    "Über einen Änderungsantrag wird entschieden, wenn er eingereicht ist. Nennen Sie ein Szenario, um seine Wirkung auf den Plan zu sehen.",
  "actions.new": "Was ist dazu zu tun? Eingabetaste drücken",
  "actions.label": "Neue Maßnahme",
  "actions.made": "„{{name}}“ ist jetzt eine Maßnahme und ein Vorgang des Plans",
  "actions.none": "Noch hat niemand zugesagt, etwas zu tun.",
};
