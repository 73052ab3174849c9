/** The IT department of the demo: name, job, team, cost per hour, and the calendar where it is not the office's. */
const people = {
  ana: ["Ana Petrov", "IT project manager", "Project office", 78],
  omar: ["Omar Haddad", "IT project manager", "Project office", 76],
  lena: ["Lena Fischer", "Senior project manager", "Project office", 88],
  tomas: ["Tomás Rivera", "Project assistant", "Project office", 48, "mornings"],
  mei: ["Mei Tanaka", "Business analyst", "Analysis and test", 70],
  ines: ["Inês Carvalho", "Business analyst", "Analysis and test", 68, "fourDays"],
  jonas: ["Jonas Lindqvist", "Test manager", "Analysis and test", 72],
  priya: ["Priya Nair", "Test engineer", "Analysis and test", 58],
  david: ["David Osei", "Solution architect", "Applications", 95],
  sofia: ["Sofia Rossi", "Lead developer", "Applications", 86],
  kwame: ["Kwame Boateng", "Developer", "Applications", 72],
  nora: ["Nora Bakker", "Developer", "Applications", 70, "fourDays"],
  yusuf: ["Yusuf Demir", "Developer", "Applications", 68],
  elif: ["Elif Kaya", "Interface designer", "Applications", 66],
  pavel: ["Pavel Novák", "Integration engineer", "Applications", 74],
  marta: ["Marta Kowalska", "Data engineer", "Applications", 76],
  erik: ["Erik Johansen", "Network engineer", "Infrastructure", 74],
  fatima: ["Fatima Zahra", "Network engineer", "Infrastructure", 72],
  luca: ["Luca Moretti", "Systems engineer", "Infrastructure", 72],
  grace: ["Grace Adeyemi", "Systems engineer", "Infrastructure", 71],
  viktor: ["Viktor Horváth", "Storage engineer", "Infrastructure", 75],
  hannah: ["Hannah Weber", "Cloud engineer", "Infrastructure", 80],
  sam: ["Sam O'Brien", "Service desk lead", "Service desk", 60],
  chloe: ["Chloé Dubois", "Service desk agent", "Service desk", 42],
  diego: ["Diego Morales", "Field technician", "Service desk", 45],
  aisha: ["Aisha Khan", "Field technician", "Service desk", 45],
  ben: ["Ben Carter", "Trainer", "Service desk", 55, "mornings"],
  ruth: ["Ruth Cohen", "Information security officer", "Security and compliance", 92],
  igor: ["Igor Popović", "Security analyst", "Security and compliance", 78],
  clara: ["Clara Jensen", "Compliance manager", "Security and compliance", 82],
} as const satisfies Record<
  string,
  readonly [name: string, job: string, team: string, rate: number, calendar?: "mornings" | "fourDays"]
>;

export type PersonKey = keyof typeof people;

export interface DemoPerson {
  key: PersonKey;
  name: string;
  jobTitle: string;
  team: string;
  /** Whole units of money an hour. */
  rate: number;
  calendar: "mornings" | "fourDays" | null;
}

export const demoPeople: readonly DemoPerson[] = Object.entries(people).map(
  ([key, [name, jobTitle, team, rate, calendar]]) => ({
    key: key as PersonKey,
    name,
    jobTitle,
    team,
    rate,
    calendar: calendar ?? null,
  }),
);

/** Those who have an account as well, without a password until an administrator invites them. */
export const demoUsers: readonly { person: PersonKey; role: "manager" | "member" | "viewer" }[] = [
  { person: "ana", role: "manager" },
  { person: "omar", role: "manager" },
  { person: "lena", role: "manager" },
  { person: "sofia", role: "member" },
  { person: "sam", role: "viewer" },
];
