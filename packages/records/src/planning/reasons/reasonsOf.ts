import { explainActivity, explainFloat, type Instant, type LivePlan, type Side } from "@gantry/engine";
import { textFromInstant } from "../../kernel/projectTime.ts";
import type { Reasons } from "./reasonEndpoints.ts";
import { floatSentence, improvementSentence, type ReasonVocabulary, roomSentence, stepWords } from "./reasonWords.ts";

const text = (instant: Instant | null) => (instant === null ? null : textFromInstant(instant));
const data = (reason: object) => ({ ...reason }) as Record<string, unknown>;

/** Everything about why an activity stands where it does, as data and in words; null for an activity that the plan does not have. */
export function reasonsOf(live: LivePlan, id: string, side: Side, v: ReasonVocabulary): Reasons | null {
  const dates = live.get(id);
  if (!dates) return null;
  const isDone = live.compiled.activities[live.compiled.indexById.get(id) ?? -1]?.actualFinish != null;
  const explanation = explainActivity(live, id, side);
  const float = explainFloat(live, id);
  const { start, finish, critical, totalFloat } = dates;
  return {
    workItemId: id,
    name: v.item(id),
    side,
    start: text(start),
    finish: text(finish),
    critical,
    totalFloat,
    steps: explanation.steps.map((step) => {
      const words = stepWords(step, v);
      return {
        workItemId: step.activityId,
        name: v.item(step.activityId),
        side: step.side,
        date: text(step.side === "start" ? step.start : step.finish),
        reason: step.reason && data(step.reason),
        sentence: words.reason,
        details: words.details,
        others: step.others.map(({ link, earlier }, at) => ({
          workItemId: link.predecessorId,
          minutesEarlier: earlier,
          sentence: words.others[at]?.text ?? "",
        })),
      };
    }),
    improvements: explanation.improvements.map((improvement) => ({
      kind: improvement.kind,
      workItemId: improvement.activityId,
      dependencyId: improvement.dependencyId,
      minutes: improvement.most,
      sentence: improvementSentence(improvement, v),
    })),
    minutesUntilNext: explanation.untilNext,
    room: {
      sentence: isDone
        ? v.text("float.room.done")
        : totalFloat === null
          ? v.text("reason.none")
          : roomSentence(totalFloat, id, v),
      steps: (isDone ? [] : float.steps).map((step) => ({
        workItemId: step.activityId,
        name: v.item(step.activityId),
        lateFinish: text(step.lateFinish),
        totalFloat: step.totalFloat,
        reason: data(step.reason),
        sentence: floatSentence(step, v),
      })),
    },
  };
}
