import { api } from "@gantry/records";
import { call } from "../api/call.ts";
import { forgetPlaces } from "../places/recentPlaces.ts";

const CHANNEL = "gantry-session";

/** Ends the session. The page is loaded anew, so that nothing of it stays in memory; so are the other tabs. */
export async function signOut(): Promise<void> {
  await call(api.account.signOut, {});
  forgetPlaces();
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel never leaves its origin
  channel.postMessage("signedOut");
  channel.close();
  location.assign("/sign-in");
}

/** Follows a sign-out made in another tab. Returns how to stop. */
export function followSignOut(): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", () => location.assign("/sign-in"));
  return () => channel.close();
}
