import type { Side } from "./actors.ts";

/** Stands in every text of a side's project: where it turns up before somebody who may not see it, there is a leak. */
export const markers: Record<Side, string> = { own: "Qwxownmark", other: "Qwxothermark" };

/** What the project of a side is called. */
export const projectName = (side: Side): string => `${markers[side]} project`;
