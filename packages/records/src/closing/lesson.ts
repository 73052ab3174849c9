import { choice, longText, reference, sequence, states, text } from "../kernel/field.ts";
import { registerPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** What the next project should know. */
export const lesson = record("lesson", {
  duty: "closing",
  plural: "lessons",
  names: { en: ["Lesson", "Lessons"], de: ["Erfahrung", "Erfahrungen"] },
  scope: "project",
  register: true,
  prefix: "LES",
  title: "title",
  permissions: registerPermissions,
  fields: {
    projectId: reference("project", { required: true }),
    number: sequence(),
    title: text({ required: true, search: true, label: ["Lesson", "Erfahrung"] }),
    kind: choice(["keep", "avoid"], {
      initial: "avoid",
      label: ["Kind", "Art"],
      labels: { keep: ["Worked well", "Hat sich bewährt"], avoid: ["Went wrong", "Ging schief"] },
    }),
    happened: longText({ search: true, label: ["What happened", "Was geschehen ist"] }),
    why: longText({ search: true, label: ["Why", "Warum"] }),
    advice: longText({ search: true, label: ["Advice", "Empfehlung"] }),
    phase: choice(["start", "plan", "build", "test", "rollOut", "close"], {
      nullable: true,
      label: ["Phase", "Phase"],
      labels: {
        start: ["Start", "Start"],
        plan: ["Planning", "Planung"],
        build: ["Build", "Umsetzung"],
        test: ["Test", "Test"],
        rollOut: ["Roll-out", "Einführung"],
        close: ["Closing", "Abschluss"],
      },
    }),
    category: choice(["people", "process", "technology", "supplier", "communication"], {
      nullable: true,
      label: ["Category", "Kategorie"],
      labels: {
        people: ["People", "Menschen"],
        process: ["Process", "Vorgehen"],
        technology: ["Technology", "Technik"],
        supplier: ["Supplier", "Lieferant"],
        communication: ["Communication", "Kommunikation"],
      },
    }),
    ownerId: reference("user", { nullable: true, label: ["Noted by", "Festgehalten von"] }),
    state: states(
      {
        noted: { label: ["Noted", "Festgehalten"], to: [{ to: "agreed", requires: ["advice"] }, "dropped"] },
        agreed: { label: ["Agreed", "Vereinbart"], to: ["applied", "noted", "dropped"] },
        applied: { label: ["Applied", "Umgesetzt"], settled: true, to: ["agreed"] },
        dropped: { label: ["Dropped", "Verworfen"], settled: true, to: ["noted"] },
      },
      { label: ["State", "Status"] },
    ),
  },
  views: { grid: ["number", "title", "kind", "phase", "category", "advice", "ownerId", "state"], board: "state" },
  aliases: { status: "state", owner: "ownerId" },
});
