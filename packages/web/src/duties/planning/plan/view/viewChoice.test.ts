import { describe, expect, test } from "vitest";
import { choiceOf, planSearch, searchOf } from "./viewChoice.ts";

const again = (search: object) => searchOf(choiceOf(planSearch({ ...search })));

describe("the address of a view", () => {
  test("is empty when all is as usual", () => expect(again({})).toEqual({}));

  test("comes back the same", () => {
    const search = {
      columns: "name:300,deadline,start",
      show: "critical,mine",
      q: "data",
      layers: "critical,links",
      zoom: 12.5,
      pane: "chart" as const,
      width: 700,
      row: "some-id",
      why: "another-id",
      scenario: "what-if",
      moves: true as const,
      scenarios: true as const,
      findings: true as const,
    };
    expect(again(search)).toEqual(search);
  });

  test("can switch every layer off", () =>
    expect(choiceOf(planSearch({ ...again({ layers: "none" }) })).layers.size).toBe(0));

  test("takes no harm from what does not belong there", () => {
    expect(
      again({
        columns: "bogus,constructor",
        show: "everything",
        zoom: "-3",
        pane: "wall",
        width: "wide",
        layers: ["a"],
        q: null,
      }),
    ).toEqual({});
  });
});
