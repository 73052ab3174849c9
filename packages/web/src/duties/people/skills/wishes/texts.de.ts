import type { english } from "./texts.en.ts";

export const german: Record<keyof typeof english, string> = {
  title: "Was Sie lernen möchten",
  text: "Wer plant, sieht es dort, wo jemand mit der Fähigkeit gesucht wird oder jemand ausgebildet werden soll.",
  none: "Sie haben noch keinen Wunsch angegeben.",
  wish: "{{skill}}, bis Stufe {{level}}",
  now: "jetzt auf {{level}}",
  skill: "Fähigkeit",
  level: "Stufe",
  add: "Wunsch hinzufügen",
  remove: "{{skill}} nicht mehr lernen wollen",
  added: "Sie möchten {{skill}} bis Stufe {{level}} lernen.",
  removed: "Sie möchten {{skill}} nicht mehr lernen.",
};
