import { api, type SessionInfo } from "@gantry/records";
import { useMantineColorScheme } from "@mantine/core";
import { useEffect, useLayoutEffect } from "react";
import { call } from "../../platform/api/call.ts";
import { queryClient } from "../../platform/cache/queryClient.ts";
import { sessionQuery, useSession } from "../../platform/session/session.ts";
import { showProblem } from "../feedback/toasts.tsx";
import { appearance } from "./appearance.ts";

export type ThemeChoice = SessionInfo["user"]["theme"];

/** Light, dark or the system's: shown at once here, kept with the account for other browsers. */
export function useThemeChoice(): { choice: ThemeChoice; choose: (choice: ThemeChoice) => void } {
  const { user } = useSession();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const choose = (choice: ThemeChoice) => {
    setColorScheme(choice === "system" ? "auto" : choice);
    call(api.account.preferences, { body: { theme: choice } }).then(
      (session) => queryClient.setQueryData(sessionQuery.queryKey, session),
      showProblem,
    );
  };
  return { choice: user.theme, choose };
}

/** Shows the account's choices, also when they were made in another browser. */
export function useThemeOfAccount(): void {
  const { theme, contrast, motion } = useSession().user;
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  useLayoutEffect(() => appearance.set({ contrast, motion }), [contrast, motion]);
  useEffect(() => {
    setColorScheme(theme === "system" ? "auto" : theme);
    // oxlint-disable-next-line react/exhaustive-deps -- Mantine makes the setter anew on every render
  }, [theme]);
}
