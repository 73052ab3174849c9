import { openPlan, standardCalendar } from "@gantry/engine";
import { at, buildPlan, DAY, MONDAY } from "@gantry/testkit";
import { describe, expect, it } from "vitest";
import { plainVocabulary } from "./plainVocabulary.ts";
import { reasonsOf } from "./reasonsOf.ts";

const told = (plan: Parameters<typeof openPlan>[0], id: string, side: "start" | "finish" = "start") => {
  const reasons = reasonsOf(openPlan(plan), id, side, plainVocabulary(plan));
  if (!reasons) throw new Error(`No ${id}.`);
  return reasons;
};
const sentences = (...args: Parameters<typeof told>) => told(...args).steps.map(({ sentence }) => sentence);

describe("reasons in words", () => {
  it("walk the chain with names and dates (WHY-2)", () => {
    const plan = buildPlan(
      [
        { id: "Order", duration: 3 * DAY },
        { id: "Rack" },
        { id: "Cable", constraint: { type: "SNET", date: at("2026-03-10 08:00") } },
        { id: "Test" },
      ],
      ["Order FS+960 Rack", "Rack FS Test", "Cable FS Test"],
    );
    expect(sentences(plan, "Rack")).toEqual([
      "It waits until “Order” is finished (2026-03-04 17:00). A lag of 2d comes between.",
      "Nothing holds it but the start of the project, 2026-03-02 08:00.",
    ]);
    const test = told(plan, "Test");
    expect(test.steps.map(({ name, date, sentence, details }) => [name, date, sentence, ...details])).toEqual([
      ["Test", "2026-03-11T08:00", "It waits until “Cable” is finished (2026-03-10 17:00)."],
      [
        "Cable",
        "2026-03-10T17:00",
        "The constraint “Start no earlier than 2026-03-10 08:00” holds it.",
        "1d of work lead from its start to its finish.",
      ],
    ]);
    expect(test.steps[0]?.others.map(({ sentence }) => sentence)).toEqual(["Next “Rack” would hold it, 1d earlier."]);
    expect(test.improvements.map(({ sentence }) => sentence)).toEqual([
      "Relax the constraint of “Cable”.",
      "Shorten “Cable”, 1d of work.",
    ]);
    expect(test.room.sentence).toBe("It has no room: any slip moves the end of the project, or what was promised.");
  });

  it.each([
    ["SS", "It waits until “A” has started (2026-03-03 08:00)."],
    ["FF", "It cannot finish before “A” is finished (2026-03-09 17:00)."],
    ["SF", "It cannot finish before “A” has started (2026-03-03 08:00). A lag of 5d comes between."],
  ])("say what a link of type %s means", (type, sentence) => {
    const plan = buildPlan(
      [{ id: "A", duration: 5 * DAY, constraint: { type: "SNET", date: at("2026-03-03 08:00") } }, { id: "B" }],
      [`A ${type}${type === "SF" ? "+2400" : ""} B`],
    );
    expect(sentences(plan, "B")[0]).toBe(sentence);
  });

  it("name holidays, people away, delays, typed and reported dates", () => {
    const feast = { name: "Easter", from: 20_515, to: 20_517, intervals: [] };
    const calendar = { ...standardCalendar("standard"), exceptions: [feast] };
    const plan = buildPlan([{ id: "A" }, { id: "B", levelingDelay: DAY }, { id: "C" }], ["A FS B", "A FS C"], {
      calendars: [calendar],
    });
    expect(told(plan, "C").steps[0]?.details).toEqual([
      "Days without work come between: Easter (2026-03-03 – 2026-03-04).",
    ]);
    expect(sentences(plan, "B")[0]).toBe(
      "It waits until “A” is finished (2026-03-02 17:00). Levelling moved it by 1d, because people were short.",
    );
    expect(sentences(buildPlan([{ id: "A", actualStart: MONDAY }]), "A")).toEqual([
      "It has begun: 2026-03-02 08:00 is the actual start.",
    ]);
    const done = { id: "A", actualStart: MONDAY, actualFinish: at("2026-03-02 17:00"), percentComplete: 1 };
    expect(told(buildPlan([done]), "A").room).toEqual({ sentence: "It is done and cannot slip any more.", steps: [] });
    expect(sentences(buildPlan([{ id: "A", mode: "manual", manualStart: MONDAY }]), "A")).toEqual([
      "Its dates were typed by hand; the plan's logic does not move them.",
    ]);
  });

  it("tell how far a work item may slip, and what then is in the way (WHY-7)", () => {
    const plan = buildPlan([{ id: "A" }, { id: "B", duration: 3 * DAY }, { id: "C" }], ["A FS C", "B FS C"]);
    const { room } = told(plan, "A");
    expect([room.sentence, ...room.steps.map(({ sentence }) => sentence)]).toEqual([
      "It can slip by 2d.",
      "Then “C” must begin, which can wait until 2026-03-05 08:00.",
      "The project ends on 2026-03-05 17:00.",
    ]);
  });
});
