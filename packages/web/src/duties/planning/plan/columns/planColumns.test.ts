import { describe, expect, test } from "vitest";
import { createPlanFormat } from "@gantry/gantt";
import { isRefusal } from "../edit/draft.ts";
import { openSample } from "../testing/openSample.ts";
import type { SamplePlan } from "../testing/samplePlan.ts";
import { editCell, planColumn } from "./planColumns.ts";

const plan: SamplePlan = {
  items: [
    { id: "phase" },
    { id: "design", parentId: "phase" },
    { id: "build", parentId: "phase", duration: 960 },
    { id: "live", kind: "milestone", duration: 0 },
  ],
  links: [{ id: "l1", predecessorId: "design", successorId: "build" }],
  people: [
    { id: "p1", name: "Ana Lund" },
    { id: "p2", name: "Bo Berg" },
  ],
  assignments: [{ id: "s1", workItemId: "build", personId: "p1" }],
};

/** Types into a cell; gives the fields it sets, or the refusal. */
function typed(rowId: string, columnId: string, text: string, { of = plan, permissions = ["plan.write"] } = {}) {
  const { store } = openSample(of);
  const outcome = editCell(store.context, { rowId, columnId, text, permissions: new Set(permissions) });
  if (outcome === null || isRefusal(outcome)) return outcome?.refused ?? null;
  return outcome.patches.map((patch) =>
    patch.op === "create" || patch.op === "update"
      ? { [`${patch.op} ${patch.record}`]: patch.values }
      : { [`${patch.op} ${patch.record}`]: patch.id },
  );
}

function shown(rowId: string, columnId: string, of = plan) {
  const { store } = openSample(of);
  const sight = {
    context: store.context,
    dates: (id: string) => store.scheduler.dates.get(id),
    format: createPlanFormat("en-GB"),
    summaryPercent: () => 0.5,
    comparing: store.comparing,
    forecast: store.forecast,
  };
  return planColumn(columnId)?.text(store.model.item(rowId), sight);
}

const update = (values: object) => [{ "update workItem": values }];

describe("a typed start", () => {
  test("holds automatic work by a constraint, at the hour work begins", () => {
    expect(typed("design", "start", "next tue")).toEqual(
      update({ constraintType: "SNET", constraintDate: "2026-05-12T08:00" }),
    );
    expect(typed("design", "start", "12 may 14:00")).toEqual(
      update({ constraintType: "SNET", constraintDate: "2026-05-12T14:00" }),
    );
  });
  test("becomes a latest start where the project is scheduled from its finish", () => {
    const backward = { ...plan, project: { scheduleFrom: "finish", finish: "2026-06-26T17:00", start: null } };
    expect(typed("design", "start", "12 may", { of: backward })).toEqual(
      update({ constraintType: "SNLT", constraintDate: "2026-05-12T08:00" }),
    );
  });
  test("is the date itself of manual work, and of work that has begun", () => {
    const manual = {
      items: [
        { id: "a", mode: "manual", manualStart: "2026-05-04T08:00", manualFinish: "2026-05-05T17:00", duration: 960 },
      ],
    };
    expect(typed("a", "start", "11 may", { of: manual })).toEqual(
      update({ manualStart: "2026-05-11T08:00", manualFinish: "2026-05-12T17:00" }),
    );
    const begun = { items: [{ id: "a", actualStart: "2026-05-04T08:00" }] };
    expect(typed("a", "start", "5 may", { of: begun })).toEqual(update({ actualStart: "2026-05-05T08:00" }));
  });
  test("when emptied takes the constraint away", () => {
    const held = { items: [{ id: "a", constraintType: "SNET", constraintDate: "2026-05-12T08:00" }] };
    expect(typed("a", "start", "", { of: held })).toEqual(update({ constraintType: "ASAP", constraintDate: null }));
  });
  test("that cannot be read says what can", () => expect(typed("design", "start", "soonish")).toContain("next tue"));
});

test("a typed finish holds automatic work from below, at the hour work ends", () => {
  expect(typed("design", "finish", "12 may")).toEqual(
    update({ constraintType: "FNET", constraintDate: "2026-05-12T17:00" }),
  );
});

test("a typed finish gives manual work its duration", () => {
  const manual = {
    items: [{ id: "a", mode: "manual", manualStart: "2026-05-04T08:00", manualFinish: "2026-05-04T17:00" }],
  };
  expect(typed("a", "finish", "6 may", { of: manual })).toEqual(
    update({ manualFinish: "2026-05-06T17:00", duration: 1440 }),
  );
  expect(typed("a", "finish", "1 may", { of: manual })).toContain("before the start");
});

describe("a typed duration", () => {
  test.each([
    ["design", "5d", { duration: 2400 }],
    ["design", "3ed?", { duration: 4320, elapsed: true, estimated: true }],
    ["design", "0", { duration: 0, kind: "milestone" }],
    ["live", "2d", { duration: 960, kind: "task" }],
  ])("of %s: %s", (row, text, values) => expect(typed(row, "duration", text)).toEqual(update(values)));
  test("is refused on a summary", () => expect(typed("phase", "duration", "5d")).toContain("rows below"));
  test("that changes nothing is no step", () => expect(typed("design", "duration", "8h")).toBeNull());
});

describe("typed predecessors", () => {
  test("keep the link that stays, add what is new, by row number or key", () => {
    expect(typed("build", "predecessors", "2SS+1d")).toEqual([{ "update dependency": { type: "SS", lag: 480 } }]);
    expect(typed("build", "predecessors", "2, CRM-4FF")).toEqual([
      {
        "create dependency": {
          projectId: "project-1",
          predecessorId: "live",
          successorId: "build",
          type: "FF",
          lag: 0,
          lagUnit: "working",
        },
      },
    ]);
    expect(typed("build", "predecessors", "")).toEqual([{ "delete dependency": "l1" }]);
  });
  test.each([
    ["9", "no row 9; the last one is 4"],
    ["CRM-9", "key CRM-9"],
    ["3", "cannot wait for itself"],
    ["1", "the summary it belongs to"],
    ["2, 2FF", "named twice"],
    ["2XX", '"XX" cannot be read'],
  ])("refuse %s", (text, words) => expect(typed("build", "predecessors", text)).toContain(words));
  test("are shown as they are typed", () => expect(shown("build", "predecessors")).toBe("2"));
});

describe("typed resources", () => {
  test("keep who stays, by whole name or a beginning", () => {
    expect(typed("build", "resources", "ana[50%], Bo Berg")).toEqual([
      { "update workItem": { work: 1440 } },
      { "update assignment": { units: 0.5 } },
      { "create assignment": { projectId: "project-1", workItemId: "build", personId: "p2", units: 1, work: 960 } },
    ]);
  });
  test.each([
    ["Bo Borg", "Maybe “Bo Berg”?"],
    ["Carla", "Nobody is called “Carla”"],
    ["Ana, ana lund", "named twice"],
  ])("refuse %s", (text, words) => expect(typed("build", "resources", text)).toContain(words));
});

describe("typed progress", () => {
  test("begins and ends the work", () => {
    expect(typed("design", "percentComplete", "50")).toEqual(
      update({ percentComplete: 0.5, state: "inProgress", actualStart: "2026-05-04T08:00" }),
    );
    expect(typed("design", "state", "done")).toEqual(
      update({ percentComplete: 1, state: "done", actualStart: "2026-05-04T08:00", actualFinish: "2026-05-04T17:00" }),
    );
  });
  test("does not end before it begins", () => {
    const begun = { items: [{ id: "a", actualStart: "2026-05-05T08:00" }] };
    expect(typed("a", "actualFinish", "2026-05-04", { of: begun })).toContain("before the start");
    expect(typed("a", "actualFinish", "2026-05-05", { of: begun })).toEqual(
      update({ actualFinish: "2026-05-05T17:00", percentComplete: 1, state: "done" }),
    );
    const done = { items: [{ id: "a", actualStart: "2026-05-04T08:00", actualFinish: "2026-05-05T17:00" }] };
    expect(typed("a", "actualStart", "2026-05-06", { of: done })).toContain("before the start");
    expect(typed("a", "start", "2026-05-06", { of: done })).toEqual(
      update({ actualStart: "2026-05-06T08:00", actualFinish: "2026-05-07T17:00" }),
    );
  });
  test("is what members may type, and nothing else", () => {
    const permissions = ["progress.write"];
    expect(typed("design", "percentComplete", "50", { permissions })).toEqual(
      update({ percentComplete: 0.5, state: "inProgress", actualStart: "2026-05-04T08:00" }),
    );
    expect(typed("design", "duration", "5d", { permissions })).toContain("not change");
    expect(typed("design", "percentComplete", "50", { permissions: [] })).toContain("not change");
  });
});

test("other cells", () => {
  expect(typed("design", "name", "  Design  it ")).toEqual(update({ name: "Design it" }));
  expect(typed("design", "name", " ")).toContain("needs a name");
  expect(typed("design", "constraintType", "must start")).toEqual(
    update({ constraintType: "MSO", constraintDate: "2026-05-04T08:00" }),
  );
  expect(typed("design", "constraintType", "finish")).toContain("is not one of");
  expect(typed("design", "mode", "manual")).toEqual(
    update({ mode: "manual", manualStart: "2026-05-04T08:00", manualFinish: "2026-05-04T17:00" }),
  );
  expect(typed("design", "deadline", "+1w")).toEqual(update({ deadline: "2026-05-13T17:00" }));
  expect(typed("design", "priority", "1001")).toContain("0 to 1000");
  expect(typed("design", "calendarId", "Standard")).toEqual(update({ calendarId: "standard" }));
  expect(typed("design", "work", "16")).toEqual(update({ work: 960 }));
});

test.each([
  ["design", "key", "CRM-2"],
  ["design", "wbsCode", "1.1"],
  ["phase", "duration", "3d"],
  ["build", "resources", "Ana Lund"],
  ["phase", "percentComplete", "50%"],
  ["design", "start", "4 May 2026"],
  ["build", "finish", "6 May 2026"],
  ["design", "totalFloat", "0d"],
  ["live", "totalFloat", "3d"],
  ["design", "critical", "Critical"],
])("%s shows %s as %s", (row, column, text) => expect(shown(row, column)).toBe(text));

describe("a way of working", () => {
  const hybrid: SamplePlan = {
    items: [
      { id: "build", method: "agile" },
      { id: "login", parentId: "build" },
    ],
    project: { method: "hybrid" },
  };
  test("is shown in brackets where it follows the phase above or the project", () => {
    expect(shown("build", "method", hybrid)).toBe("Agile");
    expect(shown("login", "method", hybrid)).toBe("(Agile)");
    expect(shown("design", "method")).toBe("(Waterfall)");
  });
  test("is given to phases alone", () => {
    expect(typed("phase", "method", "agile")).toEqual(update({ method: "agile" }));
    expect(typed("build", "method", "as above", { of: hybrid })).toEqual(update({ method: null }));
    expect(typed("design", "method", "agile")).toMatch(/^A way of working is given to a phase/);
  });
});
