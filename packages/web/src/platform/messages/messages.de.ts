/**
 * What the server and the engine say, in German. Their sentences are English with values in them; a sentence is found by
 * its English form here, whose `{{names}}` stand for the values.
 */
export const messages: Readonly<Record<string, string>> = {
  // Fields of forms.
  "This must be filled in.": "Das muss ausgefüllt werden.",
  "{{field}}: This must be filled in.": "{{field}}: Das muss ausgefüllt werden.",
  '"{{field}}" must be filled in.': "„{{field}}“ muss ausgefüllt werden.",
  "At best must not be more than what is most likely, and at worst not less.":
    "Günstigstenfalls darf es nicht mehr sein als wahrscheinlich, schlimmstenfalls nicht weniger.",
  // Findings of the schedule.
  "The plan states no start. The earliest date found in it is taken.":
    "Der Plan nennt keinen Anfang. Das früheste Datum darin wird genommen.",
  "Set the plan's start.": "Legen Sie den Anfang des Plans fest.",
  '"{{name}}" would finish after the year 2299: its calendar has too little work left.':
    "„{{name}}“ würde nach dem Jahr 2299 enden: Sein Kalender hat zu wenig Arbeitszeit übrig.",
  "Give its calendar working time or shorten it.": "Geben Sie seinem Kalender Arbeitszeit, oder kürzen Sie ihn.",
  '"{{name}}" finishes {{finish}}, after its deadline {{deadline}}.':
    "„{{name}}“ endet {{finish}}, nach seinem Stichtag {{deadline}}.",
  "Shorten what drives it or move the deadline.": "Kürzen Sie, was ihn bestimmt, oder verschieben Sie den Stichtag.",
  '"{{name}}" has the constraint {{type}} {{date}}, but its predecessors lead to {{reached}} or later.':
    "„{{name}}“ hat die Termineinschränkung {{type}} {{date}}, aber seine Vorgänger führen zu {{reached}} oder später.",
  "Shorten its predecessors or move the constraint.":
    "Kürzen Sie seine Vorgänger, oder verschieben Sie die Termineinschränkung.",
  'Two activities have the id "{{id}}". The later one, "{{name}}", is left out.':
    "Zwei Vorgänge haben die Kennung „{{id}}“. Der spätere, „{{name}}“, wird weggelassen.",
  "Give it an id of its own.": "Geben Sie ihm eine eigene Kennung.",
  "{{count}} activities form a loop: {{path}}. They have no dates until it is opened.":
    "{{count}} Vorgänge bilden eine Schleife: {{path}}. Sie haben keine Termine, bis sie geöffnet ist.",
  '"{{name}}" has a duration of {{minutes}} minutes, which is no usable length. It is scheduled with none.':
    "„{{name}}“ hat eine Dauer von {{minutes}} Minuten, was keine brauchbare Länge ist. Er wird ohne Dauer terminiert.",
  "Type a duration between 0 and 50 years.": "Geben Sie eine Dauer zwischen 0 und 50 Jahren ein.",
  '"{{name}}" has the constraint {{type}} without a date. It is left out.':
    "„{{name}}“ hat die Termineinschränkung {{type}} ohne Datum. Sie wird weggelassen.",
  "Give the constraint a date or clear it.": "Geben Sie der Termineinschränkung ein Datum, oder entfernen Sie sie.",
  'A link points to activity "{{id}}", which is not in the plan. It is left out.':
    "Eine Verknüpfung zeigt auf den Vorgang „{{id}}“, der nicht im Plan steht. Sie wird weggelassen.",
  "Remove the link.": "Entfernen Sie die Verknüpfung.",
  'Activity "{{id}}" is linked to itself. The link is left out.':
    "Der Vorgang „{{id}}“ ist mit sich selbst verknüpft. Die Verknüpfung wird weggelassen.",
  "The lag of a link ({{lag}}) is no usable number. The link is left out.":
    "Der Zeitabstand einer Verknüpfung ({{lag}}) ist keine brauchbare Zahl. Die Verknüpfung wird weggelassen.",
  "Type the lag again.": "Geben Sie den Zeitabstand noch einmal ein.",
  '"{{name}}" lies under "{{parent}}", which is not in the plan. It is taken to the top.':
    "„{{name}}“ liegt unter „{{parent}}“, das nicht im Plan steht. Er wird nach oben genommen.",
  "Move it under another summary.": "Verschieben Sie ihn unter einen anderen Sammelvorgang.",
  '"{{name}}" encloses itself. It is taken to the top.': "„{{name}}“ enthält sich selbst. Er wird nach oben genommen.",
  'A {{type}} link leads to the finish of the summary "{{name}}", which follows from its children. It is left out.':
    "Eine {{type}}-Verknüpfung führt zum Ende des Sammelvorgangs „{{name}}“, das sich aus seinen Zeilen ergibt. Sie wird weggelassen.",
  "Maybe link to the activity that ends the summary.":
    "Verknüpfen Sie vielleicht mit dem Vorgang, der den Sammelvorgang beendet.",
  'Calendar "{{name}}" has no working time. Activities on it are scheduled around the clock.':
    "Der Kalender „{{name}}“ hat keine Arbeitszeit. Seine Vorgänge werden rund um die Uhr terminiert.",
  "Give it at least one working day.": "Geben Sie ihm mindestens einen Arbeitstag.",
  'The plan\'s calendar "{{id}}" does not exist. The plan is scheduled around the clock.':
    "Den Kalender „{{id}}“ des Plans gibt es nicht. Der Plan wird rund um die Uhr terminiert.",
  "Choose a calendar for the plan.": "Wählen Sie einen Kalender für den Plan.",
  '"{{name}}" finishes {{finish}}, after its sprint "{{sprint}}", which ends {{end}}.':
    "„{{name}}“ endet {{finish}}, nach seinem Sprint „{{sprint}}“, der {{end}} endet.",
  "Make it smaller, take what it waits for out of the way, or move it to a later sprint.":
    "Machen Sie ihn kleiner, räumen Sie aus dem Weg, worauf er wartet, oder verschieben Sie ihn in einen späteren Sprint.",
  '"{{name}}" waits for {{item}}, which is in the trash.':
    "„{{name}}“ wartet auf {{item}}, und das liegt im Papierkorb.",
  "Remove the link, or have the item brought back.":
    "Entfernen Sie die Verknüpfung, oder lassen Sie den Vorgang zurückholen.",
  'Projects wait for each other: {{path}}. The link from {{item}} to "{{name}}" does not count.':
    "Projekte warten aufeinander: {{path}}. Die Verknüpfung von {{item}} zu „{{name}}“ zählt nicht.",
  "Remove one of these links.": "Entfernen Sie eine dieser Verknüpfungen.",
  'The gate "{{name}}" was due on {{day}} and is not passed.':
    "Das Gate „{{name}}“ war am {{day}} fällig und ist nicht freigegeben.",
  "Pass it, fail it, or waive what is missing.":
    "Geben Sie es frei, lehnen Sie es ab, oder geben Sie es unter Vorbehalt frei.",
  "Decide the gate, or take the work's actual start back.":
    "Entscheiden Sie über das Gate, oder nehmen Sie den Ist-Anfang der Arbeit zurück.",
  '"{{name}}" could not be given the people it needs at any time; it is dated by its links alone.':
    "Für „{{name}}“ waren zu keiner Zeit die nötigen Personen frei; die Termine folgen allein den Verknüpfungen.",

  'Nobody is accountable for "{{name}}".': "Für „{{name}}“ ist niemand rechenschaftspflichtig.",
  "Name the one person who answers for it: an A in its line of the matrix of responsibilities.":
    "Benennen Sie die eine Person, die dafür geradesteht: ein A in der Zeile der Zuständigkeitsmatrix.",
  'Several are accountable for "{{name}}": {{people}}.':
    "Für „{{name}}“ sind mehrere rechenschaftspflichtig: {{people}}.",
  "Leave the A to one of them, so that nobody waits for another.":
    "Lassen Sie das A einer Person, damit niemand auf den anderen wartet.",
  'Nobody is responsible for "{{name}}".': "Für „{{name}}“ ist niemand durchführungsverantwortlich.",
  "Name at least one person who does it: an R in its line of the matrix of responsibilities.":
    "Benennen Sie wenigstens eine Person, die es tut: ein R in der Zeile der Zuständigkeitsmatrix.",
  "{{person}} is accountable for {{count}} open deliverables.":
    "{{person}} ist für {{count}} offene Liefergegenstände rechenschaftspflichtig.",
  "Give some of them to others: eight or more are too many to answer for well.":
    "Geben Sie einige davon ab: Acht oder mehr sind zu viele, um für sie gut geradezustehen.",

  // Who, and what they may do.
  'This needs the permission "{{permission}}", which your role "{{role}}" does not give.':
    "Dafür ist die Berechtigung „{{permission}}“ nötig, die Ihre Rolle „{{role}}“ nicht gibt.",
  'This needs the permission "{{permission}}" in the project, which your role there does not give.':
    "Dafür ist im Projekt die Berechtigung „{{permission}}“ nötig, die Ihre Rolle dort nicht gibt.",
  '{{what}} needs the permission "{{permission}}", which your role does not give.':
    "{{what}}: Dafür ist die Berechtigung „{{permission}}“ nötig, die Ihre Rolle nicht gibt.",
  'To {{decision}} this gate needs the permission "{{permission}}", which your role does not give.':
    "Für diese Entscheidung über das Gate ({{decision}}) ist die Berechtigung „{{permission}}“ nötig, die Ihre Rolle nicht gibt.",
  "This condition is signed by the person it names, and by nobody in their stead.":
    "Diese Bedingung unterschreibt die genannte Person und niemand an ihrer Stelle.",
  "Nobody approves what they asked for themselves.": "Niemand genehmigt, worum er selbst gebeten hat.",
  "The decision is for somebody with a higher role in this project.":
    "Die Entscheidung steht jemandem mit einer höheren Rolle in diesem Projekt zu.",
  "Only its owner shares a scenario or takes it back.":
    "Nur wem ein Szenario gehört, kann es teilen oder wieder privat machen.",
  "You are not signed in, or your session has ended. Sign in and try again.":
    "Sie sind nicht angemeldet, oder Ihre Sitzung ist beendet. Melden Sie sich an, und versuchen Sie es noch einmal.",
  "E-mail or password is not right.": "E-Mail-Adresse oder Passwort stimmt nicht.",
  "An administrator can make a link with which you set a new password.":
    "Ein Administrator kann einen Link erstellen, mit dem Sie ein neues Passwort festlegen.",
  "Too many wrong attempts. Try again in {{seconds}} seconds.":
    "Zu viele falsche Versuche. Versuchen Sie es in {{seconds}} Sekunden noch einmal.",
  "Too many wrong attempts. Try again in {{seconds}} second.":
    "Zu viele falsche Versuche. Versuchen Sie es in {{seconds}} Sekunde noch einmal.",
  "The present password is not right.": "Das jetzige Passwort stimmt nicht.",
  "At least 12 characters. A few unrelated words are easy to remember and hard to guess.":
    "Mindestens 12 Zeichen. Ein paar Wörter, die nichts miteinander zu tun haben, sind leicht zu merken und schwer zu erraten.",
  "This link was used already, has expired, or was replaced by a newer one.":
    "Dieser Link wurde schon benutzt, ist abgelaufen oder wurde durch einen neueren ersetzt.",
  "Ask an administrator for a new link.": "Bitten Sie einen Administrator um einen neuen Link.",
  "This set-up link is not valid. Each start of Gantry prints a new one.":
    "Dieser Link zum Einrichten gilt nicht. Jeder Start von Gantry gibt einen neuen aus.",
  "Take the link that was printed on the console last.":
    "Nehmen Sie den Link, der zuletzt in der Konsole ausgegeben wurde.",
  "Gantry is set up already.": "Gantry ist bereits eingerichtet.",
  "Sign in instead.": "Melden Sie sich stattdessen an.",
  "This is the last active administrator, so nobody could manage users any more.":
    "Das ist der letzte aktive Administrator; danach könnte niemand mehr Benutzer verwalten.",
  "Make somebody else an administrator first.": "Machen Sie zuerst jemand anderen zum Administrator.",
  "This user is not active, so a link would lead nowhere.":
    "Dieser Benutzer ist nicht aktiv, ein Link würde nirgendwohin führen.",
  "Activate the user first.": "Aktivieren Sie zuerst den Benutzer.",
  "Ask the project's manager.": "Wenden Sie sich an die Projektleitung.",
  "Ask an administrator.": "Wenden Sie sich an einen Administrator.",

  // Records.
  "{{who}} changed the same {{record}} in the meantime. Nothing was written.":
    "{{who}} hat dasselbe inzwischen geändert ({{record}}). Nichts wurde geschrieben.",
  "{{who}} changed this {{record}} since you read it: it is at version {{version}}, not {{yours}}.":
    "{{who}} hat dies ({{record}}) geändert, seit Sie es gelesen haben: Es ist bei Version {{version}}, nicht {{yours}}.",
  "Keep theirs, or send yours again with the present version.":
    "Übernehmen Sie den anderen Wert, oder senden Sie Ihren noch einmal mit der jetzigen Version.",
  "Another project has the key {{key}}.": "Ein anderes Projekt hat den Schlüssel {{key}}.",
  "Something with the same unique values is already there.": "Etwas mit denselben eindeutigen Werten ist schon da.",
  "There is already a {{record}} {{id}}.": "Das gibt es schon: {{record}} {{id}}.",
  "There is no {{record}} {{id}}, or you may not see it.":
    "Das gibt es nicht, oder Sie dürfen es nicht sehen: {{record}} {{id}}.",
  "The {{record}} {{id}} is not in the trash.": "Das liegt nicht im Papierkorb: {{record}} {{id}}.",
  "A value names a record that does not exist.": "Ein Wert nennt einen Datensatz, den es nicht gibt.",
  '"{{state}}" asks for {{fields}}, which is empty.': "„{{state}}“ verlangt {{fields}}; das ist leer.",
  '"{{state}}" asks for {{fields}}, which are empty.': "„{{state}}“ verlangt {{fields}}; sie sind leer.",
  '"{{field}}" must be filled in, and no column of the table goes there. Add one, or choose it for a column above.':
    "„{{field}}“ muss ausgefüllt sein, und keine Spalte der Tabelle führt dorthin. Fügen Sie eine hinzu, oder wählen Sie das Feld oben für eine Spalte.",
  "Needs approval.": "Braucht eine Genehmigung.",
  'Needed for "{{state}}".': "Nötig für „{{state}}“.",
  'From "{{from}}" a {{record}} goes to {{next}}, not to "{{state}}".':
    "Von „{{from}}“ geht es ({{record}}) zu {{next}}, nicht zu „{{state}}“.",
  'Your organisation does not let a {{record}} go from "{{from}}" to "{{state}}".':
    "Ihre Organisation lässt nicht zu, dass es ({{record}}) von „{{from}}“ zu „{{state}}“ geht.",
  "Somebody has asked already, and it is not decided yet.": "Das ist schon beantragt und noch nicht entschieden.",
  "Fill them in and send them together with the state.": "Füllen Sie sie aus, zusammen mit dem Status.",
  "Ask for approval; the state changes when it is given.":
    "Bitten Sie um Genehmigung; der Status ändert sich, wenn sie erteilt ist.",
  '"{{name}}" is still active; a project has one active sprint at a time.':
    "„{{name}}“ ist noch aktiv; ein Projekt hat immer nur einen aktiven Sprint.",
  'Close "{{name}}" first, or allow several active sprints in the project\'s settings.':
    "Schließen Sie zuerst „{{name}}“ ab, oder erlauben Sie in den Einstellungen des Projekts mehrere aktive Sprints.",
  '"{{name}}" is {{state}}, so that it does not change any more.':
    "„{{name}}“ ändert sich nicht mehr (Status: {{state}}).",
  "Make a copy of your own.": "Legen Sie eine eigene Kopie an.",
  '"{{name}}" cannot be passed: {{missing}} of its {{count}} conditions are not met. Missing: {{list}}.':
    "„{{name}}“ kann nicht freigegeben werden: {{missing}} der {{count}} Bedingungen sind nicht erfüllt. Es fehlt: {{list}}.",
  '"{{name}}" cannot be passed: {{missing}} of its {{count}} conditions is not met. Missing: {{list}}.':
    "„{{name}}“ kann nicht freigegeben werden: {{missing}} der {{count}} Bedingungen ist nicht erfüllt. Es fehlt: {{list}}.",
  "Bring about what is missing, or waive it with a reason.":
    "Sorgen Sie für das Fehlende, oder geben Sie es mit einem Grund unter Vorbehalt frei.",
  "To {{decision}} a gate takes a reason: it is kept with the decision.":
    "Diese Entscheidung ({{decision}}) braucht einen Grund: Er bleibt bei der Entscheidung.",
  '"{{name}}" is {{state}}: its conditions stay as they were then.':
    "Über „{{name}}“ ist entschieden ({{state}}): Seine Bedingungen bleiben, wie sie damals waren.",
  "Reopen the gate first.": "Öffnen Sie zuerst das Gate wieder.",
  "This cannot be undone any more: {{count}} of its records (first a {{record}}) were changed since.":
    "Das lässt sich nicht mehr rückgängig machen: {{count}} Datensätze (zuerst {{record}}) wurden seither geändert.",
  "Undo the later change first, or change the values by hand.":
    "Machen Sie zuerst die spätere Änderung rückgängig, oder ändern Sie die Werte von Hand.",
  "On {{moment}} this project did not exist yet, or was in the trash.":
    "Am {{moment}} gab es dieses Projekt noch nicht, oder es lag im Papierkorb.",
  "Choose a later moment.": "Wählen Sie einen späteren Zeitpunkt.",
  "At character {{at}} of the query: {{message}}": "Bei Zeichen {{at}} der Abfrage: {{message}}",

  // Files and imports.
  "The file is larger than a plan may be (256 MB).": "Die Datei ist größer, als ein Plan sein darf (256 MB).",
  "Maybe export it without time-phased data.": "Exportieren Sie ihn vielleicht ohne Zeitphasendaten.",
  "The file is larger than a file may be here ({{size}} MB).":
    "Die Datei ist größer, als eine Datei hier sein darf ({{size}} MB).",
  '"{{name}}" is not taken: {{found}} was found in it.':
    "„{{name}}“ wird nicht angenommen: Darin wurde {{found}} gefunden.",
  '"{{name}}" says it is {{extension}}, but its content is {{content}}.':
    "„{{name}}“ gibt sich als {{extension}} aus, der Inhalt ist aber {{content}}.",
  "The demo is loaded already.": "Die Demo ist bereits geladen.",
  "Delete it first to have it anew.": "Löschen Sie sie zuerst, um sie neu zu haben.",

  // The server, and the way to it.
  "The database does not answer.": "Die Datenbank antwortet nicht.",
  "The database takes no more requests at the moment.": "Die Datenbank nimmt im Moment keine weiteren Anfragen an.",
  "Try again in a moment.": "Versuchen Sie es gleich noch einmal.",
  "Gantry met an error it did not expect. It was written to the server's log.":
    "Gantry ist auf einen unerwarteten Fehler gestoßen. Er steht im Protokoll des Servers.",
  "Try again. If it happens again, give the administrator the request id.":
    "Versuchen Sie es noch einmal. Wenn es wieder geschieht, nennen Sie dem Administrator die Nummer der Anfrage.",

  // What is typed into cells.
  "A duration is missing. {{examples}}": "Eine Dauer fehlt. {{examples}}",
  "Write 5d, 2w, 3h, 90m or 1mo; 3ed for elapsed days; 5d? for a guess.":
    "Schreiben Sie 5 t, 2 Wo, 3 h, 90 min oder 1 Monat; 3 ft für fortlaufende Tage; 5 t? für eine Schätzung.",
  '"{{text}}" does not begin with a number. {{examples}}': "„{{text}}“ beginnt nicht mit einer Zahl. {{examples}}",
  '"{{text}}" is no unit of time. {{examples}}': "„{{text}}“ ist keine Zeiteinheit. {{examples}}",
  "Working time and elapsed time cannot be added. Write one of them.":
    "Arbeitszeit und fortlaufende Zeit lassen sich nicht addieren. Schreiben Sie eine davon.",
  '"{{text}}" is longer than a plan can hold.': "„{{text}}“ ist länger, als ein Plan fassen kann.",
  '"{{text}}" is no date. {{examples}}': "„{{text}}“ ist kein Datum. {{examples}}",
  "Write 12 May, 2026-05-12 14:00, next tue, tomorrow or +3d.":
    "Schreiben Sie 12. Mai, 12.5.2026 14:00, nächsten Di, morgen oder +3t.",
  'The calendar has no day "{{text}}".': "Der Kalender hat keinen Tag „{{text}}“.",
  '"{{text}}" is no time of the day. Write 14:00 or 2pm.': "„{{text}}“ ist keine Uhrzeit. Schreiben Sie 14:00.",
  '"{{text}}" is no percentage. Write a number such as 50%.':
    "„{{text}}“ ist kein Prozentwert. Schreiben Sie eine Zahl wie 50 %.",
  "{{text}} lies outside 0% to {{most}}%.": "{{text}} liegt außerhalb von 0 % bis {{most}} %.",
  '"{{text}}" cannot be read here. Write 3, 3FS+2d, 12SS-50% or CRM-12FF.':
    "„{{text}}“ kann hier nicht gelesen werden. Schreiben Sie 3, 3EA+2t, 12AA-50% oder CRM-12EE.",
  '"{{text}}" is no lag. Write +2d, -1w, +50% or +3eh (elapsed hours).':
    "„{{text}}“ ist kein Zeitabstand. Schreiben Sie +2t, -1Wo, +50% oder +3fh (fortlaufende Stunden).",
};
