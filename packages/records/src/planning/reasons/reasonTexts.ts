/** The date constraints as people read them. */
export const constraintTexts = {
  "constraint.ASAP": "As soon as possible",
  "constraint.ALAP": "As late as possible",
  "constraint.SNET": "Start no earlier than",
  "constraint.SNLT": "Start no later than",
  "constraint.FNET": "Finish no earlier than",
  "constraint.FNLT": "Finish no later than",
  "constraint.MSO": "Must start on",
  "constraint.MFO": "Must finish on",
  "constraint.mandatoryStart": "Mandatory start",
  "constraint.mandatoryFinish": "Mandatory finish",
} as const;

/** Why dates are what they are, in English: the one catalogue for screen, API and command line. */
export const reasonTexts = {
  ...constraintTexts,
  "reason.none": "No date could be computed for it. See the findings.",
  "reason.projectStart": "Nothing holds it but the start of the project, {{date}}.",
  "reason.projectFinish": "It stands as late as the finish of the project allows.",
  "reason.FS": "It waits until “{{name}}” is finished ({{date}}).",
  "reason.SS": "It waits until “{{name}}” has started ({{date}}).",
  "reason.FF": "It cannot finish before “{{name}}” is finished ({{date}}).",
  "reason.SF": "It cannot finish before “{{name}}” has started ({{date}}).",
  "reason.lag": "{{sentence}} A lag of {{lag}} comes between.",
  "reason.lead": "{{sentence}} A lead of {{lag}} lets it begin that much earlier.",
  "reason.constraint": "The constraint “{{constraint}} {{date}}” holds it.",
  "reason.parent": "Its summary “{{name}}” may not begin earlier.",
  "reason.children.start": "A summary begins with its first row: “{{name}}”.",
  "reason.children.finish": "A summary ends with its last row: “{{name}}”.",
  "reason.children": "A summary begins with its first row and ends with its last.",
  "reason.actual.start": "It has begun: {{date}} is the actual start.",
  "reason.actual.finish": "It is done: {{date}} is the actual finish.",
  "reason.dataDate": "Work that has not been done cannot lie before the data date, {{date}}.",
  "reason.manual": "Its dates were typed by hand; the plan's logic does not move them.",
  "reason.expectedFinish": "It is expected to be done by {{date}}, whatever its duration says.",
  "reason.external": "Its dates come from another project, which has it on {{date}}.",
  "reason.span": "It spans what it is linked to, here up to “{{name}}”.",
  "reason.resource": "{{name}} is not free earlier.",
  "reason.levelingDelay": "Levelling moved it by {{length}}, because people were short.",
  "work.plain": "{{length}} of work lead from its start to its finish.",
  "work.people": "{{length}} of work lead from its start to its finish, as long as {{names}} take for it.",
  "work.back": "Its start is counted back from there: {{length}} of work.",
  "idle.within": "Days off on the way: {{days}}.",
  "wait.calendar": "Days without work come between: {{days}}.",
  "wait.resource": "{{names}} cannot work in between: {{days}}.",
  "idle.named": "{{name}} ({{days}})",
  "days.range": "{{from}} – {{to}}",
  "other.next": "Next “{{name}}” would hold it, {{length}} earlier.",
  "other.equal": "“{{name}}” holds it just as much.",
  "improve.constraint": "Relax the constraint of “{{name}}”.",
  "improve.constraint.most": "Relax the constraint of “{{name}}”: up to {{length}} to win.",
  "improve.shorten": "Shorten “{{name}}”, {{length}} of work.",
  "improve.lag": "Cut the lag before “{{name}}”.",
  "improve.levelingDelay": "Take back the levelling delay of “{{name}}”: {{length}}.",
  "improve.manual": "Let “{{name}}” be scheduled automatically.",
  "improve.wait": "Work on days off before “{{name}}”.",
  "improve.until": "After {{length}} another chain holds the date, so that more is to be won only there, too.",
  "float.FS": "Then “{{name}}” must begin, which can wait until {{date}}.",
  "float.SS": "It must have begun before “{{name}}” begins, which can wait until {{date}}.",
  "float.FF": "It must be finished before “{{name}}” finishes, which can wait until {{date}}.",
  "float.SF": "It must have begun before “{{name}}” finishes, which can wait until {{date}}.",
  "float.parent": "Its summary “{{name}}” must be finished in time.",
  "float.constraint": "The constraint “{{constraint}} {{date}}” bounds it.",
  "float.deadline": "Its deadline, {{date}}, bounds it.",
  "float.projectFinish": "The project ends on {{date}}.",
  "float.room.done": "It is done and cannot slip any more.",
  "float.room.none": "It has no room: any slip moves the end of the project, or what was promised.",
  "float.room.some": "It can slip by {{length}}.",
  "float.room.late": "It is {{length}} too late for what was promised.",
} as const;

export type ReasonTextKey = keyof typeof reasonTexts;

/** A catalogue entry with its values, by key. */
export type ReasonText = (key: ReasonTextKey, values?: Record<string, string>) => string;

/** The English words, for API and command line. */
export const englishReason: ReasonText = (key, values = {}) =>
  reasonTexts[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
