import type { Row } from "../kernel/record.ts";
import type { riskResponse } from "./riskResponse.ts";

/** As much of a response as says how far it has come. */
export type ResponseStanding = Pick<Row<typeof riskResponse>, "kind" | "state" | "workItemId">;

/** Whether a mitigation is decided on, so that what it leaves is the residual risk (RSP-3). */
export function isAgreed({ kind, state }: ResponseStanding): boolean {
  return kind === "mitigation" && (state === "agreed" || state === "inWork" || state === "done");
}

/** Whether a mitigation is being paid for: in the plan, or under way, so that forecasts count on it (RSP-4). */
export function isUnderWay(response: ResponseStanding): boolean {
  const { workItemId, state } = response;
  return isAgreed(response) && (workItemId !== null || state !== "agreed");
}

/** Whether it could still be bought: forecasts say what it would be worth (RSP-4). */
export function isOnOffer(response: ResponseStanding): boolean {
  const { kind, state } = response;
  return kind === "mitigation" && (state === "proposed" || state === "agreed") && !isUnderWay(response);
}
