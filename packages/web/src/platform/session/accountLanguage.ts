import type { SessionInfo } from "@gantry/records";
import { useEffect } from "react";
import { switchLanguage, textLanguage } from "../texts/catalogue.ts";
import { accountLanguage } from "../texts/chosenLanguage.ts";
import { useSession } from "./session.ts";

/** Shows everything in the account's language, else in the organisation's. */
export async function showAccountLanguage({ user, organisation }: SessionInfo): Promise<void> {
  const language = accountLanguage(user.language ?? user.locale ?? organisation.locale);
  if (language !== textLanguage()) await switchLanguage(language);
}

/** Follows the account: its language may be changed while a page is shown, here or in another browser. */
export function useAccountLanguage(): void {
  const session = useSession();
  useEffect(() => void showAccountLanguage(session), [session]);
}
