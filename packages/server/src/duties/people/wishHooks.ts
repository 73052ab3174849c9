import { skillWish } from "@gantry/records";
import { Refusal } from "../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../platform/records/hooks.ts";

/** Everybody says themselves what they want to learn; who keeps people's data may say it for them. */
export const wishHooks: RecordHooks = {
  async check(unit, rows) {
    if (!unit.actor || unit.access.holds("people.write", skillWish, null)) return;
    const { personId } = unit.actor;
    for (const { before, values } of rows)
      // Neither stated for somebody else nor taken from them.
      if ([before ?? values, values].some((wish) => wish["personId"] !== personId))
        throw new Refusal("access.denied", "What somebody wants to learn is said by themselves.", {
          hint: "State a wish of your own.",
        });
  },
};
