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
    "trigger.text":
      "As soon as the project holds a row that meets this, the risk counts as occurred, its owner is told, and what was kept ready is called for. It looks at this project alone.",
    "trigger.record": "Looks at",
    "trigger.query": "Hits when a row meets",
    "trigger.example": "name~firewall finish>2026-05-01",
    "trigger.save": "Save and watch",
    "trigger.saved": "The trigger is watched from now on",
    "trigger.watched": "Watched",
    "trigger.armed": "The trigger is watched again",
    "trigger.rested": "The trigger is not watched any more",
    "trigger.hits_zero": "It hits nothing now.",
    "trigger.hits_one": "It hits one row now: watched, it would raise the risk at once.",
    "trigger.hits_other": "It hits {{count}} rows now: watched, it would raise the risk at once.",
    "trigger.hit_one": "Hit {{moment}}: one row met “{{query}}”",
    "trigger.hit_other": "Hit {{moment}}: {{count}} rows met “{{query}}”",
    "exposure.label": "Exposure: probability times impact",
    "exposure.time": "Time",
    "exposure.money": "Money",
    "exposure.inherent": "Before measures",
    "exposure.now": "Now",
    "exposure.residual": "After what is agreed",
  },
  () => import("./texts.de.ts"),
);
