import { defineTexts } from "../../platform/texts/defineTexts.ts";

/** Words of what is done about risks. */
export const riskTexts = defineTexts(
  "risk",
  {
    "responses.text":
      "A mitigation is done before the risk can occur and makes it smaller; a contingency is kept ready and begins when it occurs.",
    "responses.none": "Nothing is done about this risk yet.",
    "responses.mitigation": "New mitigation",
    "responses.contingency": "New contingency",
    "responses.plan": "Put into the plan",
    "responses.planOne": "Put “{{name}}” into the plan",
    "responses.planned": "“{{name}}” is a work item of the plan now",
    "responses.inPlan": "in the plan",
    "responses.called": "called for, decide what to do",
    "responses.starts": "begins when the risk occurs",
    "exposure.label": "Exposure: probability times impact",
    "exposure.time": "Time",
    "exposure.money": "Money",
    "exposure.inherent": "Before measures",
    "exposure.now": "Now",
    "exposure.residual": "After what is agreed",
  },
  () => import("./texts.de.ts"),
);
