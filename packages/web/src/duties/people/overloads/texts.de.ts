import type { english } from "./texts.en.ts";

export const german: Record<keyof typeof english, string> = {
  title: "Wochen mit zu viel Arbeit",
  text: "Wer in dieser oder einer der nächsten drei Wochen zu viel zu tun hat, erfährt es im Posteingang, mit der Arbeit, die es ausmacht; erst wenn es dabei bleibt, erfahren es die Vorgesetzten.",
  never: "nie",
};
