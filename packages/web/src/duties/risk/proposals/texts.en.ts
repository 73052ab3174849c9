/** Words of risks that are proposed. */
export const english = {
  notice_one: "One more risk is proposed",
  notice_other: "{{count}} more risks are proposed",
  title: "Proposed, {{count}}",
  text: "What the plan, its people and past projects suggest. It is looked every day; accept what is a risk, dismiss what is none.",
  look: "Look now",
  looked_zero: "Nothing new is suggested.",
  looked_one: "One risk is proposed anew.",
  looked_other: "{{count}} risks are proposed anew.",
  none: "Nothing waits for a decision. Look now to have the plan as it stands examined.",
  noneRead: "Nothing waits for a decision.",
  all: "All proposals, with those accepted and dismissed",
  accept: "Accept as a risk",
  acceptOne: "Accept “{{name}}” as a risk",
  accepted: "“{{name}}” is on the register; say how likely it is, so that forecasts count it",
  dismiss: "Dismiss",
  dismissOne: "Dismiss “{{name}}”",
  before: "Dismissed before: {{reason}}. There is more to it now.",
  toRisk: "The risk made of it",
  open: "show",
  hidden: "you may not see it",
  "evidence.person": "Somebody of the project proposed it.",
  "evidence.onePerson_zero":
    "One person is on {{activities}} of the {{of}} critical activities that are left: {{time}}, {{share}} of the critical working time.",
  "evidence.onePerson_one":
    "One person is on {{activities}} of the {{of}} critical activities that are left: {{time}}, {{share}} of the critical working time. On one of them nobody else is planned.",
  "evidence.onePerson_other":
    "One person is on {{activities}} of the {{of}} critical activities that are left: {{time}}, {{share}} of the critical working time. On {{count}} of them nobody else is planned.",
  "evidence.waits":
    "It waits for work that others plan and has no float: every day that they are late, this project is finished later.",
  "evidence.waitsLate": "It waits for work that others plan and is late by {{late}} already as they stand now.",
  "evidence.absence":
    "Whoever does it is away for {{time}} of the time in which it is planned, and nobody else is on it. The dates of the plan do not count on that.",
  "evidence.absenceShared":
    "One of those who do it is away for {{time}} of the time in which it is planned; {{share}} of the work is theirs. The dates of the plan do not count on that.",
  "evidence.estimate":
    "It is planned for {{planned}}. Work of this kind took longer than planned in {{share}} of {{count}} cases in {{projects}} projects; going by the middle of them it would take {{usual}}.",
  "rows.onePerson": "Who, and the work",
  "rows.waits": "The work that waits",
  "rows.absence": "The work, who is away, and when",
  "rows.estimate": "The work",
};
