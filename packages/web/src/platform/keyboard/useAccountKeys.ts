import { useLayoutEffect } from "react";
import { useSession } from "../session/session.ts";
import { keyChoices } from "./keyChoices.ts";

/** Commands answer to the keys that the account has chosen. */
export function useAccountKeys(): void {
  const { keyMap, singleKeys } = useSession().user;
  useLayoutEffect(() => keyChoices.set({ map: keyMap, singleKeys }), [keyMap, singleKeys]);
}
