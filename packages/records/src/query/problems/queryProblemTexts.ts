type Said = readonly [english: string, german: string];

/** What can be wrong with a typed query, in English and German. Names in braces are filled in. */
export const queryProblemTexts = {
  "query.tooLong": [
    "A query has at most {most} characters; this one has {length}.",
    "Eine Abfrage hat höchstens {most} Zeichen; diese hat {length}.",
  ],
  "query.tooManyTerms": ["A query has at most {most} terms.", "Eine Abfrage hat höchstens {most} Bedingungen."],
  "query.tooDeep": [
    "Brackets and negations go at most {most} deep.",
    "Klammern und Verneinungen reichen höchstens {most} tief.",
  ],
  "query.character": ["This character cannot be searched for.", "Nach diesem Zeichen kann nicht gesucht werden."],
  "query.quoteOpen": ["This quotation mark is not closed.", "Dieses Anführungszeichen ist nicht geschlossen."],
  "query.bracketOpen": ["This bracket is not closed.", "Diese Klammer ist nicht geschlossen."],
  "query.bracketClosed": [
    "This bracket closes nothing. Maybe put the text in quotation marks.",
    "Diese Klammer schließt nichts. Vielleicht gehört der Text in Anführungszeichen.",
  ],
  "query.valueMissing": ["A value is missing here.", "Hier fehlt ein Wert."],
  "query.termMissing": ["A condition is missing here.", "Hier fehlt eine Bedingung."],
  "query.nothingToFind": [
    '"{text}" holds no letter and no digit to search for.',
    "„{text}“ enthält keinen Buchstaben und keine Ziffer, nach denen gesucht werden kann.",
  ],
  "query.sortNegated": [
    'Write "{name}:-field" to turn the order round, not "-{name}:field".',
    "Schreiben Sie „{name}:-feld“, um die Reihenfolge umzukehren, nicht „-{name}:feld“.",
  ],
  "query.sortNested": [
    '"{name}:" concerns the whole query and cannot stand in brackets.',
    "„{name}:“ gilt für die ganze Abfrage und kann nicht in Klammern stehen.",
  ],
  "query.sortOperator": ['Write "{name}:" and a field.', "Schreiben Sie „{name}:“ und ein Feld."],
  "query.unknownField": ['There is no field "{name}" here.', "Ein Feld „{name}“ gibt es hier nicht."],
  "query.notAReference": [
    '"{name}" does not lead to another record, so nothing can follow after its dot.',
    "„{name}“ führt zu keinem anderen Eintrag, deshalb kann nach dem Punkt nichts folgen.",
  ],
  "query.tooFar": ["A name follows at most {most} references.", "Ein Name folgt höchstens {most} Verweisen."],
  "query.notFilterable": ['"{name}" cannot be filtered by.', "Nach „{name}“ kann nicht gefiltert werden."],
  "query.notSortable": ['"{name}" cannot be sorted by.', "Nach „{name}“ kann nicht sortiert werden."],
  "query.notGroupable": ['"{name}" cannot be grouped by.', "Nach „{name}“ kann nicht gruppiert werden."],
  "query.containsText": [
    '"~" searches in texts; "{name}" is none. Write "{name}:".',
    "„~“ sucht in Texten; „{name}“ ist keiner. Schreiben Sie „{name}:“.",
  ],
  "query.comparesOrder": [
    '"{operator}" compares numbers and dates; "{name}" is neither. Write "{name}:".',
    "„{operator}“ vergleicht Zahlen und Daten; „{name}“ ist keines von beiden. Schreiben Sie „{name}:“.",
  ],
  "query.rangeOperator": [
    'A range stands after ":", not after "{operator}".',
    "Ein Bereich steht nach „:“, nicht nach „{operator}“.",
  ],
  "query.rangeOrder": [
    '"{name}" has no order, so it takes no range. If two dots are meant, put the value in quotation marks.',
    "„{name}“ hat keine Reihenfolge, deshalb gibt es keinen Bereich. Sind zwei Punkte gemeint, setzen Sie den Wert in Anführungszeichen.",
  ],
  "query.neverEmpty": ['"{name}" is never empty.', "„{name}“ ist nie leer."],
  "query.noneOperator": ['Write "{name}:none".', "Schreiben Sie „{name}:none“."],
  "query.yesOrNo": ['"{name}" is yes or no, not "{text}".', "„{name}“ ist yes oder no, nicht „{text}“."],
  "query.choice": ['"{name}" is one of {choices}, not "{text}".', "„{name}“ ist eines von {choices}, nicht „{text}“."],
  "query.number": ['"{name}" takes a number, not "{text}".', "„{name}“ nimmt eine Zahl, nicht „{text}“."],
  "query.ratio": [
    '"{name}" takes a number or a percentage, not "{text}".',
    "„{name}“ nimmt eine Zahl oder Prozent, nicht „{text}“.",
  ],
  "query.wholeNumber": [
    '"{name}" takes a whole number, not "{text}".',
    "„{name}“ nimmt eine ganze Zahl, nicht „{text}“.",
  ],
  "query.duration": [
    '"{name}" takes a length of time (2d, 3h, 90m; a bare number counts minutes), not "{text}".',
    "„{name}“ nimmt eine Dauer (2d, 3h, 90m; eine bloße Zahl zählt Minuten), nicht „{text}“.",
  ],
  "query.day": [
    '"{name}" takes a day (2026-05-12, today, +7d, -2w, thisWeek, 2026-05), not "{text}".',
    "„{name}“ nimmt einen Tag (2026-05-12, today, +7d, -2w, thisWeek, 2026-05), nicht „{text}“.",
  ],
  "query.key": [
    '"{name}" takes a key (CRM-12), not "{text}".',
    "„{name}“ nimmt einen Schlüssel (CRM-12), nicht „{text}“.",
  ],
  "query.meIsNobody": ["Your account is not linked to a person.", "Ihr Konto ist mit keiner Person verknüpft."],
  "query.meIsEverybody": [
    '"me" is another one for every reader; here the same is asked of all. Name somebody by name.',
    "„me“ ist für alle Lesenden jemand anderes; hier wird für alle dasselbe gefragt. Nennen Sie einen Namen.",
  ],
} as const satisfies Record<string, Said>;

export type QueryProblemCode = keyof typeof queryProblemTexts;
